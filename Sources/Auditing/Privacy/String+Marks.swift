extension String {
  /// The text without the marks that nobody could read any more: more upon each other than any language
  /// has cost the square of their number wherever texts are compared (*Unicode Standard Annex 15*, §13).
  var boundingMarks: String {
    guard utf8.count > 2 * String.mostMarks, !utf8.allSatisfy({ $0 < 0xCC }) else { return self }
    var marks = 0
    var isBounded = false
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      let isMark = scalar.value >= 0x300 && scalar.isUnseen
      marks = isMark ? marks + 1 : 0
      if marks <= String.mostMarks { result.append(scalar) } else { isBounded = true }
    }
    return isBounded ? String(result) : self
  }

  private static let mostMarks = 30
}
