import Auditing
import Foundation
import Policies
import Schemas
import Testing
import XMLTree

/// A submission that its schema says no to is judged as far as it can be.
struct FaultTests {
  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="club">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="person" minOccurs="0" maxOccurs="unbounded">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="card" type="card" minOccurs="0"/>
                </xs:sequence>
                <xs:attribute name="born" type="xs:date"/>
                <xs:attribute name="name" type="xs:string" use="required"/>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
          <xs:attribute name="id"/>
          <xs:attribute name="name"/>
        </xs:complexType>
      </xs:element>
      <xs:simpleType name="card">
        <xs:restriction base="xs:string"><xs:pattern value="\\d{18}"/></xs:restriction>
      </xs:simpleType>
    </xs:schema>
    """

  private static let form = requirement(id: "form", points: 4, "check: schema", "deduct: 1")
  private static let formOnce = requirement(
    id: "form", points: 4, "check: schema", "deduct: 1", "charged-once: true")
  private static let age = requirement(
    id: "age", points: 6, "for: person[@born]", "assert: xs:date(@born) le xs:date('2000-01-01')",
    "message: too young")

  /// Audits a club read with the schema.
  private func audit(
    _ policy: Policy, _ club: String, waivers: Waivers? = nil
  ) async throws -> AuditReport {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: UUID().uuidString.filter(\.isLetter))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "club.xsd").path
    try Data(Self.schema.utf8).write(to: URL(filePath: path))
    let reader = XMLReader(schema: try Schema(file: path))
    let auditor = Auditor(
      policy: policy, schema: try SchemaModel(file: path), period: try Period("2016H2"),
      asOf: try #require(CalendarDate("2016-12-31")), waivers: waivers)
    return await auditor.audit(["a.xml"]) { file in
      Submission(reader.read(Array(club.utf8), documentURI: file))
    }
  }

  private static func club(_ persons: String) -> String {
    "<club id='a' name='Club a'>\n\(persons)</club>"
  }

  private static let slip = club(
    "<person name='Ann' born='1990-05-06'/>\n<person name='Bo' born='6 May 1990'/>")

  @Test func anErrorOverAnEmptyValueIsTheFaultOfTheSubmission() async throws {
    // A let breaks inside of a function: all that tells why is the empty value that the error quotes.
    let old = requirement(id: "old", points: 6, "for: .", "assert: exists($old)")
    let policy = try policy(
      Self.form + old,
      more: """
        let:
          isOld: "function($person) { xs:date($person/@born) le xs:date('2000-01-01') }"
          old: person[$isOld(.)]
        """)
    let unit = try await audit(policy, Self.club("<person name='Ann' born=''/>")).units[0]
    #expect(unit.requirements.map { $0.counts[.fail] } == [1, 1])
    #expect(!unit.isProvisional)
  }

  @Test func eachProblemIsAFindingWithItsPlaceAndTheFormWanted() async throws {
    let report = try await audit(try policy(Self.form + Self.age), Self.slip)
    let form = report.units[0].requirements[0]
    #expect(form.counts[.fail] == 1 && form.earned == 3)
    let finding = form.findings[0]
    #expect(finding.line == 3 && finding.subject == "/club/person[2]/@born")
    #expect(finding.text.contains("“6 May 1990”") && finding.text.contains("2016-07-01"))
    #expect(finding.remedy == "put it right")
    #expect(report.units[0].diagnostics.isEmpty)
  }

  /// What is shared has seen no document, and so no slip in one.
  @Test func aSharedLetThatBreaksIsNoFaultOfTheDocument() async throws {
    let policy = try policy(
      Self.form
        + requirement(id: "age", "for: person", "assert: count($some) > 1", "message: m"),
      more: "shared: {some: one-or-more(())}")
    let age = try await audit(policy, Self.slip).units[0].requirements[1]
    #expect(age.counts[.error] == 2 && age.counts[.fail] == 0)
    #expect(age.findings.allSatisfy { $0.error?.isFaultOfPolicy == true })
  }

  @Test func aRuleThatStumblesOverItFailsAndPointsAtIt() async throws {
    let report = try await audit(try policy(Self.form + Self.age), Self.slip)
    let age = report.units[0].requirements[1]
    #expect(age.counts[.pass] == 1 && age.counts[.fail] == 1)
    #expect(
      age.findings[0].error?.cause == .faultyValue(line: 3, subject: "/club/person[2]/@born"))
    #expect(!report.units[0].isProvisional)
  }

  @Test func aPolicyCanChargeASlipOnce() async throws {
    let report = try await audit(try policy(Self.formOnce + Self.age), Self.slip)
    let age = report.units[0].requirements[1]
    #expect(age.counts[.pass] == 1 && age.counts[.error] == 1 && age.earned == age.available)
    #expect(report.units[0].score == 90 && !report.units[0].isProvisional)
  }

  /// The way from the rule to the value may be long.
  @Test(arguments: [
    ("let:", "  days: person/xs:date(@born)", "count($days) = 2"),
    (
      "let:", "  day: 'function($text) { xs:date($text) }'",
      "every $p in person satisfies exists($day($p/@born))"
    ),
    (
      "let:", "  years: person ! substring(@born, 1, 4)",
      "every $year in $years satisfies xs:integer($year) gt 0"
    ),
  ])
  func whateverLedToIt(keyword: String, binding: String, assertion: String) async throws {
    let rule = requirement(id: "r", "for: .", "assert: \(assertion)", "message: m")
    let policy = try policy(Self.form + rule, more: "\(keyword)\n\(binding)")
    let result = try await audit(policy, Self.slip).units[0].requirements[1]
    guard case .faultyValue? = result.findings.first?.error?.cause else {
      Issue.record("\(result.findings)")
      return
    }
  }

  /// A rule that has only seen what holds a slip breaks by its own fault, and charges nobody.
  @Test(arguments: [
    "count(person) div 0 = 1", "person[1]/@name + 1 = 1",
    "exists(person) and xs:date('x') = $as-of",
  ])
  func aSlipIsNotToBlameForWhatBreaksBesideIt(assertion: String) async throws {
    let rule = requirement(id: "r", "for: .", "assert: \"\(assertion)\"", "message: m")
    let unit = try await audit(try policy(Self.form + rule), Self.slip).units[0]
    #expect(unit.requirements[1].counts[.error] == 1 && unit.requirements[1].counts[.fail] == 0)
    #expect(unit.isProvisional && unit.score == 75)
  }

  @Test func withoutARequirementOfTheSchemaItsProblemsStandBesideTheScore() async throws {
    let report = try await audit(try policy(Self.age), Self.slip)
    #expect(report.units[0].diagnostics.map(\.line) == [3])
    #expect(report.units[0].diagnostics[0].severity == .error)
    #expect(report.units[0].score == 50)
  }

  @Test func aFileThatKeepsTheSchemaPassesOnce() async throws {
    let report = try await audit(
      try policy(Self.form + Self.age), Self.club("<person name='Ann' born='1990-05-06'/>"))
    #expect(report.units[0].requirements[0].counts[.pass] == 1)
    #expect(report.units[0].score == 100)
  }

  @Test func whatAFindingQuotesIsMasked() async throws {
    let report = try await audit(
      try policy(Self.form),
      Self.club("<person name='Ann'><card>99011419870224006</card></person>"))
    let text = report.units[0].requirements[0].findings[0].text
    #expect(text.contains("9901*********4006") && !text.contains("19870224"), "\(text)")
  }

  @Test func aWaiverExcusesASlip() async throws {
    let policy = try policy(Self.form)
    let waivers = try Waivers(
      text: """
        waivers:
          - {requirement: form, subject: person/@born, reason: r, approved-by: b, until: 2016-12-31}
        """, file: "waivers.yaml", policy: policy)
    let unit = try await audit(policy, Self.slip, waivers: waivers).units[0]
    #expect(unit.requirements[0].counts[.waived] == 1 && unit.requirements[0].findings.count == 1)
    #expect(unit.requirements[0].findings[0].waiver?.approver == "b")
  }
}

/// Whose fault it is when a rule breaks.
struct BrokenRuleTests {
  @Test func aLetThatBreaksCostsOnlyTheRulesThatWantIt() async throws {
    let policy = try policy(
      requirement(id: "a", "for: .", "assert: $broken = 1", "message: m")
        + requirement(id: "b", "for: .", "assert: exists(person)", "message: m"),
      more: "let:\n  broken: 1 div 0\n  more: $broken + 1")
    let unit = try await audit(policy, "<person/>").units[0]
    #expect(unit.requirements.map { $0.counts[.error] } == [1, 0])
    #expect(unit.score == 100 && unit.isProvisional)
    let error = try #require(unit.requirements[0].findings[0].error)
    #expect(error.code == "FOAR0001" && error.expression == "1 div 0")
  }

  @Test func anErrorInAFunctionOfALetIsPlacedInThatLet() async throws {
    let policy = try policy(
      requirement("for: person", "assert: $day(@born) lt $as-of", "message: m"),
      more: "let:\n  day: 'function($text) { xs:date($text) }'")
    let finding = try await audit(policy, "<person born='soon'/>").units[0].requirements[0]
      .findings[0]
    let error = try #require(finding.error)
    #expect(error.expression == "xs:date($text)")
    guard case .policy(_, let place) = error.cause else {
      Issue.record("\(error.cause)")
      return
    }
    #expect(place.column == 27)
  }

  @Test func onlyTheValuesOfItsMessageAreMasked() async throws {
    let policy = try policy(
      requirement("for: person", "assert: xs:date(card) lt $as-of", "message: m"))
    let error = try await audit(policy, "<person><card>990114198702240068</card></person>").units[0]
      .requirements[0].findings[0].error
    let message = try #require(error?.message)
    #expect(message.text(in: .english) == "“9901**********0068” is not a valid xs:date")
    #expect(message.text(in: .chinese) == "值不能转换为所需的类型（“9901**********0068”）")
  }
}

/// Whose a file is that nothing can be judged of.
struct UnreadableTests {
  private func policy() throws -> Policy {
    try AuditingTests.policy(
      requirement("for: .", "assert: true()", "message: m"),
      more: """
        tables: {clubs: [{id: a, name: Club a}, {id: north, name: North club}, {id: z, name: Club z}]}
        summary:
          id: league
          name: The league
          register: clubs
          facts: [{element: club, for: .}]
          requirements:
            - {id: s, title: S, clause: "1", for: ., assert: empty(unreadable), message: "{unreadable/@file}"}
        """)
  }

  private func report(_ files: KeyValuePairs<String, String>) async throws -> AuditReport {
    let auditor = Auditor(
      policy: try policy(), period: try Period("2016H2"),
      asOf: try #require(CalendarDate("2016-12-31")), includesSummary: true)
    let texts = Dictionary(uniqueKeysWithValues: files.map { ($0, $1) })
    return await auditor.audit(files.map(\.key)) { file in
      Submission(XMLReader().read(Array((texts[file] ?? "").utf8), documentURI: file))
    }
  }

  @Test func isToldByItsRootElementOrByItsName() async throws {
    let report = try await report([
      "x.xml": "<club id='a' name='Club a'><person>", "in/North club.xml": "", "z.txt": "<",
    ])
    let names = report.units.map { "\($0.id) \($0.file?.path ?? "")" }
    #expect(names == ["north in/North club.xml", "a x.xml", "z z.txt"])
    #expect(report.absent.isEmpty && report.notices.isEmpty)
    #expect(report.whole?.requirements[0].findings.first?.text == "x.xml in/North club.xml z.txt")
  }

  @Test func whoseFileTellsNothingMayBeAmongTheAbsent() async throws {
    let report = try await report(["b.xml": "?"])
    #expect(report.absent.map(\.id) == ["a", "north", "z"])
    #expect(report.units.last?.file?.path == "b.xml")
    #expect(report.notices.map(\.severity) == [.warning])
  }
}
