/// Splits a template into text and expressions.
struct TemplateParser {
  enum Part: Equatable {
    case text(String)
    /// An expression and its offset in the UTF-8 of the template.
    case expression(String, offset: Int)
  }

  private let source: [UInt8]
  private var position = 0
  private var parts: [Part] = []
  private var text: [UInt8] = []

  static func parts(of template: String) throws(TemplateError) -> [Part] {
    var parser = TemplateParser(source: Array(template.utf8))
    while let byte = parser.peek() { try parser.take(byte) }
    parser.endText()
    return parser.parts
  }

  private init(source: [UInt8]) { self.source = source }

  private func peek(_ offset: Int = 0) -> UInt8? {
    position + offset < source.count ? source[position + offset] : nil
  }

  private mutating func take(_ byte: UInt8) throws(TemplateError) {
    let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
    if isBrace, peek(1) != byte {
      guard byte == UInt8(ascii: "{") else {
        throw TemplateError(.strayBrace, position)
      }
      try takeExpression()
    } else {
      text.append(byte)
      position += isBrace ? 2 : 1
    }
  }

  private mutating func endText() {
    if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
    text = []
  }

  /// Takes an expression in braces. Braces inside it come in pairs, save those in strings and
  /// comments.
  private mutating func takeExpression() throws(TemplateError) {
    endText()
    let opening = position
    var depth = 0
    repeat {
      guard let byte = peek() else {
        throw TemplateError(.unclosedBrace, opening)
      }
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""): try skipString(byte)
      case UInt8(ascii: "(") where peek(1) == UInt8(ascii: ":"): try skipComment()
      default: break
      }
      position += 1
    } while depth > 0
    let content = source[opening + 1..<position - 1]
    guard content.contains(where: { $0 > UInt8(ascii: " ") }) else {
      throw TemplateError(.emptyBraces, opening)
    }
    parts.append(.expression(String(decoding: content, as: UTF8.self), offset: opening + 1))
  }

  /// Moves to the closing quote; one doubled inside the string closes it and opens it again.
  private mutating func skipString(_ quote: UInt8) throws(TemplateError) {
    let opening = position
    repeat {
      position += 1
      guard peek() != nil else {
        throw TemplateError(.unclosedString, opening)
      }
    } while peek() != quote
  }

  /// Moves to the last character of a comment; comments nest.
  private mutating func skipComment() throws(TemplateError) {
    let opening = position
    var depth = 0
    repeat {
      switch (peek(), peek(1)) {
      case (nil, _): throw TemplateError(.unclosedComment, opening)
      case (UInt8(ascii: "("), UInt8(ascii: ":")): (depth, position) = (depth + 1, position + 2)
      case (UInt8(ascii: ":"), UInt8(ascii: ")")): (depth, position) = (depth - 1, position + 2)
      default: position += 1
      }
    } while depth > 0
    position -= 1
  }
}

/// What is wrong with the braces of a template.
struct TemplateError: Error {
  let problem: ExpressionProblem
  /// Where, as an offset in the UTF-8 of the template.
  let offset: Int

  init(_ problem: ExpressionProblem, _ offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}
