import RegularExpressions

/// What `fn:replace` puts in the place of matches (*Functions and Operators 3.1*, §5.6.4).
struct Replacement {
  private enum Part {
    case text(String)
    case group(Int)
  }

  private var parts: [Part] = []

  /// Reads a replacement string; `FORX0004` when it is invalid.
  init(_ source: String, for pattern: Pattern) throws(XPathError) {
    guard !pattern.flags.contains(.literal) else {
      parts = [.text(source)]
      return
    }
    let scalars = Array(source.unicodeScalars)
    var index = 0
    var text = ""
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      let next = index < scalars.count ? scalars[index] : nil
      switch (scalar, next) {
      case ("\\", "\\"?), ("\\", "$"?):
        text.unicodeScalars.append(scalars[index])
        index += 1
      case ("$", let digit?) where digit.digitValue != nil:
        parts.append(.text(text))
        text = ""
        parts.append(
          .group(Replacement.number(in: scalars, at: &index, limit: pattern.groupCount)))
      case ("\\", _):
        throw XPathError(
          "FORX0004",
          "In the replacement “\(value: source.shortened())” a “\\” is not followed by “\\” or “$”"
        )
      case ("$", _):
        throw XPathError(
          "FORX0004",
          "In the replacement “\(value: source.shortened())” a “$” is not followed by a digit")
      default: text.unicodeScalars.append(scalar)
      }
    }
    parts.append(.text(text))
  }

  /// The number of a group: as many digits as make one that exists, but at least the first.
  private static func number(
    in scalars: [Unicode.Scalar], at index: inout Int, limit: Int
  ) -> Int {
    var number = scalars[index].digitValue ?? 0
    index += 1
    while index < scalars.count, let digit = scalars[index].digitValue,
      number * 10 + digit <= limit
    {
      number = number * 10 + digit
      index += 1
    }
    return number
  }

  /// Appends what replaces a match.
  func append(_ match: PatternMatch, of text: String, to result: inout String) {
    for part in parts {
      switch part {
      case .text(let part): result += part
      case .group(let number):
        guard number < match.groups.count, let range = match.groups[number] else { continue }
        result += text[range]
      }
    }
  }
}
