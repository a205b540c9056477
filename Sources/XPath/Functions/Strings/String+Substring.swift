extension String {
  /// The characters whose position p, counted from 1, has round(start) ≤ p < round(start) +
  /// round(length), or all from round(start) on without a length (*Functions and Operators 3.1*,
  /// §5.4.3); none if either is NaN.
  func substring(from start: Double?, length: Double?) -> String {
    utf8.span.substring(from: start, length: length)
  }
}
