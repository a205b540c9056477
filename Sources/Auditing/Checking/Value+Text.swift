import XPath

extension Value {
  /// The string values of the items, separated by spaces.
  func joinedText(_ string: (Item) throws(XPathError) -> String) throws(XPathError) -> String {
    var parts: [String] = []
    for item in self { parts.append(try string(item)) }
    return parts.joined(separator: " ")
  }
}

extension Evaluator {
  /// How many bytes a text that is shown may have.
  private static let textLength = 1 << 20

  /// The string values of the items that have one, separated by spaces. Throws `XPDY0130` for a
  /// text that nobody could read.
  func text(of value: Value) throws(XPathError) -> String {
    try checkText(of: value)
    return value.compactMap { try? $0.stringValue() }.joined(separator: " ")
  }

  /// Refuses a value whose text nobody could read. Throws `XPDY0130`.
  func checkText(of value: Value) throws(XPathError) {
    var bytes = 0
    for item in value {
      bytes += 1 + ((try? item.stringValue())?.utf8.count ?? 0)
      guard bytes <= Evaluator.textLength else {
        throw XPathError(
          "XPDY0130", "A text of more than \(Evaluator.textLength) bytes is to be shown")
      }
    }
    try use(steps: bytes >> 4)
  }
}
