import RegularExpressions

/// Writes a regular expression in the syntax of ICU, behind something that skips what does not match:
/// so skipping is part of the match, and of the time ICU accounts for.
struct ICUPatternWriter {
  /// The highest number in a quantifier, 2²⁴ - 1. In a shorter text nothing is found so often but
  /// the zero-length string, to which the number is all the same.
  static let maximumCount = 0xFF_FFFF

  private let flags: PatternFlags
  /// Groups that back-references name. Behind the content of each there is an empty group: it tells
  /// whether the group has captured something, as ICU lets a back-reference fail where it has not.
  private let referenced: Set<Int>
  /// To ICU's dot a carriage return and a line feed are one character; to a set they are two.
  private var text = "[\\x{0}-\\x{10ffff}]*?("
  /// The groups so far; the first is the match itself.
  private var groupCount = 1
  /// The numbers ICU gives to the match itself and to the groups.
  private var groups = [1]
  /// The numbers of the empty groups.
  private var markers: [Int: Int] = [:]

  /// The expression for ICU, and the numbers ICU gives to the match itself and to its groups.
  static func write(_ node: PatternNode, _ flags: PatternFlags) -> (text: String, groups: [Int]) {
    var writer = ICUPatternWriter(flags: flags, referenced: node.referencedGroups)
    writer.write(node)
    return (writer.text + ")", writer.groups)
  }

  private init(flags: PatternFlags, referenced: Set<Int>) {
    self.flags = flags
    self.referenced = referenced
  }

  private mutating func write(_ node: PatternNode) {
    switch node {
    // ICU finds texts faster than sets.
    case .characters(.ranges(let ranges)) where ranges.count == 1 && ranges[0].isSingle:
      text += ranges[0].icuRange
    case .characters(let set): text += set.icuSet
    case .sequence(let nodes): for node in nodes { writeAtom(node) }
    case .choice(let nodes):
      for (index, node) in nodes.enumerated() {
        if index > 0 { text += "|" }
        write(node)
      }
    case .group(let node, let number): writeGroup(node, number)
    case .repeated(let node, let repetition):
      writeAtom(node)
      text += repetition.icuQuantifier
    case .backReference(let number): writeBackReference(number)
    case .start: text += flags.contains(.multiline) ? #"(?:\A|(?<=\n)(?!\z))"# : #"\A"#
    case .end: text += flags.contains(.multiline) ? #"(?:(?=\n)|(?<!\n)\z)"# : #"\z"#
    }
  }

  /// Writes something so that a quantifier can follow it.
  private mutating func writeAtom(_ node: PatternNode) {
    switch node {
    case .characters, .group: write(node)
    default:
      text += "(?:"
      write(node)
      text += ")"
    }
  }

  private mutating func writeGroup(_ node: PatternNode, _ number: Int) {
    groupCount += 1
    groups.append(groupCount)
    text += "("
    writeAtom(node)
    if referenced.contains(number) {
      groupCount += 1
      markers[number] = groupCount
      text += "()"
    }
    text += ")"
  }

  private mutating func writeBackReference(_ number: Int) {
    guard let marker = markers[number] else { return }
    text += flags.contains(.caseInsensitive) ? "(?i:" : "(?:"
    text += "\\\(groups[number])|(?!\\\(marker)))"
  }
}

extension PatternNode.Repetition {
  fileprivate var icuQuantifier: String {
    let limit = ICUPatternWriter.maximumCount
    let least = Swift.min(minimum, limit)
    let most = maximum.flatMap { $0 <= limit ? $0 : nil }
    let quantifier =
      switch (least, most) {
      case (0, nil): "*"
      case (1, nil): "+"
      case (0, 1): "?"
      case (_, let most?): "{\(least),\(most)}"
      default: "{\(least),}"
      }
    return quantifier + (isReluctant ? "?" : "")
  }
}

extension CharacterClass {
  /// The set in brackets.
  fileprivate var icuSet: String {
    switch self {
    case .ranges([]): "[^\\x{0}-\\x{10ffff}]"
    case .ranges(let ranges): "[" + ranges.map(\.icuRange).joined() + "]"
    case .category(let name): "[\\p{\(name)}]"
    case .union(let sets): "[" + sets.map(\.icuSet).joined() + "]"
    case .complement(let set): "[^\(set.icuSet)]"
    case .difference(let set, let others): "[\(set.icuSet)--\(others.icuSet)]"
    }
  }
}

extension ClosedRange<Unicode.Scalar> {
  fileprivate var isSingle: Bool { lowerBound == upperBound }

  fileprivate var icuRange: String {
    let (first, last) = (lowerBound.icuEscape, upperBound.icuEscape)
    return isSingle ? first : "\(first)-\(last)"
  }
}

extension Unicode.Scalar {
  fileprivate var icuEscape: String { "\\x{\(String(value, radix: 16))}" }
}
