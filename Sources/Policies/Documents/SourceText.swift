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

extension Unicode.Scalar {
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
