/// How the fraction of a second is written (*Functions and Operators 3.1*, §9.8.4.5).
struct FractionPattern: Sendable {
  /// The modifier from its end: groups are counted from the decimal point, and what is mandatory comes
  /// first.
  private let pattern: DigitPattern
  /// Whether all digits there are, are written.
  private let isOpen: Bool

  /// Reads a presentation modifier; `nil` if its digits and other signs make no pattern. One without
  /// digits gives way to the default.
  init?(_ modifier: String?, minimumWidth: Int?, maximumWidth: Int?) {
    var signs = Array((modifier ?? "1").unicodeScalars)
    if !DigitPattern.isPattern(signs) { signs = ["1"] }
    guard let family = signs.lazy.compactMap(DigitFamily.init(of:)).first else { return nil }
    isOpen = signs.count == 1 && maximumWidth == nil
    if let minimumWidth {
      var missing = minimumWidth - signs.count(where: family.contains)
      for index in signs.indices where missing > 0 && signs[index] == "#" {
        signs[index] = family.zero
        missing -= 1
      }
      signs += Array(repeating: family.zero, count: max(0, missing))
    }
    if let maximumWidth {
      let count = signs.count { $0 == "#" || family.contains($0) }
      signs += Array(repeating: "#", count: max(0, maximumWidth - count))
    }
    guard let pattern = DigitPattern(signs.reversed()) else { return nil }
    self.pattern = pattern
  }

  /// Writes a fraction; what is beyond the pattern is cut off.
  func text(nanoseconds: Int) -> String {
    var digits = [UInt8](digitsOf: String(nanoseconds)).padded(to: 9)
    while digits.last == 0 { digits.removeLast() }
    if !isOpen { digits = Array(digits.prefix(pattern.digitCount)) }
    digits += [UInt8](repeating: 0, count: max(0, pattern.mandatoryCount - digits.count))
    return pattern.grouping.text(ofFraction: digits, in: pattern.family)
  }
}
