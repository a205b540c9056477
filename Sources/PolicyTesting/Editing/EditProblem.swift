import XMLTree

/// Why a change that a test makes to a document cannot be made.
enum EditProblem: String, DiagnosticCode, CaseIterable {
  case noElement = "edit.no-element"
  case notOneUnit = "edit.not-one-unit"
  case outside = "edit.outside"
  case noDocumentLeft = "edit.no-document-left"
  case dropOfDocument = "edit.drop-of-document"
  case notDuplicable = "edit.not-duplicable"
  case noValue = "edit.no-value"
  case noAttributes = "edit.no-attributes"
  case noPlace = "edit.no-place"
  case undeclarableNames = "edit.undeclarable-names"
  case notXML = "edit.not-xml"
  case nothingToInsert = "edit.nothing-to-insert"

  var wording: Wording {
    switch self {
    case .noElement: Wording("The document has no element", "文档中没有元素")
    case .notOneUnit: Wording("“{0}” selects {1} units, not one", "“{0}”选出{1}个单位，应当恰好一个")
    case .outside:
      Wording("“{0}” selects something not in the document", "“{0}”选出的内容不在文档中")
    case .noDocumentLeft: Wording("The edit leaves no document: {0}", "改动后不再是文档：{0}")
    case .dropOfDocument: Wording("A document cannot be dropped: {0}", "整个文档不能删去：{0}")
    case .notDuplicable:
      Wording("Only an element in another can be duplicated: {0}", "只有其他元素之内的元素才能重复：{0}")
    case .noValue:
      Wording(
        "Only an attribute, or an element without others in it, has a value: {0}",
        "只有属性和不含其他元素的元素才有值：{0}")
    case .noAttributes: Wording("Only an element has attributes: {0}", "只有元素才有属性：{0}")
    case .noPlace:
      Wording("Nothing can be inserted {0} this node: {1}", "此节点处不能用“{0}”插入内容：{1}")
    case .undeclarableNames:
      Wording("The namespaces of the policy cannot be declared", "规则的命名空间无法声明")
    case .notXML: Wording("This is not well-formed XML: {0}", "不是格式良好的XML：{0}")
    case .nothingToInsert: Wording("There is nothing to insert", "没有可以插入的内容")
    }
  }
}

/// A change that cannot be made, and why.
struct EditError: Error {
  let message: Message

  init(_ problem: EditProblem, _ arguments: MessageArgument...) {
    message = Message(problem, arguments)
  }

  init(_ message: Message) { self.message = message }
}
