/// How a part of a line stands out on a terminal that shows colours.
enum TextStyle: Hashable {
  case plain, strong, faint, good, fair, bad

  /// The code of ECMA-48's Select Graphic Rendition.
  var code: String {
    switch self {
    case .plain: "0"
    case .strong: "1"
    case .faint: "2"
    case .good: "32"
    case .fair: "33"
    case .bad: "31"
    }
  }
}

/// Text of a line with its styles.
///
/// What goes in is made ``Swift/String/printable``: no text of a roster reaches a terminal by
/// another way.
struct StyledText: ExpressibleByStringLiteral {
  struct Span {
    var text: String
    let style: TextStyle
  }

  private(set) var spans: [Span]

  init(_ text: String, _ style: TextStyle = .plain) {
    spans = text.isEmpty ? [] : [Span(text: text.printable, style: style)]
  }

  init(stringLiteral text: String) {
    self.init(text)
  }

  var isEmpty: Bool { spans.isEmpty }

  var displayWidth: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum += right
    return sum
  }

  static func += (left: inout StyledText, right: StyledText) {
    for span in right.spans {
      if let last = left.spans.indices.last, left.spans[last].style == span.style {
        left.spans[last].text += span.text
      } else {
        left.spans.append(span)
      }
    }
  }

  /// The parts with something between each two.
  static func joined(_ parts: [StyledText], by separator: StyledText) -> StyledText {
    parts.filter { !$0.isEmpty }.reduce(StyledText("")) { sum, part in
      sum.isEmpty ? part : sum + separator + part
    }
  }

  /// The text without what a build server would act on where it becomes a line, as it may have been
  /// broken off another.
  var withoutStartOfCommand: StyledText {
    var line = self
    guard let first = spans.firstIndex(where: { !$0.text.allSatisfy(\.isWhitespace) }) else {
      return self
    }
    line.spans[first].text = spans[first].text.withoutStartOfCommand
    return line
  }

  /// Appends a character of a span, which has been made printable already.
  mutating func append(_ character: Character, _ style: TextStyle) {
    if let last = spans.indices.last, spans[last].style == style {
      spans[last].text.append(character)
    } else {
      spans.append(Span(text: String(character), style: style))
    }
  }
}
