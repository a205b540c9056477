/// Which of two neighbours a number is rounded to.
enum RoundingRule: Sendable {
  /// The lower one, as `fn:floor` does.
  case down
  /// The higher one, as `fn:ceiling` does.
  case up
  /// The nearest; the higher one when both are as near, as `fn:round` does.
  case halfUp
  /// The nearest; the even one when both are as near, as `fn:round-half-to-even` does.
  case halfEven
}

extension Integer {
  /// The quotient by a positive number, rounded to a whole number.
  func divided(by divisor: Integer, rounding rule: RoundingRule) -> Integer {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    guard !remainder.isZero else { return quotient }
    let lower = isNegative ? quotient - .one : quotient
    switch rule {
    case .down: return lower
    case .up: return lower + .one
    case .halfUp, .halfEven:
      let twice = (self - lower * divisor) * .small(2)
      let isTie = twice == divisor
      let up = isTie ? rule == .halfUp || !lower.isEven : twice > divisor
      return up ? lower + .one : lower
    }
  }

  /// The multiple of ten to the power of -`places` the number is rounded to.
  func rounded(_ rule: RoundingRule, places: Int) -> Integer {
    guard places < 0 else { return self }
    // Beyond this the unit is more than ten times the number; the nearest multiple is zero.
    guard places.magnitude <= UInt(digitCountEstimate + 1) else { return .zero }
    let unit = Integer.powerOfTen(-places)
    return divided(by: unit, rounding: rule) * unit
  }
}

extension Decimal {
  /// The multiple of ten to the power of -`places` the number is rounded to. Numbers of places below
  /// zero are for the rules that round to the nearest.
  func rounded(_ rule: RoundingRule, places: Int = 0) -> Decimal {
    guard places < scale else { return self }
    let dropped = scale.subtractingReportingOverflow(places)
    let isFarOff = dropped.overflow || dropped.partialValue > unscaled.digitCountEstimate + 1
    if isFarOff, places < 0 || rule == .halfUp || rule == .halfEven { return .zero }
    let unit = Integer.powerOfTen(dropped.partialValue)
    return Decimal(unscaled: unscaled.divided(by: unit, rounding: rule), scale: places)
  }
}
