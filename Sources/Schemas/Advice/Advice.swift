import XMLTree

/// What is wrong with the structure of a file, as far as the schema's model tells it.
package enum Advice: String, DiagnosticCode, CaseIterable {
  /// The element, and the one it is in.
  case unknownElement = "schema.unknown-element"
  /// The element, the one it is in, and what is expected.
  case unknownElementExpecting = "schema.unknown-element-expecting"
  /// The element, its namespace, and the one wanted.
  case otherNamespace = "schema.other-namespace"
  /// The element, how many there are, the one they are in, and how many there may be.
  case tooMany = "schema.too-many"
  /// The element, how many there are, the one they are in, and how many there must be.
  case tooFew = "schema.too-few"
  /// The element, and the one it must stand before.
  case wrongOrder = "schema.wrong-order"
  /// The element that lacks it, what is missing, and what it must stand before.
  case missingBefore = "schema.missing-before"
  /// The element, and the text in it.
  case text = "schema.text"

  package var wording: Wording {
    switch self {
    case .unknownElement: Wording("{0} may not stand in {1}", "{1}中不得有{0}")
    case .unknownElementExpecting:
      Wording("{0} may not stand in {1}; expected here is {2}", "{1}中不得有{0}，此处应是{2}")
    case .otherNamespace:
      Wording("{0} is in {1}; it must be in {2}", "{0}的命名空间不对（{1}），应是{2}")
    case .tooMany: Wording("{2} has {1} of {0}; it may have {3} at most", "{2}中有{1}个{0}，最多{3}个")
    case .tooFew:
      Wording("{2} has {1} of {0}; it must have {3} at least", "{2}中只有{1}个{0}，至少应有{3}个")
    case .wrongOrder:
      Wording("{0} is out of order: it must stand before {1}", "顺序不对：{0}应写在{1}之前")
    case .missingBefore:
      Wording("{0} lacks {1}, which must stand before {2}", "{0}缺少{1}，应写在{2}之前")
    case .text:
      Wording("the text “{1}” may not stand directly in {0}", "{0}中不得直接写文字“{1}”")
    }
  }
}
