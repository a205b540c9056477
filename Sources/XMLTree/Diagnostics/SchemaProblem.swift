/// What keeps a file from being valid by its schema.
///
/// The arguments of the problems of a value are what it is the value of, the value, and the form
/// wanted; those of the others are told at each.
package enum SchemaProblem: String, DiagnosticCode, CaseIterable {
  case value = "schema.value"
  case enumeration = "schema.enumeration"
  case pattern = "schema.pattern"
  case range = "schema.range"
  case length = "schema.length"
  case digits = "schema.digits"
  case fixed = "schema.fixed"
  /// A value without a character.
  case empty = "schema.empty"
  /// A value of which no form is known.
  case unfit = "schema.unfit-value"

  /// The element and the attribute.
  case missingAttribute = "schema.missing-attribute"
  /// The element and the attribute.
  case extraAttribute = "schema.extra-attribute"
  /// The element, and what is expected instead.
  case unexpectedElement = "schema.unexpected-element"
  /// The element.
  case extraElement = "schema.extra-element"
  /// The element that lacks it, and what is missing.
  case missingElement = "schema.missing-element"
  /// The element.
  case incomplete = "schema.incomplete"
  case text = "schema.text"
  case content = "schema.content"
  case children = "schema.children"
  case undeclared = "schema.undeclared"
  case abstract = "schema.abstract"
  case nilled = "schema.nilled"
  case notNillable = "schema.not-nillable"
  case unknownType = "schema.unknown-type"

  /// The element and what it repeats.
  case duplicate = "schema.duplicate"
  /// The element and what it refers to.
  case dangling = "schema.dangling-reference"
  /// The element.
  case incompleteKey = "schema.incomplete-key"

  /// The element found and its namespace, the ones wanted and theirs.
  case otherRoot = "schema.other-root"
  /// The element found and its namespace.
  case unknownRoot = "schema.unknown-root"
  /// The element or attribute, and what the validator says.
  case other = "schema.other"
  case notApplied = "schema.not-applied"
}

extension SchemaProblem {
  package var wording: Wording {
    switch self {
    case .value, .enumeration, .pattern, .range, .length, .digits, .fixed:
      Wording("{0} is written “{1}”; {2}", "{0}写成“{1}”，{2}")
    case .empty: Wording("{0} is empty; {2}", "{0}没有填写，{2}")
    case .unfit:
      Wording(
        "{0} is written “{1}”, which does not have the form wanted", "{0}写成“{1}”，不符合规定的写法")
    case .missingAttribute: Wording("{0} lacks the attribute {1}", "{0}缺少属性{1}")
    case .extraAttribute: Wording("{0} may not have the attribute {1}", "{0}不得有属性{1}")
    case .unexpectedElement:
      Wording("{0} is not expected here, but {1}", "此处不应是{0}，应是{1}")
    case .extraElement: Wording("{0} is not expected here", "此处不应有{0}")
    case .missingElement: Wording("{0} lacks {1}", "{0}缺少{1}")
    default: wordingOfContent
    }
  }

  private var wordingOfContent: Wording {
    switch self {
    case .incomplete: Wording("{0} is incomplete", "{0}的内容不完整")
    case .text: Wording("text may not stand directly in {0}", "{0}中不得直接写文字")
    case .content: Wording("{0} must be empty", "{0}应为空，不得有内容")
    case .children:
      Wording("{0} may hold text only, no other elements", "{0}中只能写文字，不得有下级元素")
    case .undeclared: Wording("{0} is not known to the schema", "规定的格式中没有{0}")
    case .abstract: Wording("{0} may not be used itself", "{0}不得直接使用")
    case .nilled: Wording("{0} is marked as having no value, and must be empty", "{0}已标为无值，应为空")
    case .notNillable: Wording("{0} may not be marked as having no value", "{0}不得标为无值")
    case .unknownType:
      Wording("{0} is given a type that does not fit by xsi:type", "{0}以xsi:type指定的类型不适用")
    default: wordingOfIdentity
    }
  }

  private var wordingOfIdentity: Wording {
    switch self {
    case .duplicate: Wording("{0} repeats “{1}”, which must be unique", "{0}重复：“{1}”只能出现一次")
    case .dangling: Wording("{0} refers to “{1}”, which does not exist", "{0}所引用的“{1}”不存在")
    case .incompleteKey: Wording("{0} lacks what it is told apart by", "{0}缺少用以相互区别的标识")
    case .otherRoot:
      Wording(
        "the root element is “{0}” in {1}; wanted is {2} in {3}",
        "根元素是“{0}”（{1}），应是{2}（{3}）")
    case .unknownRoot:
      Wording(
        "the root element “{0}” in {1} is not one that the schema allows",
        "根元素“{0}”（{1}）不是规定的根元素")
    case .notApplied: Wording("the schema could not be applied", "无法按规定的格式检查该文件")
    default: Wording("{0} is not valid: {1}", "{0}不符合规定的格式")
    }
  }
}

extension SchemaProblem {
  /// How telling it is, of the problems with one value or with what stands where a value should:
  /// of these only one is told.
  var rank: Int? {
    switch self {
    case .children: 5
    case .enumeration: 4
    case .pattern: 3
    case .range, .length, .digits, .fixed, .empty: 2
    case .value: 1
    case .unfit: 0
    default: nil
    }
  }

  /// Whether it is with a value.
  package var isOfValue: Bool { rank != nil && self != .children }

  /// Whether it is that the root is none the schema knows.
  package var isOfRoot: Bool { self == .otherRoot || self == .unknownRoot }
}
