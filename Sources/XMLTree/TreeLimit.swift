/// Why a tree could not be built.
public enum TreeLimit: Error, Sendable {
  /// More nodes than 2³¹ - 1.
  case nodes
  /// More than 2³² - 1 bytes of text, or of attribute values.
  case bytes
  /// More than 65,535 attributes on one element.
  case attributes
  /// More than 65,535 distinct prefixes.
  case prefixes
  /// Calls that make no tree, such as an attribute behind the content of its element.
  case structure
}

extension TreeLimit: CustomStringConvertible {
  /// The limit in words.
  public var description: String {
    switch self {
    case .nodes: "the document has more than 2147483647 nodes"
    case .bytes: "the document has more than 4 GiB of text"
    case .attributes: "an element has more than 65535 attributes"
    case .prefixes: "the document has more than 65535 namespace prefixes"
    case .structure: "the parts do not make a tree"
    }
  }
}
