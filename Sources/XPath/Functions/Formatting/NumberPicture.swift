/// The picture of `fn:format-number` (*Functions and Operators 3.1*, §4.7.3).
struct NumberPicture: Sendable {
  let positive: NumberSubpicture
  let negative: NumberSubpicture

  /// Reads a picture; `FODF1310` when it breaks the rules.
  init(_ picture: String, _ format: DecimalFormat) throws(XPathError) {
    let parts = picture.unicodeScalars.split(
      separator: format.patternSeparator.scalar, omittingEmptySubsequences: false)
    do throws(NumberSubpicture.Flaw) {
      guard let first = parts.first, parts.count <= 2 else {
        throw NumberSubpicture.Flaw("has more than two parts")
      }
      positive = try NumberSubpicture(Array(first), format)
      if parts.count == 2 {
        negative = try NumberSubpicture(Array(parts[1]), format)
      } else {
        var negative = positive
        negative.prefix = String(format.minusSign) + negative.prefix
        self.negative = negative
      }
    } catch {
      throw XPathError("FODF1310", "The picture “\(value: picture)” \(error.text)")
    }
  }
}

extension Character {
  /// The character as the specifications mean the word: one codepoint.
  var scalar: Unicode.Scalar { unicodeScalars[unicodeScalars.startIndex] }
}
