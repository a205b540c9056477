import XMLTree

/// An expanded name with the prefix it was written with (*XDM 3.1*, §3.3.2). The prefix takes no
/// part in comparisons.
public struct QName: Sendable {
  /// The namespace URI and local name.
  public let expandedName: ExpandedName
  /// The prefix; empty when there is none.
  public let prefix: String

  /// The namespace URI; empty for a name in no namespace.
  public var namespaceURI: String { expandedName.namespaceURI }
  /// The local part.
  public var localName: String { expandedName.localName }

  /// Makes a name from its parts.
  public init(prefix: String = "", namespaceURI: String = "", localName: String) {
    self.expandedName = ExpandedName(namespaceURI: namespaceURI, localName: localName)
    self.prefix = prefix
  }
}

extension QName: Hashable {
  /// Whether two names are the same, whatever their prefixes.
  public static func == (a: QName, b: QName) -> Bool { a.expandedName == b.expandedName }
  /// Hashes what names are compared by.
  public func hash(into hasher: inout Hasher) { hasher.combine(expandedName) }
}

extension QName: CustomStringConvertible {
  /// The lexical form: `prefix:local`, or `local`.
  public var description: String { prefix.isEmpty ? localName : "\(prefix):\(localName)" }
}
