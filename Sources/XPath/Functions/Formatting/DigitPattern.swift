/// A *decimal-digit-pattern*, such as `#,##0` or `001` (*Functions and Operators 3.1*, §4.6.1).
struct DigitPattern: Sendable {
  let family: DigitFamily
  /// The number of digits there will be at least.
  let mandatoryCount: Int
  /// The number of signs for digits, mandatory or not.
  let digitCount: Int
  let grouping: DigitGrouping

  /// Whether a format token is such a pattern, right or wrong: whether it has a decimal digit.
  static func isPattern(_ token: some Sequence<Unicode.Scalar>) -> Bool {
    token.contains { $0.properties.generalCategory == .decimalNumber }
  }

  /// Reads a pattern; `nil` if it breaks the rules.
  init?(_ token: some BidirectionalCollection<Unicode.Scalar>) {
    guard let family = token.lazy.compactMap(DigitFamily.init(of:)).first else { return nil }
    var (mandatory, optional) = (0, 0)
    var separators: [Int: Unicode.Scalar] = [:]
    // From the right, as separators are counted.
    for scalar in token.reversed() {
      let count = mandatory + optional
      if family.contains(scalar) {
        guard optional == 0 else { return nil }
        mandatory += 1
      } else if scalar == "#" {
        optional += 1
      } else {
        guard scalar.isSeparator, count > 0, separators.updateValue(scalar, forKey: count) == nil
        else { return nil }
      }
    }
    let count = mandatory + optional
    guard mandatory > 0, separators[count] == nil else { return nil }
    self.init(
      family: family, mandatoryCount: mandatory, digitCount: count,
      grouping: DigitGrouping(separators, extendedFrom: count))
  }

  private init(
    family: DigitFamily, mandatoryCount: Int, digitCount: Int, grouping: DigitGrouping
  ) {
    self.family = family
    self.mandatoryCount = mandatoryCount
    self.digitCount = digitCount
    self.grouping = grouping
  }

  /// The pattern with so many mandatory digits at least.
  func widened(to count: Int) -> DigitPattern {
    DigitPattern(
      family: family, mandatoryCount: max(mandatoryCount, count),
      digitCount: max(digitCount, count), grouping: grouping)
  }

  /// Writes a number that is not negative.
  func text(of number: Integer) -> String {
    let digits = [UInt8](digitsOf: number.description).padded(to: mandatoryCount)
    return grouping.text(ofInteger: digits, in: family)
  }
}

extension Unicode.Scalar {
  /// Whether the character can separate groups of digits: it is neither a letter nor a number.
  fileprivate var isSeparator: Bool {
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber, .uppercaseLetter, .lowercaseLetter,
      .titlecaseLetter, .modifierLetter, .otherLetter:
      false
    default: true
    }
  }
}
