import XMLTree

/// What keeps a schema from having a model.
package enum SchemaModelProblem: String, DiagnosticCode, CaseIterable {
  case noType = "schema-model.no-type"
  case noElement = "schema-model.no-element"
  case noAttribute = "schema-model.no-attribute"
  case noGroup = "schema-model.no-group"
  case noAttributeGroup = "schema-model.no-attribute-group"
  case noVariety = "schema-model.no-variety"
  case noBase = "schema-model.no-base"

  package var wording: Wording {
    switch self {
    case .noType: Wording("there is no type “{0}”", "没有名为“{0}”的类型")
    case .noElement: Wording("there is no element “{0}”", "没有名为“{0}”的元素")
    case .noAttribute: Wording("there is no attribute “{0}”", "没有名为“{0}”的属性")
    case .noGroup: Wording("there is no group “{0}”", "没有名为“{0}”的组")
    case .noAttributeGroup: Wording("there is no attribute group “{0}”", "没有名为“{0}”的属性组")
    case .noVariety: Wording("this simple type is of no variety", "此简单类型没有说明如何构成")
    case .noBase:
      Wording(
        "this simple type says of no other what it makes of it", "此简单类型没有指明由哪个类型得来")
    }
  }
}
