/// Masks numbers in a text: those of private forms, and those that are known to be private.
struct NumberMasking {
  /// Numbers known to be private, as ``Swift/Array/number`` writes them.
  private(set) var known: Set<String> = []
  /// How many digits the known ones have.
  private var knownLengths: Set<Int> = []
  /// The same of those so long that others of that length are private too.
  private(set) var lengths: Set<Int> = []

  /// Makes a number known, as ``Swift/Array/number`` writes it.
  mutating func know(_ number: String) {
    let length = number.utf8.count
    known.insert(number)
    knownLengths.insert(length)
    if length >= NumberMasking.shortestAlike { lengths.insert(length) }
  }

  /// The numbers of private forms alone.
  static let forms = NumberMasking()

  /// The fewest digits of a number that is looked for: less is in every text.
  static let shortest = 6
  /// The fewest digits by which a number is taken to be like the known ones, or is known again inside
  /// of a longer one.
  static let shortestAlike = 9

  /// The most groups that a number is written in: each digit for itself.
  private static let mostGroups = 19

  /// Which numbers are looked for.
  enum Kind {
    /// Those that are known, those like them, and those of a private form.
    case all
    /// Those that are known, each as it is.
    case known
  }

  /// A text with the private numbers in it masked, however they are written.
  func masked(in text: String, by mask: (String) -> String = Mask.identifier) -> String {
    stretches(of: text).text(masking: mask)
  }

  /// The stretches of a text, the private numbers apart, however they are written.
  func stretches(of text: String, finding kind: Kind = .all) -> [TextStretch] {
    guard text.mayHoldNumber, text.mayHoldPhrase(of: fewestDigits) else { return [.kept(text)] }
    let scalars = Array(text.unicodeScalars)
    var stretches: [TextStretch] = []
    var end = 0
    for found in DigitPhrase.phrases(in: scalars).flatMap({ numbers(in: $0.groups, kind) })
      .flatMap({ kind == .known ? knownParts(of: $0, in: scalars) : [$0] })
    {
      if end < found.range.lowerBound {
        stretches.append(
          .kept(String(String.UnicodeScalarView(scalars[end..<found.range.lowerBound]))))
      }
      stretches.append(.number(found.digits.number))
      end = found.range.upperBound
    }
    if end == 0 { return [.kept(text)] }
    if end < scalars.count {
      stretches.append(.kept(String(String.UnicodeScalarView(scalars[end...]))))
    }
    return stretches
  }

  /// The fewest digits of a number that is looked for.
  private var fewestDigits: Int {
    min(knownLengths.min() ?? .max, PrivateForm.lengths.min() ?? .max)
  }

  private typealias Found = (digits: [UInt8], range: Range<Int>)

  private func numbers(in groups: [DigitPhrase.Group], _ kind: Kind) -> [Found] {
    var numbers: [Found] = []
    let lengths = Lengths(groups)
    var first = 0
    while first < groups.count {
      let integer = groups.integer(before: first)
      let last = (first..<min(groups.count, first + NumberMasking.mostGroups)).reversed()
        .first { last in
          (last == first || mayBePrivate(lengths, first, last))
            && isPrivate(groups[first...last], behind: integer, kind)
        }
      guard let last else {
        first += 1
        continue
      }
      numbers.append(
        (
          groups[first...last].flatMap(\.digits),
          groups[first].range.lowerBound..<groups[last].range.upperBound
        ))
      first = last + 1
    }
    return numbers
  }

  /// Whether several groups have as many digits together as a number that is looked for: in a list of
  /// days or amounts, few have.
  private func mayBePrivate(_ lengths: Lengths, _ first: Int, _ last: Int) -> Bool {
    knownLengths.contains(lengths.all[last + 1] - lengths.all[first])
      || PrivateForm.lengths.contains(lengths.decimal[last + 1] - lengths.decimal[first])
  }

  /// How many digits there are before each group, and after the last: with check digits X, and without.
  private struct Lengths {
    private(set) var all = [0]
    private(set) var decimal = [0]

    init(_ groups: [DigitPhrase.Group]) {
      for group in groups {
        all.append(all[all.count - 1] + group.digits.count)
        decimal.append(decimal[decimal.count - 1] + group.digits.count { $0 != 10 })
      }
    }
  }

  private func isPrivate(
    _ groups: ArraySlice<DigitPhrase.Group>, behind integer: [UInt8]?, _ kind: Kind
  ) -> Bool {
    let digits = groups.flatMap(\.digits)
    guard digits.count >= NumberMasking.shortest else { return false }
    let isKnown = known.contains(digits.number)
    guard groups.count == 1 else {
      return !groups.isDay && isKnown
        || kind == .all && PrivateForm.allCases.contains { $0.fits(groups) }
    }
    if isKnown || holdsKnown(digits) { return true }
    guard kind == .all else { return false }
    return integer == nil && lengths.contains(digits.count)
      || PrivateForm.allCases.contains { $0.fits(digits, behind: integer) }
  }

  /// The known numbers in one that several have run into.
  private func knownParts(of found: Found, in scalars: [Unicode.Scalar]) -> [Found] {
    guard !known.contains(found.digits.number) else { return [found] }
    let places = found.range.filter { !scalars[$0].isUnseen }
    guard places.count == found.digits.count else { return [] }
    var parts: [Found] = []
    var index = 0
    let sizes = lengths.sorted(by: >)
    while index < places.count {
      let size = sizes.first { size in
        index + size <= places.count
          && known.contains(Array(found.digits[index..<index + size]).number)
      }
      guard let size else {
        index += 1
        continue
      }
      parts.append(
        (
          Array(found.digits[index..<index + size]),
          places[index]..<places[index + size - 1] + 1
        ))
      index += size
    }
    return parts
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

extension [DigitPhrase.Group] {
  /// What stands before the point of a decimal number of which a group is the fraction; `nil` where it
  /// is none.
  fileprivate func integer(before index: Int) -> [UInt8]? {
    guard index > 0, self[index].gap == ["."], index == 1 || self[index - 1].gap != ["."] else {
      return nil
    }
    return self[index - 1].digits
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

  /// Whether so many digits may stand together in it, as in a phrase; what stands between is not looked
  /// at closely.
  fileprivate func mayHoldPhrase(of least: Int) -> Bool {
    var digits = 0
    for byte in utf8 {
      switch byte {
      case 0x80...: return true
      case 0x30...0x39, 0x58, 0x78:
        digits += 1
        if digits >= least { return true }
      case _ where byte.mayJoinGroups: continue
      default: digits = 0
      }
    }
    return false
  }

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

extension UInt8 {
  /// Whether a character of ASCII may stand between the groups of a number, or unseen inside of one.
  fileprivate var mayJoinGroups: Bool {
    self < 0x20 || self == 0x7F || Unicode.Scalar(self).isSeparator
  }
}
