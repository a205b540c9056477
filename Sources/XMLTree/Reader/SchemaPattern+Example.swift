import RegularExpressions

extension SchemaPattern {
  /// A value that matches a pattern, made to look like something; `nil` where none is found.
  package static func example(of pattern: String) -> String? {
    guard let node = try? PatternParser.parse(pattern, [], .schema).node else { return nil }
    for length in [2, 0, 1] {
      var writer = PatternExample(repeats: length)
      if let example = writer.example(of: node), !example.isEmpty,
        example.count <= PatternExample.maximumLength, matches(example, pattern: pattern)
      {
        return example
      }
    }
    return nil
  }
}

/// Makes a value that an expression matches.
private struct PatternExample {
  static let maximumLength = 40

  /// How many more there are than there must be, where there may be any number.
  private let repeats: Int
  /// How many characters were picked, so that the next one picked is another.
  private var picks = 0
  /// How many more steps may be gone: patterns can nest repetitions of nothing.
  private var steps = 10_000

  init(repeats: Int) { self.repeats = repeats }

  mutating func example(of node: PatternNode) -> String? {
    steps -= 1
    guard steps > 0 else { return nil }
    switch node {
    case .characters(let set): return Self.ranges(of: set).flatMap { pick(from: $0) }
    case .sequence(let nodes): return joined(nodes)
    case .choice(let nodes): return nodes.first.flatMap { example(of: $0) }
    case .group(let node, _): return example(of: node)
    case .repeated(let node, let repetition):
      let count = count(repetition, of: node)
      guard count <= Self.maximumLength else { return nil }
      return joined(Array(repeating: node, count: count))
    case .backReference, .start, .end: return nil
    }
  }

  private mutating func joined(_ nodes: [PatternNode]) -> String? {
    var text = ""
    for node in nodes {
      guard let part = example(of: node) else { return nil }
      text += part
      guard text.count <= Self.maximumLength else { return nil }
    }
    return text
  }

  private func count(_ repetition: PatternNode.Repetition, of node: PatternNode) -> Int {
    let isGroup = if case .group = node { true } else { false }
    switch (repetition.minimum, repetition.maximum) {
    case (0, 1): return repeats > 0 && !isGroup ? 1 : 0
    case (0, nil): return isGroup ? min(repeats, 1) : repeats
    case (1, nil): return isGroup ? 1 : 1 + repeats
    default: return repetition.minimum
    }
  }

  private typealias Ranges = [ClosedRange<Unicode.Scalar>]

  /// Characters of a class, in the order in which they are written; none of one that excludes some.
  private static func ranges(of set: CharacterClass) -> Ranges? {
    if let known = usual[set] { return known }
    switch set {
    case .ranges(let ranges): return ranges
    case .union(let sets):
      let parts = sets.compactMap(ranges)
      return parts.count == sets.count ? parts.flatMap(\.self) : nil
    case .category, .complement, .difference: return nil
    }
  }

  /// What values of classes that have a name usually look like.
  private static let usual: [CharacterClass: Ranges] = {
    var usual: [CharacterClass: Ranges] = [.withinLine: ["a"..."z"]]
    let escapes: [(Unicode.Scalar, Ranges)] = [
      ("d", ["0"..."9"]), ("w", ["a"..."z"]), ("i", ["a"..."z"]), ("c", ["a"..."z"]),
      ("D", ["a"..."z"]), ("W", ["-"..."-"]),
    ]
    for (letter, ranges) in escapes {
      if let set = CharacterClass.multiCharacterEscape(letter) { usual[set] = ranges }
    }
    let properties: [String: Ranges] = [
      "L": ["a"..."z"], "Ll": ["a"..."z"], "Lu": ["A"..."Z"], "Lo": ["一"..."一"],
      "N": ["0"..."9"], "IsBasicLatin": ["a"..."z"], "IsCJKUnifiedIdeographs": ["一"..."一"],
    ]
    for (name, ranges) in properties {
      if let set = CharacterClass.property(name) { usual[set] = ranges }
    }
    return usual
  }()

  /// One character; of digits the first is not 0.
  private mutating func pick(from ranges: Ranges) -> String? {
    guard let range = ranges.first else { return nil }
    if ranges.count == 1, range.count == 1 { return String(range.lowerBound) }
    let isList = ranges.allSatisfy { $0.count == 1 }
    let count = isList ? ranges.count : range.count
    let index = (picks + (range.lowerBound == "0" ? 1 : 0)) % count
    picks += 1
    if isList { return String(ranges[index].lowerBound) }
    return Unicode.Scalar(range.lowerBound.value + UInt32(index)).map { String($0) }
  }
}
