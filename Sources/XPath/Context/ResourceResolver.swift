import XMLTree

/// Where the functions that reach outside get what they ask for (*F&O 3.1*, §14.6 to §14.8). URIs
/// are absolute when they arrive here, unless there was no base URI to resolve them against.
public protocol ResourceResolver: Sendable {
  /// The document of `fn:doc`.
  func document(at uri: String) throws(XPathError) -> Node
  /// The items of `fn:collection`; `nil` asks for the default collection.
  func collection(at uri: String?) throws(XPathError) -> Value
  /// The URIs of `fn:uri-collection`; `nil` asks for the default collection.
  func uriCollection(at uri: String?) throws(XPathError) -> [String]
  /// The text of `fn:unparsed-text`, decoded from the encoding given, if one was.
  func unparsedText(at uri: String, encoding: String?) throws(XPathError) -> String
  /// The names `fn:available-environment-variables` lists.
  var environmentVariableNames: [String] { get }
  /// The value of an environment variable.
  func environmentVariable(_ name: String) -> String?
}

/// Refuses everything: an expression can read nothing but what it was given.
public struct NoResources: ResourceResolver {
  /// Makes the resolver.
  public init() {}

  /// Refuses with `FODC0002`.
  public func document(at uri: String) throws(XPathError) -> Node {
    throw XPathError("FODC0002", "Documents cannot be read here: “\(value: uri)”")
  }

  /// Refuses with `FODC0002`.
  public func collection(at uri: String?) throws(XPathError) -> Value {
    throw XPathError("FODC0002", "Collections cannot be read here")
  }

  /// Refuses with `FODC0002`.
  public func uriCollection(at uri: String?) throws(XPathError) -> [String] {
    throw XPathError("FODC0002", "Collections cannot be read here")
  }

  /// Refuses with `FOUT1170`.
  public func unparsedText(at uri: String, encoding: String?) throws(XPathError) -> String {
    throw XPathError("FOUT1170", "Texts cannot be read here: “\(value: uri)”")
  }

  /// None.
  public var environmentVariableNames: [String] { [] }

  /// None.
  public func environmentVariable(_ name: String) -> String? { nil }
}
