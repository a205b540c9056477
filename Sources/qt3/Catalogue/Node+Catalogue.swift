import XMLTree

extension Node {
  /// The child elements, or those with a local name.
  func elements(_ localName: String? = nil) -> [Node] {
    children.filter { $0.kind == .element && (localName == nil || $0.localName == localName) }
  }

  /// The value of an attribute in no namespace.
  subscript(attribute: String) -> String? { self.attribute(named: attribute)?.stringValue }

  /// Whether an attribute says `true`.
  func isTrue(_ attribute: String) -> Bool { self[attribute] == "true" || self[attribute] == "1" }

  /// The URI an attribute refers to, resolved against where the element stands.
  func reference(_ attribute: String) -> String? {
    guard let reference = self[attribute], let baseURI else { return nil }
    return URIReference.resolve(reference, against: baseURI)
  }

  /// The characters of an attribute, when it is there and not empty.
  func characters(_ attribute: String) -> Character? { self[attribute]?.first }
}
