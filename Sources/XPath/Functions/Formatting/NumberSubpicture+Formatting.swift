extension NumberPicture {
  /// Writes a number (*Functions and Operators 3.1*, §4.7.5).
  func text(of number: AtomicValue, _ format: DecimalFormat) -> String {
    guard !number.isNaN else { return format.nan }
    return (number.hasMinusSign ? negative : positive).text(of: number, format)
  }
}

extension NumberSubpicture {
  fileprivate func text(of number: AtomicValue, _ format: DecimalFormat) -> String {
    guard let adjusted = number.shortestDecimal(times: factor)?.magnitude else {
      return prefix + format.infinity + suffix
    }
    guard minimumExponentSize > 0 else {
      return prefix + text(ofMantissa: adjusted, format) + suffix
    }
    let exponent = adjusted.isZero ? 0 : adjusted.exponent - scalingFactor
    let mantissa = Decimal(unscaled: adjusted.unscaled, scale: adjusted.scale + exponent)
    let digits = [UInt8](digitsOf: String(exponent.magnitude)).padded(to: minimumExponentSize)
    return prefix + text(ofMantissa: mantissa, format) + String(format.exponentSeparator)
      + (exponent < 0 ? String(format.minusSign) : "")
      + DigitGrouping.none.text(ofInteger: digits, in: DigitFamily(zero: format.zeroDigit.scalar))
      + suffix
  }

  private func text(ofMantissa mantissa: Decimal, _ format: DecimalFormat) -> String {
    let family = DigitFamily(zero: format.zeroDigit.scalar)
    let rounded = mantissa.rounded(.halfEven, places: maximumFractionSize).description
    let parts = rounded.split(separator: ".")
    let integer = parts[0] == "0" ? [] : [UInt8](digitsOf: parts[0])
    var fraction = parts.count == 2 ? [UInt8](digitsOf: parts[1]) : []
    let missing = max(0, minimumFractionSize - fraction.count)
    fraction += [UInt8](repeating: 0, count: missing)
    return integerGrouping.text(ofInteger: integer.padded(to: minimumIntegerSize), in: family)
      + (hasDecimalSeparator && !fraction.isEmpty ? String(format.decimalSeparator) : "")
      + fractionGrouping.text(ofFraction: fraction, in: family)
  }
}

extension AtomicValue {
  /// Whether the number is below zero, or the negative zero.
  fileprivate var hasMinusSign: Bool {
    switch storage {
    case .double(let value): value.sign == .minus
    case .float(let value): value.sign == .minus
    default: numericDecimal?.isNegative ?? false
    }
  }

  /// The product with a whole number as the decimal with the fewest digits that makes the same double
  /// or float; `nil` when it is infinite.
  fileprivate func shortestDecimal(times factor: Int) -> Decimal? {
    switch storage {
    case .double(let value): Decimal(shortest: value * Double(factor))
    case .float(let value): Decimal(shortest: value * Float(factor))
    default: numericDecimal.map { $0 * Decimal(.small(factor)) }
    }
  }
}

extension Decimal {
  /// The decimal with the fewest digits that is nearest to a number; `nil` when that is infinite or
  /// NaN.
  fileprivate init?<Number: BinaryFloatingPoint & CustomStringConvertible>(shortest value: Number) {
    guard value.isFinite else { return nil }
    let parts = value.magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    // At most 17 digits of Swift's shortest form, or the 16 of a whole number below 2^53 and a zero.
    let digits = Int(mantissa.joined()) ?? 0
    let scale = (mantissa.count == 2 ? mantissa[1].count : 0) - exponent
    self.init(unscaled: .small(value.sign == .minus ? -digits : digits), scale: scale)
  }

  /// The number of digits in front of the decimal point; below zero, how many zeros behind it come
  /// first. The number must be positive.
  fileprivate var exponent: Int { unscaled.description.utf8.count - scale }
}
