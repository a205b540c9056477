extension SchemaPattern {
  /// A value that matches a pattern, made to look like something; `nil` where none is found.
  package static func example(of pattern: String) -> String? {
    for length in [2, 0, 1] {
      var writer = PatternExample(pattern: pattern, repeats: length)
      if let example = writer.example(), !example.isEmpty, example.count <= 40,
        matches(example, pattern: pattern)
      {
        return example
      }
    }
    return nil
  }
}

/// Reads a pattern (*XML Schema 1.0 Part 2*, appendix F) and writes a value as it goes.
private struct PatternExample {
  private var rest: Substring
  /// How many more there are than there must be, where there may be any number.
  private let repeats: Int
  /// How many characters were picked, so that the next one picked is another.
  private var picks = 0
  private var depth = 0
  /// How many more steps may be gone: patterns can nest repetitions of nothing.
  private var steps = 10_000

  init(pattern: String, repeats: Int) {
    rest = pattern[...]
    self.repeats = repeats
  }

  mutating func example() -> String? {
    let example = choice()
    return rest.isEmpty ? example : nil
  }

  /// The first of several branches.
  private mutating func choice() -> String? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 20 else { return nil }
    var first: String?
    repeat {
      guard let branch = branch() else { return nil }
      first = first ?? branch
    } while take("|")
    return first
  }

  private mutating func branch() -> String? {
    var text = ""
    while let next = rest.first, next != "|", next != ")" {
      let start = rest
      let isGroup = next == "("
      guard let piece = atom() else { return nil }
      let atomText = start[..<rest.startIndex]
      guard let count = quantity(isGroup: isGroup) else { return nil }
      guard count != 0 else { continue }
      text += piece
      // Read again, so that each time other characters are picked.
      for _ in 1..<max(count, 1) {
        let behind = rest
        rest = atomText
        guard let piece = atom() else { return nil }
        text += piece
        rest = behind
        guard text.count <= 40 else { return nil }
      }
    }
    return text
  }

  private mutating func quantity(isGroup: Bool) -> Int? {
    if take("?") { return repeats > 0 && !isGroup ? 1 : 0 }
    if take("*") { return isGroup ? min(repeats, 1) : repeats }
    if take("+") { return isGroup ? 1 : 1 + repeats }
    guard take("{") else { return 1 }
    let least = rest.prefix { $0.isNumber }
    guard let count = Int(least), let end = rest.firstIndex(of: "}") else { return nil }
    rest = rest[rest.index(after: end)...]
    return count
  }

  private mutating func atom() -> String? {
    steps -= 1
    guard steps > 0, let next = rest.popFirst() else { return nil }
    switch next {
    case "(":
      let text = choice()
      return take(")") ? text : nil
    case "[": return characterClass().flatMap { pick(from: $0) }
    case "\\": return escaped().flatMap { pick(from: $0) }
    case ".": return pick(from: ["a"..."z"])
    case "?", "*", "+", "{", "}", ")", "]": return nil
    default: return String(next)
    }
  }

  private typealias Ranges = [ClosedRange<Unicode.Scalar>]

  /// What an escape behind the backslash stands for.
  private mutating func escaped() -> Ranges? {
    guard let next = rest.popFirst() else { return nil }
    switch next {
    case "d": return ["0"..."9"]
    case "w", "i", "c": return ["a"..."z"]
    case "s": return [" "..." "]
    case "D", "W": return next == "D" ? ["a"..."z"] : ["-"..."-"]
    case "p":
      guard take("{"), let end = rest.firstIndex(of: "}") else { return nil }
      let category = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      return Self.categories[category]
    case "n", "r", "t", "S", "I", "C", "P": return nil
    default: return next.unicodeScalars.first.map { [$0...$0] }
    }
  }

  private static let categories: [String: Ranges] = [
    "L": ["a"..."z"], "Ll": ["a"..."z"], "Lu": ["A"..."Z"], "Lo": ["一"..."一"],
    "N": ["0"..."9"], "Nd": ["0"..."9"], "IsBasicLatin": ["a"..."z"],
    "IsCJKUnifiedIdeographs": ["一"..."一"],
  ]

  /// The characters of a class, behind its opening bracket; none of one that excludes some.
  private mutating func characterClass() -> Ranges? {
    guard rest.first != "^" else { return nil }
    var ranges: Ranges = []
    while let next = rest.popFirst() {
      if next == "]" { return ranges.isEmpty ? nil : ranges }
      if next == "[" { return nil }
      guard let start = next == "\\" ? escaped() : next.unicodeScalars.first.map({ [$0...$0] })
      else { return nil }
      guard rest.first == "-", rest.dropFirst().first != "]", let first = start.first else {
        ranges += start
        continue
      }
      rest.removeFirst()
      guard let last = rest.popFirst() else { return nil }
      let end = last == "\\" ? escaped()?.first?.lowerBound : last.unicodeScalars.first
      guard let end, end >= first.lowerBound else { return nil }
      ranges.append(first.lowerBound...end)
    }
    return nil
  }

  /// One character; of digits the first is not 0.
  private mutating func pick(from ranges: Ranges) -> String? {
    guard let range = ranges.first else { return nil }
    let isList = ranges.allSatisfy { $0.count == 1 }
    let count = isList ? ranges.count : range.count
    let index = (picks + (range.lowerBound == "0" ? 1 : 0)) % count
    picks += 1
    if isList { return String(ranges[index].lowerBound) }
    return Unicode.Scalar(range.lowerBound.value + UInt32(index)).map { String($0) }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }
}

extension ClosedRange<Unicode.Scalar> {
  fileprivate var count: Int { Int(upperBound.value - lowerBound.value) + 1 }
}
