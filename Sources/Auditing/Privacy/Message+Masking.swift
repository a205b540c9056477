import XMLTree

extension Message {
  /// The message with the numbers of private forms masked in all that it says of a file, names of
  /// elements among them. The form that is wanted is the schema's, and stays.
  package var maskingNumbers: Message {
    guard !(code is ValueForm) else { return self }
    return Message(
      code, arguments.map(\.maskingNumbers), suggestion: suggestion.map(\.maskingNumbers))
  }
}

extension Message {
  /// What is said of a file that cannot be read, of which nobody knows what is private: without values,
  /// and with those names alone that the policy or its schema knows.
  func ofUnreadable(known vocabulary: PolicyVocabulary) -> Message {
    let message = replacingValues { _ in Mask.hidden }
    guard let problem = code as? ReadingProblem, problem.quotesFile else { return message }
    return message.replacingTexts { vocabulary.knows(name: $0) ? $0 : Mask.hidden }
  }
}

extension MessageArgument {
  fileprivate var maskingNumbers: MessageArgument {
    switch self {
    case .text(let text): .text(text.maskingNumbers)
    case .value(let value): .value(value.maskingNumbers)
    case .message(let message): .message(message.maskingNumbers)
    case .number, .alternatives: self
    }
  }
}

extension String {
  /// The text with the numbers of private forms in it masked.
  package var maskingNumbers: String { NumberMasking.forms.masked(in: self) }
}
