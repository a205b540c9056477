/// Parts of sentences.
package enum Phrase: String, DiagnosticCode, CaseIterable {
  /// One text for English, another for Chinese.
  case perLanguage = "phrase.per-language"
  case element = "phrase.element"
  case attribute = "phrase.attribute"
  case name = "phrase.name"
  /// A name and what is said of it.
  case explained = "phrase.explained"
  case explainedValue = "phrase.explained-value"
  case comma = "phrase.comma"
  case or = "phrase.or"
  case noNamespace = "phrase.no-namespace"
  case namespace = "phrase.namespace"

  package var wording: Wording {
    switch self {
    case .perLanguage: Wording("{0}", "{1}")
    case .element: Wording("element “{0}”", "元素“{0}”")
    case .attribute: Wording("attribute “{0}” of “{1}”", "“{1}”的属性“{0}”")
    case .name: Wording("“{0}”", "“{0}”")
    case .explained: Wording("“{0}” ({1})", "“{0}”（{1}）")
    case .explainedValue: Wording("{0} ({1})", "{0}（{1}）")
    case .comma: Wording("{0}, {1}", "{0}、{1}")
    case .or: Wording("{0} or {1}", "{0}或{1}")
    case .noNamespace: Wording("no namespace", "没有命名空间")
    case .namespace: Wording("the namespace “{0}”", "命名空间“{0}”")
    }
  }
}

extension MessageArgument {
  /// A part of a sentence.
  package static func phrase(_ phrase: Phrase, _ arguments: MessageArgument...) -> MessageArgument {
    .message(Message(phrase, arguments))
  }

  /// A part of a sentence that is another one in each language.
  package static func perLanguage(
    _ part: (ReaderLanguage) -> MessageArgument
  ) -> MessageArgument {
    .phrase(.perLanguage, part(.english), part(.chinese))
  }

  /// The texts in an argument.
  package var texts: [String] {
    switch self {
    case .text(let text), .value(let text): [text]
    case .number(let number): [String(number)]
    case .alternatives(let names): names
    case .message(let message): message.arguments.flatMap(\.texts)
    }
  }

  /// The message that is a part of the sentence.
  package var message: Message? {
    if case .message(let message) = self { message } else { nil }
  }

  /// A name in quotation marks.
  package static func name(_ name: String) -> MessageArgument { .phrase(.name, .text(name)) }

  /// A namespace in a sentence.
  package static func namespace(_ uri: String) -> MessageArgument {
    uri.isEmpty ? .phrase(.noNamespace) : .phrase(.namespace, .text(uri))
  }

  /// Parts of a sentence of which any would do.
  package static func any(of parts: [MessageArgument]) -> MessageArgument {
    guard let last = parts.last, let first = parts.first else { return .text("") }
    guard parts.count > 1 else { return last }
    let others = parts.dropFirst().dropLast().reduce(first) { .phrase(.comma, $0, $1) }
    return .phrase(.or, others, last)
  }
}
