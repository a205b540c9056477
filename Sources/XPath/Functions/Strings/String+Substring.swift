extension String {
  /// The characters whose position p, counted from 1, has round(start) ≤ p < round(start) +
  /// round(length), or all from round(start) on without a length (*Functions and Operators 3.1*,
  /// §5.4.3); none if either is NaN.
  func substring(from start: Double?, length: Double?) -> String {
    utf8.span.substring(from: start, length: length)
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
