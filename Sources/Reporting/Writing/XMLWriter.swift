import XMLTree

/// Writes XML 1.0 in UTF-8, an element a line, indented by two spaces.
struct XMLWriter {
  typealias Attributes = KeyValuePairs<String, String?>

  private var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
  private var depth = 0

  /// What has been written since the last call.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// An element of elements; attributes that are `nil` are left out.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:],
    _ content: (inout XMLWriter) throws -> Void
  ) rethrows {
    open(name, attributes, end: ">\n")
    depth += 1
    try content(&self)
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// An element of text, or an empty one.
  mutating func element(_ name: String, _ attributes: Attributes = [:], lines: [String] = []) {
    guard !lines.isEmpty else { return open(name, attributes, end: "/>\n") }
    open(name, attributes, end: ">")
    text += lines.map(\.escapedForXML).joined(separator: "\n")
    text += "</\(name)>\n"
  }

  private mutating func open(_ name: String, _ attributes: Attributes, end: String) {
    indent()
    text += "<\(name)"
    for case (let name, let value?) in attributes {
      text += " \(name)=\"\(value.escapedForXML)\""
    }
    text += end
  }

  private mutating func indent() {
    text += String(repeating: "  ", count: depth)
  }
}

extension String {
  /// The text on one line, as the content of an element or the value of an attribute. What XML 1.0
  /// cannot hold (§2.2) is among what is not printable.
  var escapedForXML: String {
    printable.replacingScalars(\.markupReference)
  }
}
