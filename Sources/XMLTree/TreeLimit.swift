/// Why a tree could not be built.
public enum TreeLimit: String, Error, DiagnosticCode, CaseIterable {
  /// More nodes than 2³¹ - 1.
  case nodes = "tree.nodes"
  /// More than 2³² - 1 bytes of text, or of attribute values.
  case bytes = "tree.bytes"
  /// More than 65,535 attributes on one element.
  case attributes = "tree.attributes"
  /// More than 65,535 distinct prefixes.
  case prefixes = "tree.prefixes"
  /// More than 65,535 namespaces in scope of one element.
  case namespaces = "tree.namespaces"
  /// Calls that make no tree, such as an attribute behind the content of its element.
  case structure = "tree.structure"

  /// The limit in words.
  public var wording: Wording {
    switch self {
    case .nodes:
      Wording("the document has more than 2147483647 nodes", "文件的节点超过2147483647个")
    case .bytes: Wording("the document has more than 4 GiB of text", "文件的文字超过4294967295字节")
    case .attributes:
      Wording("an element has more than 65535 attributes", "一个元素的属性超过65535个")
    case .prefixes:
      Wording(
        "the document has more than 65535 namespace prefixes", "文件的命名空间前缀超过65535个")
    case .namespaces:
      Wording(
        "an element has more than 65535 namespace declarations in scope",
        "一个元素范围内的命名空间声明超过65535个")
    case .structure: Wording("the parts do not make a tree", "各部分不能组成文档")
    }
  }
}

extension TreeLimit: CustomStringConvertible {
  /// The limit in English.
  public var description: String { wording[.english] }
}
