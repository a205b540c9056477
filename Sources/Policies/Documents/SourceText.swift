import XMLTree

/// The text of a file as Unicode scalars, which can be found by line and column.
struct SourceText: Sendable {
  let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]

  /// Makes a text, splitting it into lines where YAML 1.1 does, as the reader of it counts.
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var starts = [0]
    for (index, scalar) in scalars.enumerated() where scalar.isYAMLBreak {
      let isHalfOfPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if !isHalfOfPair { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// The index of the scalar at a place; `nil` if the text does not reach so far.
  func index(of place: Place) -> Int? {
    guard lineStarts.indices.contains(place.line - 1), place.column >= 1 else { return nil }
    let index = lineStarts[place.line - 1] + place.column - 1
    return index <= scalars.count ? index : nil
  }

  /// The place of the scalar at an index.
  func place(of index: Int) -> Place {
    var (lower, upper) = (0, lineStarts.count)
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if lineStarts[middle] <= index { lower = middle } else { upper = middle }
    }
    return Place(line: lower + 1, column: index - lineStarts[lower] + 1)
  }
}

extension SourceText {
  /// The scalar at a place, if there is one.
  func scalar(at place: Place) -> Unicode.Scalar? {
    index(of: place).flatMap { $0 < scalars.count ? scalars[$0] : nil }
  }

  /// A scalar of private use that does not stand in the text.
  var absentScalar: Unicode.Scalar {
    let present = Set(scalars.lazy.filter { (0xF0000...0xFFFFD).contains($0.value) })
    return (0xF0000...0xFFFFD).lazy.compactMap(Unicode.Scalar.init).first { !present.contains($0) }
      ?? "\u{FFFD}"
  }

  /// That a character stands in the text that YAML does not have (*YAML 1.2*, §5.1).
  var forbiddenCharacter: (place: Place?, message: Message)? {
    guard let index = scalars.firstIndex(where: { !$0.isOfYAML }) else { return nil }
    let name = "U+\(scalars[index].value.hexadecimal(digits: 4))"
    return (place(of: index), Message(DocumentProblem.forbiddenCharacter, [.text(name)]))
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in a YAML document.
  fileprivate var isOfYAML: Bool {
    switch value {
    case 0x20...0x7E, 0x09, 0x0A, 0x0D, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }

  /// Whether the scalar ends a line: carriage return, line feed, and those of YAML 1.1.
  var isYAMLBreak: Bool {
    switch value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether the scalar is a space, a tab or the end of a line.
  var isYAMLWhitespace: Bool { self == " " || self == "\t" || isYAMLBreak }
}
