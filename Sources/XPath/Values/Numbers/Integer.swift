import BigInt

/// A whole number of any size: an `Int` while it fits one, a `BigInt` beyond.
enum Integer: Hashable, Sendable {
  case small(Int)
  /// Never a number that fits an `Int`, so that equal numbers have equal representations.
  indirect case big(BigInt)

  init(_ value: BigInt) {
    self = Int(exactly: value).map(Integer.small) ?? .big(value)
  }

  /// The number without a fraction nearest to zero; `value` must be finite.
  init(truncating value: Double) {
    self = Int(exactly: value.rounded(.towardZero)).map(Integer.small) ?? .big(BigInt(value))
  }

  static let zero = Integer.small(0)
  static let one = Integer.small(1)

  /// What the number is as a `BigInt`.
  var bigValue: BigInt {
    switch self {
    case .small(let value): BigInt(value)
    case .big(let value): value
    }
  }

  /// The number as an `Int`, if it fits.
  var intValue: Int? {
    guard case .small(let value) = self else { return nil }
    return value
  }

  var isZero: Bool { self == .small(0) }

  var isNegative: Bool {
    switch self {
    case .small(let value): value < 0
    case .big(let value): value.sign == .minus
    }
  }

  var isEven: Bool {
    switch self {
    case .small(let value): value & 1 == 0
    case .big(let value): value.magnitude.words.first.map { $0 & 1 == 0 } ?? true
    }
  }

  /// Whether the number has more digits than the engine handles: 10,000, and some for good measure.
  /// Without a limit, an expression of a few dozen characters could fill the memory.
  var isTooLarge: Bool {
    guard case .big(let value) = self else { return false }
    return value.magnitude.bitWidth > Integer.maximumBits
  }

  static let maximumDigits = 10_000
  private static let maximumBits = 33_220

  /// An upper bound, by at most one, of the number of decimal digits.
  var digitCountEstimate: Int {
    switch self {
    case .small(let value):
      var (count, rest) = (1, value.magnitude / 10)
      while rest > 0 { (count, rest) = (count + 1, rest / 10) }
      return count
    case .big(let value): return value.magnitude.bitWidth * 30103 / 100_000 + 1
    }
  }
}

extension Integer: Comparable {
  static func < (a: Integer, b: Integer) -> Bool {
    if case .small(let x) = a, case .small(let y) = b { return x < y }
    return a.bigValue < b.bigValue
  }
}

extension Integer {
  static func + (a: Integer, b: Integer) -> Integer {
    if case .small(let x) = a, case .small(let y) = b {
      let (sum, overflow) = x.addingReportingOverflow(y)
      if !overflow { return .small(sum) }
    }
    return Integer(a.bigValue + b.bigValue)
  }

  static func - (a: Integer, b: Integer) -> Integer {
    if case .small(let x) = a, case .small(let y) = b {
      let (difference, overflow) = x.subtractingReportingOverflow(y)
      if !overflow { return .small(difference) }
    }
    return Integer(a.bigValue - b.bigValue)
  }

  static func * (a: Integer, b: Integer) -> Integer {
    if case .small(let x) = a, case .small(let y) = b {
      let (product, overflow) = x.multipliedReportingOverflow(by: y)
      if !overflow { return .small(product) }
    }
    return Integer(a.bigValue * b.bigValue)
  }

  static prefix func - (a: Integer) -> Integer { .zero - a }

  var magnitude: Integer { isNegative ? -self : self }

  /// The quotient truncated towards zero, and the remainder with the sign of the dividend; `divisor`
  /// must not be zero.
  func quotientAndRemainder(dividingBy divisor: Integer) -> (quotient: Integer, remainder: Integer)
  {
    if case .small(let x) = self, case .small(let y) = divisor {
      let (quotient, overflow) = x.dividedReportingOverflow(by: y)
      if !overflow { return (.small(quotient), .small(x % y)) }
    }
    let (quotient, remainder) = bigValue.quotientAndRemainder(dividingBy: divisor.bigValue)
    return (Integer(quotient), Integer(remainder))
  }

  /// The quotient rounded to the nearest integer, ties to the even one; `divisor` must not be zero.
  func dividedRoundingHalfEven(by divisor: Integer) -> Integer {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    let twice = remainder.magnitude * .small(2)
    let size = divisor.magnitude
    guard twice > size || (twice == size && !quotient.isEven) else { return quotient }
    return isNegative == divisor.isNegative ? quotient + .one : quotient - .one
  }

  /// Ten to the power of a number that must not be negative.
  static func powerOfTen(_ exponent: Int) -> Integer {
    exponent < smallPowersOfTen.count
      ? .small(smallPowersOfTen[exponent]) : Integer(BigInt(10).power(exponent))
  }

  private static let smallPowersOfTen = (0...18).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension Integer: CustomStringConvertible {
  /// The canonical lexical form of xs:integer.
  var description: String {
    switch self {
    case .small(let value): String(value)
    case .big(let value): String(value)
    }
  }
}

extension Double {
  /// The double nearest to an integer.
  init(_ value: Integer) {
    switch value {
    case .small(let value): self.init(value)
    // The standard library's reader is known to round right; huge numbers are rare.
    case .big(let value): self = Double(String(value)) ?? .nan
    }
  }
}

extension Float {
  /// The float nearest to an integer.
  init(_ value: Integer) {
    switch value {
    case .small(let value): self.init(value)
    case .big(let value): self = Float(String(value)) ?? .nan
    }
  }
}
