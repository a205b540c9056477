import XPath

/// A number as a bare scalar writes it (*YAML 1.2*, §10.3.2), with the type it has in expressions.
/// Digits with a zero in front are no number but a code, such as that of an area, 021.
struct YAMLNumber {
  private let text: String
  private let type: AtomicType

  /// Makes a number of a text; `nil` if it is none.
  init?(_ text: String) {
    var rest = text[...]
    if let sign = rest.first, "+-".contains(sign) { rest.removeFirst() }
    let whole = YAMLNumber.takeDigits(&rest)
    var type = AtomicType.integer
    var fraction = ""
    if rest.first == "." {
      rest.removeFirst()
      fraction = YAMLNumber.takeDigits(&rest)
      type = .decimal
    }
    guard !(whole + fraction).isEmpty, whole.count == 1 || !whole.hasPrefix("0") else { return nil }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      if let sign = rest.first, "+-".contains(sign) { rest.removeFirst() }
      guard !YAMLNumber.takeDigits(&rest).isEmpty else { return nil }
      type = .double
    }
    guard rest.isEmpty else { return nil }
    self.text = text
    self.type = type
  }

  private static func takeDigits(_ rest: inout Substring) -> String {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest.removeFirst(digits.count)
    return String(digits)
  }

  /// The number as a binary one.
  var double: Double? { Double(text) }

  /// The number as an xs:integer, xs:decimal or xs:double; `nil` beyond the limits of the engine.
  var atomicValue: AtomicValue? { try? AtomicValue(lexical: text, as: type) }
}
