/// Something to be said: a code with its arguments, put into words where it is shown.
public struct Message: Sendable {
  /// What is said.
  public let code: any DiagnosticCode
  /// What it is said of.
  public let arguments: [MessageArgument]
  /// The name that was probably meant by one that is not known.
  public let suggestion: String?

  /// Makes a message.
  public init(
    _ code: any DiagnosticCode, _ arguments: [MessageArgument] = [], suggestion: String? = nil
  ) {
    self.code = code
    self.arguments = arguments
    self.suggestion = suggestion
  }

  /// A text that is said as it is, in whatever language it is in, such as that of a policy.
  public init(verbatim text: String) {
    self.init(VerbatimText.text, [.text(text)])
  }

  /// The sentence in a language, without a full stop.
  public func text(in language: ReaderLanguage) -> String {
    let sentence = filled(code.wording[language], in: language)
    guard let suggestion else { return sentence }
    return switch language {
    case .english: "\(sentence); is “\(suggestion)” meant?"
    case .chinese: "\(sentence)；是否应为“\(suggestion)”？"
    }
  }

  /// The message with each value that it quotes from a file replaced, however deep it stands. Where
  /// that hides one, what was probably meant by it is not said either.
  public func replacingValues(_ replacement: (String) -> String) -> Message {
    let isHiding = values.contains { replacement($0) != $0 }
    return mapped { argument in
      guard case .value(let value) = argument else { return argument }
      return .value(replacement(value))
    } suggestion: {
      isHiding ? nil : $0
    }
  }

  /// Whether it says what was probably meant, however deep.
  package var hasSuggestion: Bool {
    suggestion != nil || arguments.contains { $0.message?.hasSuggestion ?? false }
  }

  /// The message with each name and other text in it replaced, however deep it stands. Where that hides
  /// one, what was probably meant by it is not said either.
  package func replacingTexts(_ replacement: (String) -> String) -> Message {
    let isHiding = texts.contains { replacement($0) != $0 }
    return mapped { argument in
      guard case .text(let text) = argument else { return argument }
      return .text(replacement(text))
    } suggestion: {
      isHiding ? nil : $0
    }
  }

  /// The names and other texts in it, however deep they stand.
  private var texts: [String] {
    arguments.flatMap { argument -> [String] in
      switch argument {
      case .text(let text): [text]
      case .message(let message): message.texts
      case .value, .number, .alternatives: []
      }
    }
  }

  /// The values it quotes from a file, however deep they stand.
  private var values: [String] {
    arguments.flatMap { argument -> [String] in
      switch argument {
      case .value(let value): [value]
      case .message(let message): message.values
      case .text, .number, .alternatives: []
      }
    }
  }

  private func mapped(
    _ argument: (MessageArgument) -> MessageArgument, suggestion: (String?) -> String?
  ) -> Message {
    Message(
      code,
      arguments.map { part in
        guard case .message(let message) = part else { return argument(part) }
        return .message(message.mapped(argument, suggestion: suggestion))
      }, suggestion: suggestion(self.suggestion))
  }

  private func filled(_ template: String, in language: ReaderLanguage) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let index = Int(rest[rest.index(after: open)..<close])
      if let index, arguments.indices.contains(index) {
        result += arguments[index].text(in: language)
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension Message: Hashable {
  /// Whether both say the same.
  public static func == (a: Message, b: Message) -> Bool {
    a.code.rawValue == b.code.rawValue && a.arguments == b.arguments
      && a.suggestion == b.suggestion
  }

  /// Hashes what is said.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code.rawValue)
    hasher.combine(arguments)
  }
}

/// What a message is about.
public indirect enum MessageArgument: Sendable, Hashable {
  /// A name or another text that says nothing of anybody.
  case text(String)
  /// The content of a file, to be masked where it is private.
  case value(String)
  /// A number.
  case number(Int)
  /// Names of which any would do.
  case alternatives([String])
  /// A part of the sentence that is worded itself.
  case message(Message)

  /// The argument as part of a sentence.
  public func text(in language: ReaderLanguage) -> String {
    switch self {
    case .text(let text), .value(let text): text
    case .number(let number): String(number)
    case .alternatives(let names): MessageArgument.alternatives(names, in: language)
    case .message(let message): message.text(in: language)
    }
  }

  private static func alternatives(_ names: [String], in language: ReaderLanguage) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return switch language {
    case .english: names.dropLast().joined(separator: ", ") + " or " + last
    case .chinese: names.dropLast().joined(separator: "、") + "或" + last
    }
  }

}

extension MessageArgument: ExpressibleByStringInterpolation {
  /// A text that says nothing of anybody.
  public init(stringLiteral text: String) { self = .text(text) }
}

/// The code of what is said as it is.
public enum VerbatimText: String, DiagnosticCode, CaseIterable {
  /// The text.
  case text = "text"

  /// The text alone.
  public var wording: Wording { Wording("{0}", "{0}") }
}
