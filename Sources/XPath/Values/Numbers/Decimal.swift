import BigInt

/// An exact decimal number (*XSD 1.1 part 2*, §3.3.3): `unscaled` × 10^-`scale`.
///
/// Sums, differences and products are exact; quotients have 18 significant digits of fraction or
/// more. Fractions longer than 10,000 digits are rounded to that.
struct Decimal: Hashable, Sendable {
  let unscaled: Integer
  /// The number of digits of the fraction. Never negative, and as small as it can be, so that equal
  /// numbers have equal representations.
  let scale: Int

  /// A whole number.
  init(_ value: Integer) {
    unscaled = value
    scale = 0
  }

  /// The number `unscaled` × 10^-`scale`, for any scale.
  init(unscaled: Integer, scale: Int) {
    var (digits, scale) = (unscaled, scale)
    if scale < 0 { (digits, scale) = (digits * .powerOfTen(-scale), 0) }
    if scale > Integer.maximumDigits {
      digits = digits.dividedRoundingHalfEven(by: .powerOfTen(scale - Integer.maximumDigits))
      scale = Integer.maximumDigits
    }
    // Whole words of zeros first: long fractions would take a division for each digit.
    for step in [18, 1] {
      let power = Integer.powerOfTen(step)
      while scale >= step {
        let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: power)
        guard remainder.isZero else { break }
        (digits, scale) = (quotient, digits.isZero ? 0 : scale - step)
      }
    }
    self.unscaled = digits
    self.scale = scale
  }

  /// The exact value of a double, which must be finite.
  init(exactly value: Double) {
    guard value != 0 else {
      self.init(.zero)
      return
    }
    if let whole = Int(exactly: value) {
      self.init(.small(whole))
      return
    }
    // value = significand × 2^exponent, with both whole.
    let significand = Int(value.significandBitPattern | (value.isNormal ? 1 << 52 : 0))
    let exponent = Int(value.exponentBitPattern) - (value.isNormal ? 1075 : 1074)
    let signed = BigInt(value.sign == .minus ? -significand : significand)
    if exponent >= 0 {
      self.init(Integer(signed << exponent))
    } else {
      self.init(unscaled: Integer(signed * BigInt(5).power(-exponent)), scale: -exponent)
    }
  }

  static let zero = Decimal(.zero)

  var isZero: Bool { unscaled.isZero }
  var isNegative: Bool { unscaled.isNegative }
  /// Whether the number has more digits than the engine handles.
  var isTooLarge: Bool {
    unscaled.digitCountEstimate - scale > Integer.maximumDigits
  }

  /// The number without its fraction, which is dropped.
  var truncated: Integer {
    scale == 0
      ? unscaled : unscaled.quotientAndRemainder(dividingBy: .powerOfTen(scale)).quotient
  }

  /// The unscaled value at a scale that must not be less than the number's own.
  private func unscaled(at scale: Int) -> Integer {
    scale == self.scale ? unscaled : unscaled * .powerOfTen(scale - self.scale)
  }
}

extension Decimal: Comparable {
  static func < (a: Decimal, b: Decimal) -> Bool {
    let scale = max(a.scale, b.scale)
    return a.unscaled(at: scale) < b.unscaled(at: scale)
  }
}

extension Decimal {
  static func + (a: Decimal, b: Decimal) -> Decimal {
    let scale = max(a.scale, b.scale)
    return Decimal(unscaled: a.unscaled(at: scale) + b.unscaled(at: scale), scale: scale)
  }

  static func - (a: Decimal, b: Decimal) -> Decimal { a + -b }

  static func * (a: Decimal, b: Decimal) -> Decimal {
    Decimal(unscaled: a.unscaled * b.unscaled, scale: a.scale + b.scale)
  }

  /// The quotient, with 18 significant digits of fraction or more; `b` must not be zero.
  static func / (a: Decimal, b: Decimal) -> Decimal {
    // A small quotient starts with zeros behind the point, which are not significant.
    let sizes = (
      a.unscaled.digitCountEstimate - a.scale, b.unscaled.digitCountEstimate - b.scale
    )
    let leadingZeros = max(0, sizes.1 - sizes.0)
    let scale = min(max(18, a.scale, b.scale) + leadingZeros, Integer.maximumDigits)
    let shift = scale - a.scale + b.scale
    let dividend = a.unscaled * .powerOfTen(max(0, shift))
    let divisor = b.unscaled * .powerOfTen(max(0, -shift))
    return Decimal(unscaled: dividend.dividedRoundingHalfEven(by: divisor), scale: scale)
  }

  /// The quotient truncated to a whole number, and what remains; `divisor` must not be zero.
  func quotientAndRemainder(dividingBy divisor: Decimal) -> (quotient: Integer, remainder: Decimal)
  {
    let scale = max(scale, divisor.scale)
    let (quotient, remainder) = unscaled(at: scale)
      .quotientAndRemainder(dividingBy: divisor.unscaled(at: scale))
    return (quotient, Decimal(unscaled: remainder, scale: scale))
  }

  static prefix func - (a: Decimal) -> Decimal { Decimal(unscaled: -a.unscaled, scale: a.scale) }

  var magnitude: Decimal { isNegative ? -self : self }
}

extension Decimal: CustomStringConvertible {
  /// The canonical lexical form (*Functions and Operators 3.1*, §19.1.2.1): no point when whole.
  var description: String {
    guard scale > 0 else { return unscaled.description }
    var digits = Array(unscaled.magnitude.description.utf8)
    if digits.count <= scale {
      digits.insert(
        contentsOf: repeatElement(UInt8(ascii: "0"), count: scale + 1 - digits.count), at: 0)
    }
    digits.insert(UInt8(ascii: "."), at: digits.count - scale)
    return (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }
}

extension Double {
  /// The double nearest to a decimal.
  init(_ value: Decimal) {
    if value.scale == 0 {
      self.init(value.unscaled)
    } else if let digits = value.unscaled.intValue, digits.magnitude < 1 << 53,
      let power = Double.exactPowerOfTen(value.scale)
    {
      // Both are exact, so the one division rounds right.
      self = Double(digits) / power
    } else {
      self = Double("\(value.unscaled)e-\(value.scale)") ?? .nan
    }
  }

  /// Ten to a power, if the double is exact.
  static func exactPowerOfTen(_ exponent: Int) -> Double? {
    exponent < powersOfTen.count ? powersOfTen[exponent] : nil
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

extension Float {
  /// The float nearest to a decimal.
  init(_ value: Decimal) {
    self =
      value.scale == 0
      ? Float(value.unscaled) : Float("\(value.unscaled)e-\(value.scale)") ?? .nan
  }
}
