extension String {
  /// The characters whose position p, counted from 1, has round(start) ≤ p < round(start) +
  /// round(length) (*Functions and Operators 3.1*, §5.4.3); none if either is NaN or absent.
  func substring(from start: Double?, length: Double?) -> String {
    guard let start, let length else { return "" }
    let lower = start.roundedHalfUp
    let upper = lower + length.roundedHalfUp
    guard lower < upper, upper > 1 else { return "" }
    let scalars = unicodeScalars
    let skipped = Int(clamping: lower - 1)
    let from = scalars.index(
      scalars.startIndex, offsetBy: skipped, limitedBy: scalars.endIndex)
    guard let from else { return "" }
    let count = Int(clamping: upper - Swift.max(lower, 1))
    let to = scalars.index(from, offsetBy: count, limitedBy: scalars.endIndex)
    return String(scalars[from..<(to ?? scalars.endIndex)])
  }

  /// Every character of one string replaced by the one at the same place in another, or left out
  /// where that has none (*Functions and Operators 3.1*, §5.4.9).
  func translated(from source: String, to target: String) -> String {
    var replacements: [Unicode.Scalar: Unicode.Scalar?] = [:]
    var targets = target.unicodeScalars.makeIterator()
    for scalar in source.unicodeScalars {
      let replacement = targets.next()
      if replacements[scalar] == nil { replacements[scalar] = .some(replacement) }
    }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch replacements[scalar] {
      case nil: result.append(scalar)
      case .some(.some(let replacement)): result.append(replacement)
      case .some(.none): break
      }
    }
    return String(result)
  }
}

extension Double {
  /// The nearest whole number, of two equally near the greater one (`fn:round`).
  fileprivate var roundedHalfUp: Double {
    let floor = rounded(.down)
    return self - floor >= 0.5 ? floor + 1 : floor
  }
}

extension Int {
  /// A whole number as near as an index need be, from 0 on.
  fileprivate init(clamping value: Double) {
    self = value >= 1e18 ? Int.max : value > 0 ? Int(value) : 0
  }
}
