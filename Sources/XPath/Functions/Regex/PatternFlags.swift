/// The flags of a regular expression (*Functions and Operators 3.1*, §5.6.2).
struct PatternFlags: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// `s`: the dot matches line ends too.
  static let dotAll = PatternFlags(rawValue: 1 << 0)
  /// `m`: `^` and `$` match at the ends of every line.
  static let multiline = PatternFlags(rawValue: 1 << 1)
  /// `i`: case makes no difference.
  static let caseInsensitive = PatternFlags(rawValue: 1 << 2)
  /// `x`: white space in the expression counts for nothing.
  static let extended = PatternFlags(rawValue: 1 << 3)
  /// `q`: every character stands for itself.
  static let literal = PatternFlags(rawValue: 1 << 4)
}

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
