import CLibXML2
import RegularExpressions

/// A pattern of XML Schema 1.0 (*Part 2*, appendix F), matched as libxml2 does when it validates.
package enum SchemaPattern {
  /// Whether a value matches a pattern as a whole; false for what is no pattern.
  package static func matches(_ value: String, pattern: String) -> Bool {
    LibXML.start()
    guard let plain = try? plain(pattern) else { return false }
    return LibXML.withErrors(to: LibXML.ignore, nil) {
      guard let compiled = xmlRegexpCompile(plain) else { return false }
      defer { xmlRegFreeRegexp(compiled) }
      return xmlRegexpExec(compiled, value) == 1
    }
  }

  /// A pattern that matches the same values and asks nothing of libxml2 that it gets wrong: its
  /// tables of characters are of an old Unicode and know the first and the last of each block of
  /// Chinese characters only, and what may be empty it counts wrongly. Other patterns stay as they are.
  static func plain(_ pattern: String) throws(PatternFault) -> String {
    do {
      let node = try PatternParser.parse(pattern, [], .schema).node
      return node.isPlain ? pattern : PlainPatternWriter.write(node)
    } catch {
      // What is not by the book libxml2 may take all the same, if it needs no tables for it.
      guard error.isForgiven, !pattern.hasClassEscape else { throw error }
      return pattern
    }
  }
}

extension PatternFault {
  /// Whether it is for libxml2 to say that it is none; what it would take all the same matches
  /// nothing.
  fileprivate var isForgiven: Bool {
    switch self {
    case .contraryQuantity, .emptyClass, .reversedRange: false
    default: true
    }
  }
}

extension PatternNode {
  /// How far libxml2 counts; no value is as long as that.
  fileprivate static let highestCount = 100_000_000

  /// Whether libxml2 understands it as it is meant.
  fileprivate var isPlain: Bool {
    switch self {
    case .characters(let set): set.isPlain
    case .sequence(let nodes), .choice(let nodes): nodes.allSatisfy(\.isPlain)
    case .group(let node, _): node.isPlain
    case .repeated(let node, let repetition):
      node.isPlain && !(repetition.minimum > 0 && node.matchesEmpty)
        && max(repetition.minimum, repetition.maximum ?? 0) <= Self.highestCount
    case .backReference, .start, .end: true
    }
  }
}

extension CharacterClass {
  fileprivate var isPlain: Bool {
    switch self {
    case .ranges(let ranges):
      // Behind an escape libxml2 expects no range.
      ranges.allSatisfy { $0.count == 1 || !$0.lowerBound.isEscaped }
    case .union(let sets): sets.allSatisfy(\.isPlain)
    case .complement: self == .withinLine
    case .category, .difference: false
    }
  }

  /// The ranges that are written out in the class.
  fileprivate var written: ScalarSet {
    switch self {
    case .ranges(let ranges): ScalarSet(ranges)
    case .union(let sets): sets.reduce(ScalarSet([])) { $0.union($1.written) }
    case .difference(let set, _): set.written
    case .category, .complement: ScalarSet([])
    }
  }
}

extension String {
  /// Whether there may be an escape that stands for more than one character.
  fileprivate var hasClassEscape: Bool {
    zip(unicodeScalars, unicodeScalars.dropFirst()).contains { first, second in
      first == "\\" && "pPiIcCwWdDsS".unicodeScalars.contains(second)
    }
  }
}

/// Writes a pattern with nothing but plain ranges of characters.
private struct PlainPatternWriter {
  private var text = ""

  static func write(_ node: PatternNode) -> String {
    var writer = PlainPatternWriter()
    writer.write(node)
    return writer.text
  }

  private mutating func write(_ node: PatternNode) {
    switch node {
    case .characters(let set): write(set)
    case .sequence(let nodes): for node in nodes { writeAtom(node) }
    case .choice(let nodes):
      for (index, node) in nodes.enumerated() {
        if index > 0 { text += "|" }
        write(node)
      }
    case .group(let node, _):
      text += "("
      write(node)
      text += ")"
    case .repeated(let node, let repetition):
      writeAtom(node)
      write(repetition, isNullable: node.matchesEmpty)
    case .backReference, .start, .end: break
    }
  }

  private mutating func writeAtom(_ node: PatternNode) {
    switch node {
    case .characters, .group, .repeated: write(node)
    default: write(.group(node, number: 0))
    }
  }

  /// What may be empty is there as often as is asked for, however often that is.
  private mutating func write(_ repetition: PatternNode.Repetition, isNullable: Bool) {
    let limit = PatternNode.highestCount
    let least = isNullable ? 0 : min(repetition.minimum, limit)
    let most = repetition.maximum.flatMap { $0 <= limit ? $0 : nil }
    switch (least, most) {
    case (0, nil): text += "*"
    case (1, nil): text += "+"
    case (0, 1): text += "?"
    case (_, let most?): text += "{\(least),\(most)}"
    default: text += "{\(least),}"
    }
  }

  private mutating func write(_ set: CharacterClass) {
    guard set != .withinLine else { return text += "." }
    let characters = ScalarSet(XMLCharacter.char)
    let scalars = set.scalars.intersection(characters)
    // There is no empty class.
    guard !scalars.isEmpty else { return writeClass("[^", characters.characters) }
    let written = scalars.intersection(set.written).characters
    if written.count == 1, written[0].count == 1, scalars.characters == written {
      return write(written[0].lowerBound)
    }
    // libxml2 goes through them one after the other.
    let common = scalars.characters.filter { $0.lowerBound.isASCII }
    let others = scalars.characters.filter { !$0.lowerBound.isASCII }
      .sorted { $0.count > $1.count }
    writeClass("[", common + written.filter { !$0.lowerBound.isASCII } + others)
  }

  private mutating func writeClass(_ start: String, _ ranges: [ClosedRange<Unicode.Scalar>]) {
    text += start
    for range in ranges { write(range) }
    text += "]"
  }

  /// Escapes neither begin nor end a range.
  private mutating func write(_ range: ClosedRange<Unicode.Scalar>) {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, first.isEscaped, let next = Unicode.Scalar(first.value + 1) {
      write(first)
      first = next
    }
    while first < last, last.isEscaped, let next = Unicode.Scalar(last.value - 1) {
      write(last)
      last = next
    }
    write(first)
    guard first < last else { return }
    text += "-"
    write(last)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    if scalar.isEscaped { text += "\\" }
    text.unicodeScalars.append(scalar)
  }
}

extension Unicode.Scalar {
  /// Whether the character means something in a pattern.
  fileprivate var isEscaped: Bool { "\\|.-^?*+{}()[]".unicodeScalars.contains(self) }
}

extension ClosedRange<Unicode.Scalar> {
  /// How many code points there are.
  var count: Int { Int(upperBound.value - lowerBound.value) + 1 }
}
