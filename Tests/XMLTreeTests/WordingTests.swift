import Testing

@testable import XMLTree

/// What is asked of the wording of every code: placeholders that agree, and Chinese that is Chinese.
func faults(in code: any DiagnosticCode, allowedWords: [String]) -> [String] {
  let wording = code.wording
  var faults: [String] = []
  if wording.english.isEmpty || wording.chinese.isEmpty { faults.append("a language is missing") }
  if placeholders(wording.english) != placeholders(wording.chinese) {
    faults.append("the placeholders differ")
  }
  let words = wording.chinese.split { !$0.isASCII || !$0.isLetter }.map { String($0) }
  faults += words.filter { !allowedWords.contains($0) }.map { "“\($0)” is not Chinese" }
  return faults.map { "\(code.rawValue): \($0)" }
}

private func placeholders(_ sentence: String) -> Set<String> {
  let pieces = sentence.split(separator: "{", omittingEmptySubsequences: false)
  return Set(pieces.dropFirst().map { String($0.prefix { $0 != "}" }) })
}

@Suite("The wording of codes")
struct WordingTests {
  private static let codes: [any DiagnosticCode] =
    ReadingProblem.allCases as [any DiagnosticCode] + TreeLimit.allCases + SchemaProblem.allCases
    + SchemaFileProblem.allCases + Phrase.allCases + ValueForm.allCases + VerbatimText.allCases
    + MarkupPart.allCases

  /// What libxml2 or the system says in English stands in English alone.
  private static let unequal: Set<String> = [
    ReadingProblem.unreadable.rawValue, ReadingProblem.unknownFault.rawValue,
    SchemaProblem.other.rawValue, SchemaFileProblem.other.rawValue, Phrase.perLanguage.rawValue,
  ]

  @Test("every code has words in both languages, about the same things")
  func wording() {
    let allowed = [
      "XML", "UTF", "XSD", "DOCTYPE", "CDATA", "URI", "amp", "lt", "xsi", "type", "x", "E", "D",
      "xml", "xmlns",
      "space", "default", "preserve", "standalone", "yes", "no",
    ]
    for code in Self.codes {
      let faults = faults(in: code, allowedWords: allowed).filter {
        !(Self.unequal.contains(code.rawValue) && $0.hasSuffix("the placeholders differ"))
      }
      #expect(faults == [])
    }
  }

  @Test("no two codes have the same name")
  func names() {
    let names = Self.codes.map(\.rawValue)
    #expect(Set(names).count == names.count)
  }

  @Test(
    "an example is made from a pattern",
    arguments: [
      ("1[0-9]{10}", "11234567890"), ("[0-9]{4}H[12]", "1234H1"),
      ("[a-z][a-z0-9]*(-[a-z0-9]+)*", "abc-def"), ("([01][0-9]|2[0-3]):[0-5][0-9]", "12:34"),
      ("\\d{3}-\\d{2,4}", "123-45"), ("\\p{Lu}{2}\\.?", "AB."), ("沪[A-Z]\\w{5}", "沪Abcdef"),
      ("[^a]+", nil), ("((((", nil), ("[0-9-[3]]", nil), ("a{500}", nil),
      ("(((){999}){999}){999}", nil),
    ] as [(String, String?)])
  func example(pattern: String, example: String?) {
    #expect(SchemaPattern.example(of: pattern) == example)
  }
}
