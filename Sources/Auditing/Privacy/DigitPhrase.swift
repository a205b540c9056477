/// Digits that stand together in a text, in groups with little between them: a number as somebody may
/// have written it, or several.
struct DigitPhrase {
  /// The groups, in order.
  private(set) var groups: [Group] = []

  /// Digits with nothing seen between them.
  struct Group {
    /// What the digits are worth; the check digit X is 10.
    var digits: [UInt8]
    /// Where they stand among the scalars of the text.
    var range: Range<Int>
    /// What stands between the group before and this one.
    var gap: [Unicode.Scalar]
  }

  /// How many characters may stand between the groups of one number.
  private static let widestGap = 3

  /// The phrases of a text.
  static func phrases(in scalars: [Unicode.Scalar]) -> [DigitPhrase] {
    var phrases: [DigitPhrase] = []
    var phrase = DigitPhrase()
    var gap: [Unicode.Scalar] = []
    var isInGroup = false
    func finished() { if !phrase.groups.isEmpty { phrases.append(phrase) } }
    for (offset, scalar) in scalars.enumerated() {
      if let digit = scalar.digit {
        if isInGroup {
          phrase.extendLast(by: digit, upTo: offset + 1)
        } else {
          phrase.groups.append(
            Group(digits: [digit], range: offset..<offset + 1, gap: gap))
          isInGroup = true
          gap = []
        }
      } else if phrase.canEnd(with: scalars[offset...], isGapless: gap.isEmpty) {
        // It ends a number; what follows is another.
        phrase.extendLast(by: 10, upTo: offset + 1)
        isInGroup = false
        gap = []
      } else if scalar.isUnseen {
        continue
      } else if scalar.isSeparator, !phrase.groups.isEmpty, gap.count < widestGap {
        isInGroup = false
        gap.append(scalar)
      } else {
        finished()
        phrase = DigitPhrase()
        isInGroup = false
        gap = []
      }
    }
    finished()
    return phrases
  }

  /// Whether the check digit X comes next, and no word that begins with it.
  private func canEnd(with rest: ArraySlice<Unicode.Scalar>, isGapless: Bool) -> Bool {
    guard let scalar = rest.first, scalar.isCheckLetter, let last = groups.last,
      last.digits.last != 10
    else { return false }
    guard let next = rest.dropFirst().first(where: { !$0.isUnseen }) else { return true }
    return !next.isASCIILetter && (isGapless || next.digit == nil)
  }

  private mutating func extendLast(by digit: UInt8, upTo end: Int) {
    groups[groups.count - 1].digits.append(digit)
    groups[groups.count - 1].range = groups[groups.count - 1].range.lowerBound..<end
  }
}

extension [UInt8] {
  /// Digits as text, such as `99011419840530006X`.
  var number: String { String(decoding: map { $0 == 10 ? 0x58 : $0 + 0x30 }, as: UTF8.self) }
}
