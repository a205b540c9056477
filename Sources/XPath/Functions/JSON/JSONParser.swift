import XMLTree

/// Reads a JSON text (*RFC 7159*).
struct JSONParser {
  private let bytes: [UInt8]
  private let rules: JSONStringRules
  private var position = 0
  private var depth = 0

  /// How deep arrays and objects may be nested: to let go of a value takes stack for each level.
  private static let maximumDepth = Nesting.limit

  init(_ text: String, rules: JSONStringRules) {
    bytes = Array(text.utf8)
    self.rules = rules
  }

  /// The value the text stands for; `FOJS0001` when it is not JSON.
  static func parse(_ text: String, rules: JSONStringRules) throws(XPathError) -> JSONValue {
    var parser = JSONParser(text, rules: rules)
    if parser.bytes.starts(with: "\u{FEFF}".utf8) { parser.position = 3 }
    let value = try parser.value()
    guard parser.next() == nil else { throw parser.failure("nothing more") }
    return value
  }

  private mutating func value() throws(XPathError) -> JSONValue {
    guard depth < JSONParser.maximumDepth, StackSpace.hasRoom else {
      throw XPathError("FOJS0001", "The JSON text is nested too deeply")
    }
    depth += 1
    defer { depth -= 1 }
    switch next() {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .array(try elements())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), .some(0x30...0x39): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw failure("a value")
    }
  }

  private mutating func members() throws(XPathError) -> [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = []
    position += 1
    if take("}") { return members }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw failure("a name in quotation marks") }
      let name = try string()
      guard take(":") else { throw failure("“:”") }
      members.append((name, try value()))
    } while take(",")
    guard take("}") else { throw failure("“,” or “}”") }
    return members
  }

  private mutating func elements() throws(XPathError) -> [JSONValue] {
    var elements: [JSONValue] = []
    position += 1
    if take("]") { return elements }
    repeat { elements.append(try value()) } while take(",")
    guard take("]") else { throw failure("“,” or “]”") }
    return elements
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(XPathError) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("a value") }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(XPathError) -> String {
    let start = position
    if peek() == UInt8(ascii: "-") { position += 1 }
    if peek() == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits()
    }
    if peek() == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if let letter = peek(), letter | 0x20 == UInt8(ascii: "e") {
      position += 1
      if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(XPathError) {
    let start = position
    while let byte = peek(), (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw failure("a digit") }
  }
}

// MARK: - Strings

extension JSONParser {
  private mutating func string() throws(XPathError) -> String {
    position += 1
    var text = ""
    while true {
      let start = position
      while let byte = peek(), byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\")
      {
        position += 1
      }
      text += try plain(bytes[start..<position])
      switch peek() {
      case UInt8(ascii: "\""):
        position += 1
        return text
      case UInt8(ascii: "\\"): text += try rules.text(for: try escapedCharacter())
      case nil: throw failure("“\"”")
      default: throw failure("an escape in place of a control character")
      }
    }
  }

  /// A piece of a string without escapes.
  private func plain(_ bytes: ArraySlice<UInt8>) throws(XPathError) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // Only U+007F to U+009F are special among what XML allows.
    guard rules.escapes, bytes.contains(where: { $0 == 0x7F || $0 == 0xC2 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars { result += try rules.text(for: scalar.value) }
    return result
  }

  private mutating func escapedCharacter() throws(XPathError) -> UInt32 {
    position += 1
    let letter = peek()
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt32(letter ?? 0)
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"): return try numberedCharacter()
    default:
      position -= 1
      throw failure("one of \"\\/bfnrtu behind “\\”")
    }
  }

  /// The character of four hexadecimal digits, or of two times four for a surrogate pair.
  private mutating func numberedCharacter() throws(XPathError) -> UInt32 {
    let unit = try hexadecimalUnit()
    guard (0xD800...0xDBFF).contains(unit), bytes[position...].starts(with: [0x5C, 0x75]) else {
      return unit
    }
    let start = position
    position += 2
    let second = try hexadecimalUnit()
    guard (0xDC00...0xDFFF).contains(second) else {
      position = start
      return unit
    }
    return 0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)
  }

  private mutating func hexadecimalUnit() throws(XPathError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw failure("four hexadecimal digits")
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}

// MARK: - Bytes

extension JSONParser {
  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The next byte that is not white space, which is skipped.
  private mutating func next() -> UInt8? {
    while let byte = peek() {
      guard isXMLSpace(byte) else { return byte }
      position += 1
    }
    return nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private func failure(_ expected: String) -> XPathError {
    let place = String(decoding: bytes[..<Swift.min(position, bytes.count)], as: UTF8.self)
    return XPathError(
      "FOJS0001",
      "The text is not JSON: \(expected) is expected behind \(place.unicodeScalars.count) characters"
    )
  }
}
