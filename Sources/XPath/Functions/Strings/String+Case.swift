/// The full case mappings of the Unicode standard (§3.13, default case conversion).
extension String {
  /// The text in upper case.
  var fullUppercase: String {
    utf8.allSatisfy { $0 < 0x80 } ? uppercased() : mapped { $0.properties.uppercaseMapping }
  }

  /// The text in lower case; a sigma at the end of a word becomes a final sigma.
  var fullLowercase: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    let scalars = Array(unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let isFinal = scalar == "\u{3A3}" && scalars.endsWord(at: index)
      result += isFinal ? "\u{3C2}" : scalar.properties.lowercaseMapping
    }
    return result
  }

  private func mapped(_ mapping: (Unicode.Scalar) -> String) -> String {
    var result = ""
    for scalar in unicodeScalars { result += mapping(scalar) }
    return result
  }
}

extension [Unicode.Scalar] {
  /// Whether there is a cased letter before a place and none behind it, not counting what has no
  /// say in the matter (`Final_Sigma` in table 3-17).
  fileprivate func endsWord(at index: Int) -> Bool {
    let before = self[..<index].last { !$0.properties.isCaseIgnorable }
    let behind = self[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return (before?.properties.isCased ?? false) && !(behind?.properties.isCased ?? false)
  }
}
