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
