import Auditing
import Policies
import Testing

/// `$this`: the checked item, in what a requirement says of it.
struct CheckedItemTests {
  private static let club = """
    <team kind='a' colour='red'><person name='Ann' colour='red'/></team>
    <team kind='b' colour='blue'><person name='Bo' colour='red'/></team>
    """

  @Test(arguments: [
    (["assert: empty(person[@colour != $this/@colour])"], "pass 1, fail 1"),
    (
      ["applies: exists($rivals[@kind > $this/@kind])", "assert: true()"],
      "pass 1, not-applicable 1"
    ),
    (
      ["let: {own: 'person[@colour = $this/@colour]'}", "applies: $own", "assert: true()"],
      "pass 1, not-applicable 1"
    ),
    (
      ["each: quarter", "applies: $this/@kind = 'a'", "assert: true()"],
      "pass 2, not-applicable 2"
    ),
  ])
  func predicatesSpeakOfIt(rule: [String], expected: String) async throws {
    let policy = try policy(
      requirement("for: team", "message: m", rule.joined(separator: "\n  ")),
      more: "let: {rivals: team}")
    #expect(outcomes(try await audit(policy, Self.club)) == expected)
  }

  @Test func textsSpeakOfIt() async throws {
    let policy = try policy(
      requirement(
        "for: team", "assert: empty(person[@colour != $this/@colour])",
        "message: \"{person/(@name || ' wears no ' || $this/@colour)}\""
      ).replacing("put it right", with: "\"{person ! ('give ' || @name || ' ' || $this/@colour)}\"")
    )
    let finding = try await audit(policy, Self.club).units[0].requirements[0].findings[0]
    #expect(finding.text == "Bo wears no blue" && finding.remedy == "give Bo blue")
  }

  @Test func evidenceTellsWhatItIs() async throws {
    let policy = try policy(
      requirement("for: team[2]", "assert: person/@colour = $this/@colour", "message: m"))
    let report = try await audit(policy, Self.club, explains: true)
    let evidence = report.units[0].requirements[0].findings[0].evidence
    #expect(evidence.contains { $0.expression == "$this" && $0.value == "/club/team[2]" })
  }

  /// It is as private as what is checked.
  @Test(arguments: [
    ("{(1) ! $this/card}", "9901**********0068"), ("{(1) ! substring($this/card, 7, 8)}", "**"),
    ("{(1) ! string($this/@name)}", "Ann"),
  ])
  func itIsPrivateAsTheSubjectIs(template: String, expected: String) async throws {
    let policy = try policy(
      requirement("for: person", "assert: false()", "message: \"\(template)\""))
    let report = try await audit(
      policy, "<person name='Ann'><card>990114198702240068</card></person>")
    #expect(report.units[0].requirements[0].findings[0].text == expected)
  }

  /// Whether a check would come out otherwise without a confidential list is asked of the item too.
  @Test func whatOnlyAConfidentialListTellsOfItIsWithheld() async throws {
    let policy = try policy(
      requirement(
        "for: person", "assert: empty(//circle/person[@name = $this/@name])",
        "message: \"{@name}\""))
    let report = try await audit(
      policy, "<person name='Ann'/><circle secret='yes'><person name='Ann'/></circle>")
    let text = try #require(report.units[0].requirements[0].findings.first?.text)
    #expect(text.contains("confidential list"))
  }
}
