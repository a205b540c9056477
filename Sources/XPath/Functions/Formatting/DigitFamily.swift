/// Ten decimal digits with consecutive codepoints, such as `0` to `9` (*Functions and Operators 3.1*,
/// §4.6.1 and §4.7.1).
struct DigitFamily: Hashable, Sendable {
  let zero: Unicode.Scalar

  static let ascii = DigitFamily(zero: "0")

  init(zero: Unicode.Scalar) { self.zero = zero }

  /// The family a character is of; `nil` for one that is not a decimal digit (category Nd).
  init?(of scalar: Unicode.Scalar) {
    guard scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericValue,
      let zero = Unicode.Scalar(scalar.value - UInt32(value))
    else { return nil }
    self.zero = zero
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= zero.value && scalar.value - zero.value < 10
  }

  /// The character for a digit from 0 to 9.
  subscript(digit: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(zero.value + UInt32(digit)) ?? zero
  }
}
