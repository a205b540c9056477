extension String {
  /// The text, or its beginning where it has more characters than a sentence can quote.
  package func shortened(to limit: Int = 80) -> String {
    guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end != endIndex else {
      return self
    }
    return self[..<end] + "…"
  }
}
