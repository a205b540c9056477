import RegularExpressions

/// Splits the text of an expression into tokens (*XPath 3.1*, appendix A.2).
///
/// The tokens do not depend on the context: whether a name is a keyword and whether `*` multiplies
/// is for the parser to know from where it stands.
struct Lexer {
  private let source: [UInt8]
  private var position = 0

  /// Tokens in all, the last of them ``Token/Kind/end``.
  static func tokens(of source: String) throws(XPathError) -> [Token] {
    var lexer = Lexer(source: Array(source.utf8))
    var tokens: [Token] = []
    repeat {
      tokens.append(try lexer.next(asKey: tokens.last?.kind == .symbol(.question)))
    } while tokens.last?.kind != .end
    return tokens
  }

  private init(source: [UInt8]) { self.source = source }

  private func peek(_ offset: Int = 0) -> UInt8 {
    let index = position + offset
    return index < source.count ? source[index] : 0
  }

  private func text(from start: Int) -> String {
    String(decoding: source[start..<position], as: UTF8.self)
  }

  private func syntaxError(_ message: ErrorMessage, from start: Int) -> XPathError {
    XPathError("XPST0003", message, at: SourceRange(start, max(position, start + 1)))
  }

  /// The next token. Behind a question mark a name is a key, which has no prefix: a colon behind it
  /// is that of an entry of a map.
  private mutating func next(asKey: Bool) throws(XPathError) -> Token {
    try skipWhitespaceAndComments()
    let start = position
    let kind = try scan(asKey: asKey)
    return Token(kind: kind, range: SourceRange(start, position))
  }

  private mutating func scan(asKey: Bool) throws(XPathError) -> Token.Kind {
    guard position < source.count else { return .end }
    let byte = peek()
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try scanString(quote: byte)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try scanNumber()
    case UInt8(ascii: ".") where peek(1).isASCIIDigit: return try scanNumber()
    case UInt8(ascii: "Q") where peek(1) == UInt8(ascii: "{"): return try scanBracedURI()
    case UInt8(ascii: "*") where peek(1) == UInt8(ascii: ":") && !asKey:
      position += 2
      guard let local = scanNCName() else {
        throw syntaxError("A name is expected behind “*:”", from: position - 2)
      }
      return .localWildcard(local)
    default: break
    }
    if let name = scanNCName() {
      return asKey ? .name(prefix: "", localName: name) : scanQName(after: name)
    }
    return try scanSymbol()
  }

  private mutating func scanQName(after first: String) -> Token.Kind {
    guard peek() == UInt8(ascii: ":") else { return .name(prefix: "", localName: first) }
    if peek(1) == UInt8(ascii: "*") {
      position += 2
      return .prefixWildcard(first)
    }
    let colon = position
    position += 1
    guard let local = scanNCName() else {
      position = colon
      return .name(prefix: "", localName: first)
    }
    return .name(prefix: first, localName: local)
  }

  private mutating func scanString(quote: UInt8) throws(XPathError) -> Token.Kind {
    let start = position
    position += 1
    var bytes: [UInt8] = []
    while position < source.count {
      if peek() == quote {
        position += 1
        // A doubled quote stands for one.
        guard peek() == quote else { return .string(String(decoding: bytes, as: UTF8.self)) }
      }
      bytes.append(peek())
      position += 1
    }
    throw syntaxError("The string is not closed", from: start)
  }

  private mutating func scanNumber() throws(XPathError) -> Token.Kind {
    let start = position
    skipDigits()
    var isInteger = true
    if peek() == UInt8(ascii: "."), peek(1) != UInt8(ascii: ".") {
      isInteger = false
      position += 1
      skipDigits()
    }
    var isDouble = false
    if peek() | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
      if peek(1 + sign).isASCIIDigit {
        isDouble = true
        position += 1 + sign
        skipDigits()
      }
    }
    let digits = text(from: start)
    let end = position
    if scanNCName() != nil {
      throw syntaxError("A space is expected between “\(digits)” and the name", from: end)
    }
    return isDouble ? .double(digits) : isInteger ? .integer(digits) : .decimal(digits)
  }

  private mutating func skipDigits() {
    while peek().isASCIIDigit { position += 1 }
  }

  private mutating func scanBracedURI() throws(XPathError) -> Token.Kind {
    let start = position
    position += 2
    let uriStart = position
    while position < source.count, peek() != UInt8(ascii: "}") {
      guard peek() != UInt8(ascii: "{") else {
        throw syntaxError("“{” cannot stand in a braced URI", from: position)
      }
      position += 1
    }
    guard position < source.count else {
      throw syntaxError("The braced URI is not closed", from: start)
    }
    let uri = text(from: uriStart).collapsingWhitespace
    position += 1
    guard uri != "http://www.w3.org/2000/xmlns/" else {
      throw XPathError(
        "XQST0070", "No name is in the namespace “\(uri)”", at: SourceRange(start, position))
    }
    if peek() == UInt8(ascii: "*") {
      position += 1
      return .uriWildcard(uri)
    }
    guard let local = scanNCName() else {
      throw syntaxError("A name is expected behind “Q{\(uri)}”", from: start)
    }
    return .uriQualifiedName(uri: uri, localName: local)
  }

  private mutating func scanSymbol() throws(XPathError) -> Token.Kind {
    let start = position
    for length in [2, 1] where position + length <= source.count {
      let candidate = String(decoding: source[position..<position + length], as: UTF8.self)
      if let symbol = Token.Symbol(rawValue: candidate) {
        position += length
        return .symbol(symbol)
      }
    }
    let character = String(decoding: source[position...].prefix(4), as: UTF8.self).prefix(1)
    throw syntaxError("“\(character)” has no meaning here", from: start)
  }

  /// The NCName at the position, if one starts there (*Namespaces in XML 1.0*, §3).
  private mutating func scanNCName() -> String? {
    let start = position
    while position < source.count, let (scalar, length) = scalar(at: position) {
      let isNameCharacter =
        position == start ? XMLCharacter.isNCNameStart(scalar) : XMLCharacter.isNCNameChar(scalar)
      guard isNameCharacter else { break }
      position += length
    }
    return position > start ? text(from: start) : nil
  }

  private func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = source[index]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= source.count else { return nil }
    var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(source[index + offset] & 0x3F) }
    return Unicode.Scalar(scalar).map { ($0, length) }
  }

  private mutating func skipWhitespaceAndComments() throws(XPathError) {
    while true {
      switch peek() {
      case let byte where isXMLSpace(byte): position += 1
      case UInt8(ascii: "(") where peek(1) == UInt8(ascii: ":"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(XPathError) {
    let start = position
    var depth = 0
    repeat {
      guard position < source.count else {
        throw syntaxError("The comment is not closed", from: start)
      }
      if peek() == UInt8(ascii: "("), peek(1) == UInt8(ascii: ":") {
        depth += 1
        position += 2
      } else if peek() == UInt8(ascii: ":"), peek(1) == UInt8(ascii: ")") {
        depth -= 1
        position += 2
      } else {
        position += 1
      }
    } while depth > 0
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
