import XMLTree

/// An error code: a QName, by far most often one in the namespace
/// `http://www.w3.org/2005/xqt-errors` (*XPath 3.1*, §2.3.2 and appendix F).
public struct ErrorCode: Hashable, Sendable {
  /// The namespace of the codes the specifications define.
  public static let namespaceURI = "http://www.w3.org/2005/xqt-errors"

  /// The code as an expanded name.
  public let name: ExpandedName
  /// Whether it is an author's own, whatever its namespace: only those may be made of what a document
  /// holds.
  public let isAuthors: Bool

  /// A code of the specifications by its local name, such as `"FORG0001"`.
  public init(_ localName: String) {
    name = ExpandedName(namespaceURI: ErrorCode.namespaceURI, localName: localName)
    isAuthors = false
  }

  /// A code of an author's own, from `fn:error`.
  public init(name: ExpandedName) {
    self.name = name
    isAuthors = true
  }

  /// Codes are equal by their names.
  public static func == (a: ErrorCode, b: ErrorCode) -> Bool { a.name == b.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension ErrorCode: CustomStringConvertible {
  /// The local name alone for a code of the specifications, else the whole name.
  public var description: String {
    name.namespaceURI == ErrorCode.namespaceURI ? name.localName : name.description
  }
}

extension ErrorCode: ExpressibleByStringLiteral {
  /// A code of the specifications by its local name.
  public init(stringLiteral value: String) { self.init(value) }
}
