/// A namespace URI and a local name (*XDM 3.1*, §3.3.2): what two names are compared by.
public struct ExpandedName: Hashable, Sendable {
  /// The namespace URI; empty for a name in no namespace.
  public let namespaceURI: String
  /// The local part of the name.
  public let localName: String

  /// Makes a name from its parts.
  public init(namespaceURI: String = "", localName: String) {
    self.namespaceURI = namespaceURI
    self.localName = localName
  }
}

extension ExpandedName: CustomStringConvertible {
  /// The name in the `Q{uri}local` notation of XPath 3.1; a bare local name when in no namespace.
  public var description: String {
    namespaceURI.isEmpty ? localName : "Q{\(namespaceURI)}\(localName)"
  }
}
