import Auditing
import Testing

/// What is private stays out of every text, however a rule gets hold of it.
struct PrivacyTests {
  private let club = """
    <person name='Ann'><card>310112198001011234</card><phone>10012345678</phone></person>
    <circle secret='yes' name='Night watch'><person><name>Zed Quill</name></person></circle>
    """

  private func message(_ template: String, for subject: String = "person", reveal: Bool = false)
    async throws -> String
  {
    let policy = try policy(
      requirement("for: \(subject)", "assert: false()", "message: \"\(template)\""))
    let report = try await audit(policy, club, reveal: reveal)
    return report.units[0].requirements[0].findings[0].text
  }

  @Test(arguments: [
    ("{card}", "3101**********1234"), ("{phone}", "100****5678"),
    ("{string(card)}", "3101**********1234"), ("{phone/text()}", "100****5678"),
    ("no. {card || '/' || phone}!", "no. 3101**********1234/100****5678!"),
    ("{string-join(//card, ',')}", "3101**********1234"), ("{@name}", "Ann"),
    ("{map { 'x': data(phone) }?x}", "100****5678"),
  ])
  func sensitiveValuesAreMasked(template: String, expected: String) async throws {
    #expect(try await message(template) == expected)
  }

  @Test(arguments: [
    ("{name}", "**"), ("{string(name)}", "**"), ("{'Mr ' || name}", "Mr **"),
    ("{../@name}", "Night watch"), ("{upper-case('x')}", "X"),
  ])
  func namesInConfidentialPartsAreHidden(template: String, expected: String) async throws {
    #expect(try await message(template, for: "circle/person") == expected)
  }

  /// A name of which an error takes it that it is a number is no number that has ends to show.
  @Test func aNameInAnErrorIsHiddenWhole() async throws {
    let policy = try policy(
      requirement("for: .", "assert: \"max(//name) = 1\"", "message: m"))
    let report = try await audit(
      policy, "<person><name>Alice Liddell</name></person>\(club)")
    #expect(!"\(report.units[0].requirements[0].findings[0])".contains("Alic"))
  }

  @Test func namesOfConfidentialPartsAreHiddenElsewhereToo() async throws {
    #expect(try await message("{string-join(//name)}") == "**")
  }

  @Test func revealingShowsThem() async throws {
    #expect(try await message("{card} {//name}", reveal: true) == "310112198001011234 Zed Quill")
  }

  @Test func errorsDoNotQuoteThem() async throws {
    let policy = try policy(
      requirement("for: person", "assert: xs:date(card) lt $as-of", "message: m"))
    let finding = try await audit(policy, club).units[0].requirements[0].findings[0]
    #expect(!"\(finding)".contains("310112198001011234"))
    #expect(finding.text.contains("3101**********1234"))
  }
}

/// What is inside a confidential element and no secret.
struct CommonplaceTests {
  @Test func daysNumbersAndPiecesOfWordsStay() async throws {
    let policy = try policy(
      requirement(
        "for: .", "assert: false()",
        "message: \"{'2024-12-31 at 08:30: 12 of Annex, Ann, 51234, true'}\""))
    let report = try await audit(
      policy,
      "<circle secret='yes'><p no='12' on='2024-12-31' at='08:30' f='true' n='Ann' c='51234'/></circle>"
    )
    #expect(
      report.units[0].requirements[0].findings[0].text
        == "2024-12-31 at 08:30: 12 of Annex, **, **, true")
  }
}
