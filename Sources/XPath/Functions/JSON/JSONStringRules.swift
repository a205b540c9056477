import RegularExpressions
import XMLTree

/// How the strings of a JSON text become xs:strings: the options `escape` and `fallback` (*Functions
/// and Operators 3.1*, §17.5.1).
struct JSONStringRules {
  /// Whether characters are left as escapes where they are special.
  let escapes: Bool
  /// What stands for a character that XML does not allow, given its escape.
  private let fallback: (String) throws(XPathError) -> String

  /// The rules of a call's options.
  init(_ options: Options, _ evaluator: Evaluator) throws(XPathError) {
    escapes = try options.boolean("escape") ?? false
    let string = SequenceType(.atomic(.string))
    let type = ItemType.function(parameters: [string], result: string)
    guard let function = try options.function("fallback", as: type) else {
      fallback = { (_) throws(XPathError) in "\u{FFFD}" }
      return
    }
    guard !escapes else {
      throw XPathError("FOJS0005", "With the option “escape” there is no use for a “fallback”")
    }
    fallback = { (escape) throws(XPathError) in
      try function.called(with: [.string(escape)], evaluator).first?.stringValue() ?? ""
    }
  }

  /// The rules that keep every character apart from every other.
  static var escaping: JSONStringRules {
    JSONStringRules(escapes: true) { (escape) throws(XPathError) in escape }
  }

  private init(escapes: Bool, fallback: @escaping (String) throws(XPathError) -> String) {
    self.escapes = escapes
    self.fallback = fallback
  }

  /// What a character comes to. Half of a surrogate pair is a character here.
  func text(for character: UInt32) throws(XPathError) -> String {
    let scalar = XMLCharacter.isChar(character) ? Unicode.Scalar(character) : nil
    if escapes, character == 0x5C || character.isControl || scalar == nil {
      return JSONEscape.escape(character)
    }
    if let scalar { return String(scalar) }
    return try fallback(JSONEscape.escape(character))
  }
}

/// Escape sequences in JSON strings (*RFC 7159*, §7).
enum JSONEscape {
  /// The escape for a character: the one of two letters, if there is one, else the one by number.
  static func escape(_ character: UInt32) -> String {
    switch character {
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    case 0x22: "\\\""
    case 0x2F: "\\/"
    case 0x5C: "\\\\"
    case 0x10000...:
      number((character - 0x10000) >> 10 + 0xD800)
        + number((character - 0x10000) & 0x3FF + 0xDC00)
    default: number(character)
    }
  }

  private static func number(_ unit: UInt32) -> String { "\\u" + unit.hexadecimal(digits: 4) }

  /// A string between quotation marks with everything escaped that must be, and the solidus. The
  /// escapes of a string that has some are left alone; `FOJS0007` for one that is none.
  static func quoted(_ text: String, isEscaped: Bool = false) throws(XPathError) -> String {
    var quoted = "\""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if isEscaped, scalar == "\\" {
        quoted += try sequence(&rest)
      } else {
        quoted += written(scalar)
      }
    }
    return quoted + "\""
  }

  /// The escape sequence behind a backslash, with it.
  private static func sequence(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(XPathError) -> String {
    let letter = rest.popFirst()
    switch letter {
    case "\"", "\\", "/", "b", "f", "n", "r", "t": return "\\" + String(letter ?? "\\")
    case "u":
      let digits = rest.prefix(4)
      rest = rest.dropFirst(4)
      if digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit) {
        return "\\u" + String(digits)
      }
    default: break
    }
    throw XPathError("FOJS0007", "Behind a backslash there is no JSON escape sequence")
  }

  /// A character as it stands in a JSON string.
  static func written(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\", "/": escape(scalar.value)
    default: scalar.value.isControl ? escape(scalar.value) : String(scalar)
    }
  }
}

extension UInt32 {
  /// Whether the codepoint is a control character.
  fileprivate var isControl: Bool { self < 0x20 || (0x7F...0x9F).contains(self) }
}
