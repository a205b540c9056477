import Auditing
import XMLTree

/// What tells whether a finding of one report is also in another. Lines and paths move when rows are
/// added, and the language is the reader's; what is wrong, and when, stays.
struct FindingKey: Hashable, Sendable {
  let requirement: String
  let window: String?
  let message: String

  /// Makes a key. The numbers of persons are masked in it: it is known again whether they were shown
  /// or not, and tells nothing of them.
  init(requirement: String, window: String? = nil, message: String) {
    self.requirement = requirement
    self.window = window
    self.message = message.maskingNumbers
  }

  /// What stands for the message of a check that met a faulty value, which names its line; in JSON
  /// the kind of the cause.
  static let faultyValue = "faulty-value"

  init(_ finding: Finding, of requirement: String) {
    let message: String =
      switch finding.error?.cause {
      case .faultyValue: FindingKey.faultyValue
      case .policy, nil: MessageKey(finding.message).text
      }
    self.init(requirement: requirement, window: finding.window, message: message)
  }
}

/// A message in no language: the text of one that is said as it is, else its code and arguments.
struct MessageKey: Decodable {
  let text: String

  private init(text: String) { self.text = text }

  init(_ message: Message) {
    self.init(
      message.isVerbatim ? nil : message.code.rawValue,
      message.arguments.map(MessageKey.init), text: message.text(in: .english))
  }

  init(_ code: String?, _ arguments: [MessageKey]?, text: String) {
    self.init(
      text: code.map { ([$0] + (arguments ?? []).map(\.text)).joined(separator: "\u{1F}") } ?? text)
  }

  private init(_ argument: MessageArgument) {
    switch argument {
    case .text(let text), .value(let text): self.init(text: text)
    case .number(let number): self.init(text: String(number))
    case .alternatives(let names): self.init(text: names.joined(separator: "\u{1E}"))
    case .message(let message): self.init(message)
    }
  }

  private enum CodingKeys: CodingKey {
    case code, arguments, message
  }

  /// Reads an argument as reports in JSON have it.
  init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: CodingKeys.self) {
      self.init(
        try members.decodeIfPresent(String.self, forKey: .code),
        try members.decodeIfPresent([MessageKey].self, forKey: .arguments),
        text: try members.decode(String.self, forKey: .message))
      return
    }
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) {
      self.init(text: String(number))
    } else if let names = try? value.decode([String].self) {
      self.init(text: names.joined(separator: "\u{1E}"))
    } else {
      self.init(text: try value.decode(String.self))
    }
  }
}

extension Message {
  /// Whether it is said as it is, in whatever language it is in.
  var isVerbatim: Bool { code is VerbatimText }
}
