import RegularExpressions

extension PatternFlags {
  /// Reads flags; `FORX0001` when there is one that is not defined.
  init(_ text: String) throws(XPathError) {
    var flags: PatternFlags = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "s": flags.insert(.dotAll)
      case "m": flags.insert(.multiline)
      case "i": flags.insert(.caseInsensitive)
      case "x": flags.insert(.extended)
      case "q": flags.insert(.literal)
      default:
        throw XPathError(
          "FORX0001",
          "The flags of a regular expression are s, m, i, x and q, not “\(value: text.shortened())”"
        )
      }
    }
    self = flags
  }
}
