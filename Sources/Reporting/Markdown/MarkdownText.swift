/// Texts of rosters and policies in Markdown.
extension String {
  /// The text on one line with nothing in it that Markdown acts on, or a forge that shows it.
  var escapedForMarkdown: String {
    let scalars = Array(printable.split(separator: " ").joined(separator: " ").unicodeScalars)
    var text = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let next = scalars.dropFirst(index + 1).first
      if scalar.isMarkdown || scalar.beginsBlock(after: scalars[..<index], before: next)
        || scalar.makesAddress(after: scalars[..<index], before: next)
      {
        text.append("\\")
      }
      text.append(scalar)
      // Forges look for mentions and references once the escapes are gone. A space of no width
      // breaks them and leaves the text as it looks.
      if scalar.beginsReference, next?.continuesReference == true {
        text.append(contentsOf: "&#8203;".unicodeScalars)
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether it can begin or end something anywhere in a line (*CommonMark 0.31*, §6), or a cell.
  fileprivate var isMarkdown: Bool { "\\`*_[]<>|~#@!$&{}^".unicodeScalars.contains(self) }

  /// Whether a line that begins so can be a list, a heading underlined, or a rule.
  fileprivate func beginsBlock(
    after start: ArraySlice<Unicode.Scalar>, before next: Unicode.Scalar?
  ) -> Bool {
    switch self {
    case "-", "+", "=": start.isEmpty && (next == nil || next == " " || next == self)
    case ".", ")":
      !start.isEmpty && start.allSatisfy(\.isDigit) && (next == nil || next == " ")
    default: false
    }
  }

  /// Whether it makes an address that is linked to of `http://` or `www.`.
  fileprivate func makesAddress(
    after start: ArraySlice<Unicode.Scalar>, before next: Unicode.Scalar?
  ) -> Bool {
    switch self {
    case ":": next == "/"
    case ".": String(String.UnicodeScalarView(start.suffix(3))).lowercased() == "www"
    default: false
    }
  }

  /// Whether it begins a mention, or a reference to something on GitHub or GitLab.
  fileprivate var beginsReference: Bool { "@#!$%&~^".unicodeScalars.contains(self) }

  fileprivate var continuesReference: Bool {
    isDigit || self == "\"" || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
