/// A part of an XML document whose length is limited.
///
/// Text is not among them: it is read piece by piece, whatever its length. The parts here the parser
/// must have before it in one piece; nobody writes one of ten million bytes but to do harm.
package enum MarkupPart: String, DiagnosticCode, CaseIterable {
  case name = "markup.name"
  case tag = "markup.tag"
  case attributeValue = "markup.attribute-value"
  case reference = "markup.reference"
  case comment = "markup.comment"
  case cdata = "markup.cdata"
  case processingInstruction = "markup.processing-instruction"

  package var wording: Wording {
    switch self {
    case .name: Wording("a name", "名称")
    case .tag: Wording("a tag with its attributes", "一个标签（连同其属性）")
    case .attributeValue: Wording("the value of an attribute", "属性值")
    case .reference: Wording("a reference", "一个引用")
    case .comment: Wording("a comment", "一条注释")
    case .cdata: Wording("a CDATA section", "一个CDATA部分")
    case .processingInstruction: Wording("a processing instruction", "一条处理指令")
    }
  }

  /// How many bytes it may have: the limits of libxml2.
  var limit: Int { self == .name ? 50_000 : 10_000_000 }

  /// What it begins with; `nil` for a name.
  var opening: StaticString? {
    switch self {
    case .name: nil
    case .tag, .attributeValue: "<"
    case .reference: "&"
    case .comment: "<!--"
    case .cdata: "<![CDATA["
    case .processingInstruction: "<?"
    }
  }

  /// That one is longer than it may be.
  var isTooLong: Message {
    Message(ReadingProblem.tooLong, [.message(Message(self)), .number(limit)])
  }
}
