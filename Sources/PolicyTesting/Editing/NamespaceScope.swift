import XMLTree

/// The namespaces in scope at a place of a document that is being written.
struct NamespaceScope {
  private var bindings: [(prefix: String, uri: String)] = []
  /// How many bindings there were before each open element.
  private var outerCounts: [Int] = []

  mutating func openElement() { outerCounts.append(bindings.count) }

  mutating func closeElement() {
    guard let count = outerCounts.popLast() else { return }
    bindings.removeLast(bindings.count - count)
  }

  /// Binds a prefix in the open element; the empty one is the default namespace.
  mutating func bind(_ prefix: String, to uri: String) { bindings.append((prefix, uri)) }

  /// The namespace of a prefix; empty for none.
  func uri(of prefix: String) -> String {
    if prefix == "xml" { return ExpandedName.xmlNamespace }
    return bindings.last { $0.prefix == prefix }?.uri ?? ""
  }

  /// A prefix for an attribute in a namespace: one that stands for it already, else one that
  /// stands for nothing yet, `preferred` if possible.
  func prefix(for uri: String, preferring preferred: String) -> String {
    if uri == ExpandedName.xmlNamespace { return "xml" }
    let bound = bindings.last {
      !$0.prefix.isEmpty && $0.uri == uri && self.uri(of: $0.prefix) == uri
    }
    if let bound { return bound.prefix }
    let candidates = [preferred] + (1...bindings.count + 1).map { "n\($0)" }
    return candidates.first { !$0.isEmpty && self.uri(of: $0).isEmpty } ?? preferred
  }
}
