/// One of the two parts of a picture of `fn:format-number`, and the variables its analysis yields
/// (*Functions and Operators 3.1*, §4.7.4).
struct NumberSubpicture: Sendable {
  /// What is wrong with a picture, as the end of a sentence about it.
  struct Flaw: Error {
    let text: String
    init(_ text: String) { self.text = text }
  }

  var prefix: String
  let suffix: String
  /// What numbers are multiplied by: 100 for a percent sign, 1000 for a per-mille sign, else 1.
  let factor: Int
  private(set) var hasDecimalSeparator: Bool
  private(set) var minimumIntegerSize: Int
  private(set) var minimumFractionSize: Int
  private(set) var maximumFractionSize: Int
  let integerGrouping: DigitGrouping
  let fractionGrouping: DigitGrouping
  /// The number of digits the mantissa has in front of the decimal separator.
  let scalingFactor: Int
  /// The number of digits the exponent has at least; zero when there is none.
  let minimumExponentSize: Int

  /// Analyzes a part of a picture.
  init(_ scalars: [Unicode.Scalar], _ format: DecimalFormat) throws(Flaw) {
    let signs = PictureSign.signs(of: scalars, format)
    guard let first = signs.firstIndex(where: \.isActive),
      let last = signs.lastIndex(where: \.isActive)
    else { throw Flaw("has no digit") }
    let active = signs[first...last]
    guard active.allSatisfy(\.isActive) else {
      throw Flaw("has “\(scalars[active.firstIndex { !$0.isActive } ?? first])” between digits")
    }
    prefix = String(String.UnicodeScalarView(scalars[..<first]))
    suffix = String(String.UnicodeScalarView(scalars[(last + 1)...]))
    let parts = active.split(separator: .exponent, omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw Flaw("has two exponents") }
    factor = try NumberSubpicture.factor(scalars, format, hasExponent: parts.count == 2)
    minimumExponentSize = parts.count == 2 ? parts[1].count : 0
    if parts.count == 2, parts[1].isEmpty || parts[1].contains(where: { $0 != .digit }) {
      throw Flaw("needs digits, and only digits, in the exponent")
    }

    let mantissa = parts[0].split(separator: .decimal, omittingEmptySubsequences: false)
    guard mantissa.count <= 2 else { throw Flaw("has two decimal separators") }
    hasDecimalSeparator = mantissa.count == 2
    let integer = Array(mantissa[0])
    let fraction = mantissa.count == 2 ? Array(mantissa[1]) : []
    try NumberSubpicture.check(integer, fraction)
    let separator = format.groupingSeparator.scalar
    integerGrouping = DigitGrouping(
      PictureSign.groupings(in: integer.reversed(), separator),
      extendedFrom: integer.count(where: \.isDigitSign))
    fractionGrouping = DigitGrouping(PictureSign.groupings(in: fraction, separator))
    minimumIntegerSize = integer.count { $0 == .digit }
    scalingFactor = minimumIntegerSize
    guard minimumExponentSize == 0 || scalingFactor <= Integer.maximumDigits else {
      throw Flaw("has more digits in front of the exponent than numbers may have")
    }
    minimumFractionSize = fraction.count { $0 == .digit }
    maximumFractionSize = fraction.count(where: \.isDigitSign)
    adjust(hasOptionalInteger: integer.contains(.optional))
  }

  /// The adjustments of §4.7.4, which see to it that every number has a digit.
  private mutating func adjust(hasOptionalInteger: Bool) {
    let hasExponent = minimumExponentSize > 0
    if minimumIntegerSize == 0, maximumFractionSize == 0 {
      if hasExponent {
        (minimumFractionSize, maximumFractionSize) = (1, 1)
        // Without it, the digit added would seem to be a whole one.
        hasDecimalSeparator = true
      } else {
        minimumIntegerSize = 1
      }
    }
    if hasExponent, minimumIntegerSize == 0, hasOptionalInteger { minimumIntegerSize = 1 }
    if minimumIntegerSize == 0, minimumFractionSize == 0 { minimumFractionSize = 1 }
  }

  private static func factor(
    _ scalars: [Unicode.Scalar], _ format: DecimalFormat, hasExponent: Bool
  ) throws(Flaw) -> Int {
    let percents = scalars.count { $0 == format.percent.scalar }
    let perMilles = scalars.count { $0 == format.perMille.scalar }
    guard percents + perMilles <= 1 else { throw Flaw("has two percent or per-mille signs") }
    guard percents + perMilles == 0 || !hasExponent else {
      throw Flaw("has both an exponent and a percent or per-mille sign")
    }
    return percents == 1 ? 100 : perMilles == 1 ? 1000 : 1
  }

  private static func check(_ integer: [PictureSign], _ fraction: [PictureSign]) throws(Flaw) {
    guard integer.contains(where: \.isDigitSign) || fraction.contains(where: \.isDigitSign) else {
      throw Flaw("has no digit")
    }
    guard integer.last != .grouping, fraction.first != .grouping else {
      throw Flaw("has a grouping separator at the decimal point")
    }
    guard
      !zip(integer, integer.dropFirst()).contains(where: { $0 == .grouping && $1 == .grouping }),
      !zip(fraction, fraction.dropFirst()).contains(where: { $0 == .grouping && $1 == .grouping })
    else { throw Flaw("has two grouping separators side by side") }
    let integerDigits = integer.filter(\.isDigitSign)
    let fractionDigits = fraction.filter(\.isDigitSign)
    guard !integerDigits.drop(while: { $0 == .optional }).contains(.optional),
      !fractionDigits.drop(while: { $0 == .digit }).contains(.digit)
    else { throw Flaw("has an optional digit on the wrong side of a mandatory one") }
  }
}

/// What a character means in a picture (§4.7.3).
private enum PictureSign {
  case digit, optional, decimal, grouping, exponent, passive

  var isDigitSign: Bool { self == .digit || self == .optional }
  var isActive: Bool { self != .passive }

  private init(_ scalar: Unicode.Scalar, _ format: DecimalFormat) {
    self =
      switch scalar {
      case format.decimalSeparator.scalar: .decimal
      case format.groupingSeparator.scalar: .grouping
      case format.digit.scalar: .optional
      case format.exponentSeparator.scalar: .exponent
      default: DigitFamily(zero: format.zeroDigit.scalar).contains(scalar) ? .digit : .passive
      }
  }

  /// The signs of a part of a picture. The character for the exponent counts as such only between
  /// active characters.
  static func signs(of scalars: [Unicode.Scalar], _ format: DecimalFormat) -> [PictureSign] {
    var signs = scalars.map { PictureSign($0, format) }
    let first = signs.firstIndex { $0.isActive && $0 != .exponent } ?? signs.endIndex
    let last = signs.lastIndex { $0.isActive && $0 != .exponent } ?? signs.startIndex
    for index in signs.indices where signs[index] == .exponent {
      if index < first || index > last { signs[index] = .passive }
    }
    return signs
  }

  /// The grouping separators, each by the number of digits on the way to it.
  static func groupings(
    in signs: some Sequence<PictureSign>, _ separator: Unicode.Scalar
  ) -> [Int: Unicode.Scalar] {
    var groupings: [Int: Unicode.Scalar] = [:]
    var count = 0
    for sign in signs {
      if sign == .grouping { groupings[count] = separator } else { count += 1 }
    }
    return groupings
  }
}
