extension String {
  /// The text with some of its scalars replaced.
  ///
  /// What means something to another syntax is to be replaced by scalar: a quotation mark with a
  /// combining accent is another character than a quotation mark, and would end a string all the
  /// same.
  func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    guard unicodeScalars.contains(where: { replacement($0) != nil }) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let replacement = replacement(scalar) {
        text.append(contentsOf: replacement.unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
