import XPath

extension Value {
  /// The string values of the items, separated by spaces.
  func joinedText(_ string: (Item) throws(XPathError) -> String) throws(XPathError) -> String {
    var parts: [String] = []
    for item in self { parts.append(try string(item)) }
    return parts.joined(separator: " ")
  }

  /// The string values of the items that have one, separated by spaces.
  var text: String { compactMap { try? $0.stringValue() }.joined(separator: " ") }
}
