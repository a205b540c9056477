import XMLTree

/// What is wrong with the words of codes: a language that says nothing or is about other arguments,
/// Chinese with the punctuation of English, and names that several codes have.
package func mistakes(inWordingsOf codes: [any DiagnosticCode]) -> [String] {
  var names: Set<String> = []
  return codes.flatMap { code in
    let wording = code.wording
    let sentences = ReaderLanguage.allCases.map { wording[$0] }
    var mistakes: [String] = []
    if sentences.contains(where: \.isEmpty) { mistakes.append("says nothing in a language") }
    if Set(sentences.map(placeholders)).count > 1 { mistakes.append("is about other arguments") }
    if hasHalfWidthPunctuation(wording.chinese) { mistakes.append("has half-width punctuation") }
    if !names.insert(code.rawValue).inserted { mistakes.append("is a name given twice") }
    return mistakes.map { "\(code.rawValue) \($0)" }
  }
}

/// The numbers of the arguments of a sentence.
private func placeholders(in sentence: String) -> Set<Int> {
  Set(sentence.split(separator: "{").compactMap { Int($0.prefix { $0 != "}" }) })
}

/// Whether a mark of English stands beside a Chinese character.
private func hasHalfWidthPunctuation(_ sentence: String) -> Bool {
  let characters = Array(sentence.unicodeScalars)
  return zip(characters, characters.dropFirst()).contains { pair in
    [(pair.0, pair.1), (pair.1, pair.0)].contains { mark, neighbour in
      ",;:?!()".unicodeScalars.contains(mark) && (0x4E00...0x9FFF).contains(neighbour.value)
    }
  }
}
