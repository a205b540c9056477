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
        "$members: count(person) → 2", "  person → (person, person)",
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
