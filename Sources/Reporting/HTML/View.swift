import Mustache

/// What a template is filled with: texts, flags and further views, by the names they have there.
///
/// A name that is not in a view is looked for in those around it, so views inside one another use
/// different names for what only some of them have.
struct View: MustacheParent, ExpressibleByDictionaryLiteral {
  private var fields: [String: Any]

  /// Makes a view; what is `nil` is left out, as sections of a template expect it.
  init(dictionaryLiteral fields: (String, Any?)...) {
    self.fields = [:]
    for (name, value) in fields { self.fields[name] = value }
  }

  subscript(name: String) -> Any? {
    get { fields[name] }
    set { fields[name] = newValue }
  }

  func child(named name: String) -> Any? { fields[name] }
}

extension Double {
  /// With its sign, and the sign of subtraction where a hyphen would stand: `+2.5`, `−1`.
  var signedMarkup: String { signedText.replacing("-", with: "−") }
}
