extension AtomicValue {
  /// The nearest multiple of ten to the power of -`places`, the higher one of two as near: `fn:round`
  /// (*Functions and Operators 3.1*, §4.4.4).
  func rounded(places: Int = 0) -> AtomicValue { rounded(.halfUp, places: places) }

  /// The nearest multiple of ten to the power of -`places`, the even one of two as near:
  /// `fn:round-half-to-even` (*Functions and Operators 3.1*, §4.4.5).
  func roundedHalfEven(places: Int = 0) -> AtomicValue { rounded(.halfEven, places: places) }

  /// The largest whole number not above this one: `fn:floor` (§4.4.3).
  var floor: AtomicValue { rounded(.down, places: 0) }

  /// The smallest whole number not below this one: `fn:ceiling` (§4.4.2).
  var ceiling: AtomicValue { rounded(.up, places: 0) }

  /// The number without its sign: `fn:abs` (§4.4.1).
  var magnitude: AtomicValue {
    switch storage {
    case .decimal(let value): .decimal(value.magnitude)
    case .double(let value): .double(value.magnitude)
    case .float(let value): .float(value.magnitude)
    default: anyInteger.map { .integer($0.magnitude) } ?? self
    }
  }

  /// The rounded number in the one of the four numeric types the number is of; a value that is not a
  /// number is returned as it is.
  private func rounded(_ rule: RoundingRule, places: Int) -> AtomicValue {
    switch storage {
    case .decimal(let value):
      return .decimal(value.rounded(rule, places: places))
    case .double(let value):
      return .double(value.rounded(rule, places: places, from: Double.init))
    case .float(let value):
      return .float(value.rounded(rule, places: places, from: Float.init))
    default:
      return anyInteger.map { .integer($0.rounded(rule, places: places)) } ?? self
    }
  }
}

extension BinaryFloatingPoint {
  /// The rounded number. What rounds to zero keeps its sign, and NaN, infinities and zeros stay.
  fileprivate func rounded(
    _ rule: RoundingRule, places: Int, from decimal: (Decimal) -> Self
  ) -> Self {
    guard isFinite, !isZero else { return self }
    guard places == 0 else {
      let rounded = decimal(Decimal(exactly: Double(self)).rounded(rule, places: places))
      return rounded.isZero && sign == .minus ? -rounded : rounded
    }
    switch rule {
    case .down: return rounded(.down)
    case .up: return rounded(.up)
    case .halfEven: return rounded(.toNearestOrEven)
    case .halfUp:
      // Adding a half before rounding down could already round up.
      let lower = rounded(.down)
      let result = self - lower < 0.5 ? lower : lower + 1
      return result.isZero && sign == .minus ? -0.0 : result
    }
  }
}
