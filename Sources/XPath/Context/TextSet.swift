import XMLTree

/// The texts in a long sequence that is compared with again and again, to be looked up in: so that
/// `//order[@customer = //customer/@id]` goes through the customers once.
final class TextSet {
  /// The texts; `nil` where the sequence has anything else in it.
  private let texts: Set<CodepointString>?

  /// How many items make a sequence long.
  static let fewest = 8

  init(_ values: [AtomicValue]) {
    var texts = Set<CodepointString>(minimumCapacity: values.count)
    for value in values {
      guard let text = value.text else {
        self.texts = nil
        return
      }
      texts.insert(CodepointString(text))
    }
    self.texts = texts
  }

  /// Whether the value is equal to one of the texts, by the rules of general comparisons
  /// (*XPath 3.1*, §3.7.2); `nil` where only comparing tells.
  func contains(_ value: AtomicValue) -> Bool? {
    guard let texts, let text = value.text else { return nil }
    return texts.contains(CodepointString(text))
  }
}

extension AtomicValue {
  /// The text of a value that is compared as a string.
  fileprivate var text: String? {
    guard case .string(let text) = storage else { return nil }
    return text
  }
}
