import Auditing
import Policies
import Testing

/// What findings tell of the values their rules saw.
struct EvidenceTests {
  private func evidence(
    _ policy: Policy, _ club: String, reveal: Bool = false
  ) async throws -> [String] {
    let report = try await audit(policy, club, explains: true, reveal: reveal)
    return report.units[0].requirements.flatMap(\.findings).flatMap(\.evidence).map {
      String(repeating: "  ", count: $0.depth) + "\($0.expression) → \($0.value)"
    }
  }

  @Test func goesFromTheWholeToItsParts() async throws {
    let policy = try policy(
      requirement(
        "for: .", "let:", "  members: count(person)", "assert: \"@size = $members\"",
        "message: m"))
    #expect(
      try await evidence(policy, "<person/><person/>") == [
        "$members: count(person) → 2", "  person → (/club/person[1], /club/person[2])",
        "@size = $members → false", "  @size → ()", "  $members → 2",
      ])
  }

  @Test func isThereOnlyWhenAskedFor() async throws {
    let policy = try policy(requirement("for: .", "assert: person", "message: m"))
    #expect(try await audit(policy, "").units[0].requirements[0].findings[0].evidence.isEmpty)
  }

  @Test func showsNothingPrivate() async throws {
    let policy = try policy(
      requirement(
        "for: //person", "let:", "  text: concat('call ', @phone, ' ', card, ' ', @name)",
        "assert: matches(@phone, '^2') and string-length($text) > 99 and @name = card",
        "message: m"))
    let club =
      "<person name='Ann' phone='10011112222'><card>990114198702240068</card></person>"
      + "<circle secret='yes'><person name='Beatrix' phone='10033334444'/></circle>"
    let masked = try await evidence(policy, club).joined(separator: "\n")
    for secret in ["10011112222", "990114198702240068", "10033334444", "Beatrix"] {
      #expect(!masked.contains(secret))
    }
    #expect(masked.contains("@phone='100****2222'"))
    #expect(try await evidence(policy, club, reveal: true).joined().contains("10033334444"))
  }

  /// An error in a function of a let is placed in that let, and what it quotes is what that has.
  @Test func showsNothingPrivateThatAnErrorInAFunctionQuotes() async throws {
    let policy = try policy(
      requirement("for: person", "assert: $born(card) < $as-of", "message: m"),
      more: "let: {born: 'function($card) { xs:date(substring($card, 7, 8)) }'}")
    let told = try await evidence(
      policy, "<person><card>990114198702240068</card></person>")
    #expect(told.contains { $0.contains("FORG0001: “**”") })
    #expect(!told.joined().contains("19870224"))
  }

  /// Pieces of private values look like any other value; how they were made gives them away.
  @Test(arguments: [
    ("substring(card, 7, 8) = ''", "19870224"), ("string-to-codepoints(card)[7] = 0", "49"),
    ("sum(string-to-codepoints(card)) = 0", "935"),
    ("substring-after(@phone, '1000') = ''", "1112222"),
    ("for-each(card, function($c) { substring($c, 7, 8) }) = ''", "19870224"),
    ("(let $f := function($c) { substring($c, 7, 4) } return $f(card)) = ''", "1987"),
    ("xs:date(substring(card, 7, 8)) = $as-of", "19870224"),
    ("string(*) => substring(7, 8) = ''", "1987"),
    ("substring(., 7, 8) = ''", "19870224"),
    ("map { 'b': substring(card, 7, 8) }?b = ''", "19870224"),
    ("(card ! substring(., 7, 8)) = ''", "19870224"), ("xs:integer(@card) = 0", "123"),
    ("normalize-space(@card) = ''", "'123'"), ("card[xs:integer(substring(., 7, 4)) = 0]", "1987"),
    ("$years = ''", "1987"), ("tokenize(@phone, '0')[last()] = ''", "1112222"),
    ("fold-left(string-to-codepoints(card), 0, function($s, $d) { $s + $d }) = 0", "114"),
    ("../circle/person/upper-case(@name) = ''", "BEATRIX"),
    ("../circle/*/substring(@name, 1, 4) = ''", "Beat"),
    ("(card ! (number#0)()) = 0", "9.9011"),
    (
      "(card ! function-lookup(QName('http://www.w3.org/2005/xpath-functions', 'number'), 0)()) = 0",
      "9.9011"
    ), ("map:for-each(map { string(card): 7 }, substring#2) = ''", "198702240068"),
    ("../note/substring(root(), 7, 8) = ''", "19870224"),
    ("../note/substring(id('p'), 7, 8) = ''", "19870224"),
  ])
  func showsNoPieceOfWhatIsPrivate(assertion: String, secret: String) async throws {
    let policy = try policy(
      requirement(
        "for: person", "let:", "  years: substring(card, 7, 4)", "assert: \"\(assertion)\"",
        "message: m"))
    let club =
      "<person xml:id='p' name='Ann' phone='10001112222' card='123'>"
      + "<card>990114198702240068</card></person><note/>"
      + "<circle secret='yes'><person name='Beatrix'/></circle>"
    let report = try await audit(policy, club, explains: true)
    let finding = report.units[0].requirements[0].findings[0]
    #expect(!finding.evidence.isEmpty)
    let texts =
      finding.evidence.map(\.value) + [
        finding.text, finding.error?.message.text(in: .english) ?? "",
      ]
    #expect(texts.allSatisfy { !$0.contains(secret) }, "\(texts)")
    let revealing = try await audit(policy, club, explains: true, reveal: true)
    #expect(
      revealing.units[0].requirements[0].findings[0].evidence.contains { $0.value.contains(secret) }
    )
  }

  /// What says nothing of them is shown though private values were looked at.
  @Test(arguments: [
    ("count(card) = 2", "count(card) → 1"), ("string-length(card) = 2", "string-length(card) → 18"),
    ("matches(card, '^2')", "matches(card, '^2') → false"), ("@name = 'Bo'", "@name → @name='Ann'"),
    ("upper-case(@name) = 'BO'", "upper-case(@name) → 'ANN'"),
    ("(card ! (name#0)()) = 'id'", "(card ! (name#0)()) → 'card'"),
    ("contains-token(card, '2')", "contains-token(card, '2') → false"),
    ("reverse(card) = '2'", "reverse(card) → card='9901**********0068'"),
    ("card[. = '2']/../@name || '!' = ''", "card[. = '2']/../@name || '!' → '!'"),
    ("normalize-space(card) = ''", "normalize-space(card) → '9901**********0068'"),
    ("'no. ' || card = ''", "'no. ' || card → 'no. 9901**********0068'"),
    ("(if (card) then @size else 0) = '2'", "(if (card) then @size else 0) → @size='30'"),
    ("xs:integer(@size) + 1 = 2", "xs:integer(@size) + 1 → 31"),
  ])
  func showsWhatIsNotPrivate(assertion: String, line: String) async throws {
    let policy = try policy(
      requirement("for: person", "assert: \"\(assertion)\"", "message: m"))
    let club = "<person name='Ann' size='30'><card>990114198702240068</card></person>"
    let lines = try await evidence(policy, club).map { $0.drop { $0 == " " } }
    #expect(lines.contains { $0 == line }, "\(lines)")
  }

  /// What is wrong is said though the value that is wrong is private.
  @Test(arguments: [
    ("xs:date(card) = $as-of", "“9901**********0068” is not a valid xs:date"),
    ("xs:date(substring(card, 7, 4)) = $as-of", "“**” is not a valid xs:date"),
    ("@size eq 30", "Values of type xs:string and xs:integer cannot be compared with “eq”"),
    ("1 + string(card)", "“+” is not defined for values of type xs:integer and xs:string"),
    ("sum((card, @size)) = 1 div 0", "Division by zero"),
  ])
  func saysWhatIsWrongWithPrivateValues(assertion: String, message: String) async throws {
    let policy = try policy(
      requirement("for: person", "assert: \"\(assertion)\"", "message: m"))
    let club = "<person name='Ann' size='30'><card>990114198702240068</card></person>"
    let finding = try await audit(policy, club).units[0].requirements[0].findings[0]
    #expect(finding.error?.message.text(in: .english) == message)
  }

  @Test func endsWithWhatFailed() async throws {
    let policy = try policy(
      requirement(
        "for: person", "let:", "  born: xs:date(@born)", "  age: $as-of - $born",
        "assert: exists($age)", "message: m"))
    #expect(
      try await evidence(policy, "<person born='2000-01-01'/><person born='soon'/>") == [
        "$born: xs:date(@born) → FORG0001: “soon” is not a valid xs:date", "  @born → @born='soon'",
      ])
  }

  @Test func explainsWhySubjectsCouldNotBeSelected() async throws {
    let policy = try policy(
      requirement(
        "for: person[xs:integer(@age) > 17]", "assert: \"false()\"", "message: m"))
    let lines = try await evidence(policy, "<person age='old'/>")
    #expect(lines.first?.hasPrefix("person[xs:integer(@age) > 17] → FORG0001") == true)
    #expect(lines.last == "      @age → @age='old'")
  }

  @Test func tellsWhereARuleFailed() async throws {
    let policy = try policy(
      requirement("for: .", "assert: xs:date(@born) < $as-of", "message: m"))
    let report = try await audit(
      policy, "<?xml version='1.0'?><club id='a' name='A' born='soon'/>", explains: true)
    let texts = report.units[0].requirements[0].findings[0].evidence.map(\.value)
    #expect(texts.first?.hasPrefix("FORG0001") == true)
  }

  @Test func abbreviatesWhatIsLong() async throws {
    let policy = try policy(
      requirement("for: .", "assert: person/@name = 'x'", "message: m"))
    let people = (1...20).map { "<person name='\(String(repeating: "n", count: 90))\($0)'/>" }
    let lines = try await evidence(policy, people.joined())
    #expect(lines.allSatisfy { $0.count < 500 })
    #expect(lines.contains { $0.contains("20 items") || $0.contains("…") })
  }
}
