extension Message {
  /// The message with as much of what it quotes as a reader wants: names and expressions can be as
  /// long as the file they are in.
  package var shortened: Message {
    Message(code, arguments.map(\.shortened), suggestion: suggestion?.shortened(to: 300))
  }
}

extension MessageArgument {
  /// The argument, or its beginning.
  package var shortened: MessageArgument {
    switch self {
    case .text(let text): .text(text.shortened(to: 300))
    case .value(let value): .value(value.shortened(to: 300))
    case .number: self
    case .alternatives(let names):
      .alternatives(
        names.prefix(20).map { $0.shortened(to: 300) } + (names.count > 20 ? ["…"] : []))
    case .message(let message): .message(message.shortened)
    }
  }
}
