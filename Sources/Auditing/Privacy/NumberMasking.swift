/// Masks numbers in a text: those of private forms, and those that are known to be private.
struct NumberMasking {
  /// Numbers known to be private, as ``Swift/Array/number`` writes them.
  var known: Set<String> = []
  /// How many digits the known ones have, of those so long that others of that length are private too.
  var lengths: Set<Int> = []

  /// The numbers of private forms alone.
  static let forms = NumberMasking()

  /// The fewest digits of a number that is looked for: less is in every text.
  static let shortest = 6
  /// The fewest digits by which a number is taken to be like the known ones, or is known again inside
  /// of a longer one.
  static let shortestAlike = 9

  /// The most groups that a number is written in: each digit for itself.
  private static let mostGroups = 19

  /// A text with the private numbers in it masked, however they are written.
  func masked(in text: String, by mask: (String) -> String = Mask.identifier) -> String {
    guard text.mayHoldNumber else { return text }
    let scalars = Array(text.unicodeScalars)
    var replacements: [(range: Range<Int>, text: String)] = []
    for phrase in DigitPhrase.phrases(in: scalars) {
      replace(in: phrase.groups, by: mask, &replacements)
    }
    guard !replacements.isEmpty else { return text }
    var result = String.UnicodeScalarView()
    var end = 0
    for replacement in replacements {
      result.append(contentsOf: scalars[end..<replacement.range.lowerBound])
      result.append(contentsOf: replacement.text.unicodeScalars)
      end = replacement.range.upperBound
    }
    result.append(contentsOf: scalars[end...])
    return String(result)
  }

  private func replace(
    in groups: [DigitPhrase.Group], by mask: (String) -> String,
    _ replacements: inout [(range: Range<Int>, text: String)]
  ) {
    var first = 0
    while first < groups.count {
      let isFraction = first > 0 && groups[first].gap == ["."] && groups[first - 1].digits == [0]
      let last = (first..<min(groups.count, first + NumberMasking.mostGroups)).reversed()
        .first { isPrivate(groups[first...$0], isFraction: isFraction) }
      guard let last else {
        first += 1
        continue
      }
      let digits = groups[first...last].flatMap(\.digits)
      let range = groups[first].range.lowerBound..<groups[last].range.upperBound
      replacements.append((range, mask(digits.number)))
      first = last + 1
    }
  }

  private func isPrivate(
    _ groups: ArraySlice<DigitPhrase.Group>, isFraction: Bool
  ) -> Bool {
    let digits = groups.flatMap(\.digits)
    guard digits.count >= NumberMasking.shortest else { return false }
    guard groups.count == 1 else {
      return !groups.isDay && known.contains(digits.number)
        || PrivateForm.allCases.contains { $0.fits(groups) }
    }
    return known.contains(digits.number) || lengths.contains(digits.count)
      || PrivateForm.allCases.contains { $0.fits(digits, isFraction: isFraction) }
      || holdsKnown(digits)
  }

  /// Whether a known number is part of a longer one, as where several run into each other.
  private func holdsKnown(_ digits: [UInt8]) -> Bool {
    lengths.contains { length in
      length < digits.count
        && (0...(digits.count - length)).contains {
          known.contains(Array(digits[$0..<$0 + length]).number)
        }
    }
  }
}

extension ArraySlice<DigitPhrase.Group> {
  /// Whether it is a day or a month and nothing else.
  fileprivate var isDay: Bool {
    holdsDay && count <= 3 && first?.digits.count == 4 && allSatisfy { $0.digits.count <= 4 }
  }
}

extension String {
  /// Whether there are so many digits in it that a number may be private: looked up before anything
  /// else, for most texts have none.
  var mayHoldNumber: Bool { hasDigits(NumberMasking.shortest) }

  /// Whether there are so many digits in it.
  func hasDigits(_ least: Int) -> Bool {
    var count = 0
    var isASCII = true
    for byte in utf8 {
      if byte >= 0x30, byte <= 0x39 { count += 1 }
      if byte >= 0x80 { isASCII = false }
    }
    if count >= least || isASCII { return count >= least }
    return unicodeScalars.count { $0.digit != nil } >= least
  }
}
