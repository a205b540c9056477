import Foundation
import Policies
import Testing

@testable import PolicyTesting

/// A policy on clubs with a second level on leagues of them, in a folder that is there for one test.
final class Club {
  let folder: String

  /// Makes the folder; the files are named from the folder of tests.
  init(
    _ tests: [String: String], requirement: String = "", harmless: String = "",
    summaryHarmless: String = "", schema: String = Club.schema
  ) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "club-\(UUID().uuidString.filter(\.isLetter))").path
    let files = [
      "policy.yaml": Club.policy(requirement, harmless, summaryHarmless), "roster.xsd": schema,
      "tests/north.xml": Club.north, "tests/south.xml": Club.south,
      "tests/league.xml": Club.league,
    ]
    let all = files.merging(tests.map { ("tests/\($0)", $1) }) { $1 }
    for (name, content) in all {
      let file = URL(fileURLWithPath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Reads the tests of the policy and runs them.
  func run(
    filter: String? = nil, mutates: Bool = false, fixtures: FixtureSet? = nil, jobs: Int = 1,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws -> PolicyTestReport {
    try await PolicyTests(of: PolicyLoader().load(folder)).run(
      filter: filter, mutates: mutates, fixtures: fixtures, jobs: jobs, progress: progress)
  }

  /// The mistakes that keep the tests from being read, without the folder.
  func mistakes() -> [String] {
    do throws(PolicyErrors) {
      _ = try PolicyTests(of: PolicyLoader().load(folder))
      return []
    } catch {
      return error.diagnostics.map { local("\($0)") }
    }
  }

  /// A text without the folder.
  func local(_ text: String) -> String { text.replacing("\(folder)/", with: "") }

  static let north = """
    <club xmlns="urn:club" id="north" name="North" kind="juniors" size="2">
      <member name="Ann" joined="2016-01-01">
        <phone>10012345678</phone>
      </member>
      <member name="Bob">
        <phone>10012345679</phone>
      </member>
      <meeting on="2016-07-01"/>
      <meeting on="2016-10-01"/>
    </club>
    """

  static let south = """
    <club xmlns="urn:club" id="south" name="South" kind="seniors" size="1">
      <member name="Cid"><phone>10012345671</phone></member>
      <meeting on="2016-07-01"/>
      <meeting on="2016-10-01"/>
    </club>
    """

  static let league = """
    <summary xmlns="urn:club">
      <submission unit="north"><club kind="juniors" members="2"/></submission>
      <submission unit="south"><club kind="seniors" members="1"/></submission>
    </summary>
    """

  static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:club"
        xmlns="urn:club" elementFormDefault="qualified">
      <xs:element name="club">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="member" minOccurs="0" maxOccurs="unbounded">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="phone" type="xs:string" minOccurs="0" maxOccurs="2"/>
                </xs:sequence>
                <xs:attribute name="name" type="xs:string"/>
                <xs:attribute name="joined" type="xs:date"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="meeting" minOccurs="0" maxOccurs="unbounded">
              <xs:complexType>
                <xs:attribute name="on" type="xs:date" use="required"/>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
          <xs:attribute name="id" type="xs:NCName" use="required"/>
          <xs:attribute name="name" type="xs:string" use="required"/>
          <xs:attribute name="kind" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:token">
                <xs:enumeration value="juniors"/>
                <xs:enumeration value="seniors"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
          <xs:attribute name="size" type="xs:nonNegativeInteger"/>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """

  /// A requirement that the schema is kept, for a policy that has one.
  static let form = """
      - id: form
        title: The form is kept to
        clause: "0"
        check: schema
        charged-once: true
        deduct: 1
    """

  private static func policy(
    _ requirement: String, _ harmless: String, _ summaryHarmless: String
  ) -> String {
    """
    policy: club
    title: Club rules
    language: en
    in-force: 2016-01-01
    unit: {select: /club, id: "@id", name: "@name"}
    namespace: urn:club
    namespaces: {c: urn:club}
    sensitive: [phone]
    parameters: {least: 2}
    tables:
      kinds: [{kind: juniors, strength: 2}, {kind: seniors, strength: 1}]
      clubs: [{id: north, name: North}, {id: south, name: South}]
    scoring: {full: 100, grades: {good: 80, poor: 0}}
    requirements:
      - id: size
        title: Members are counted
        clause: "1"
        for: .
        assert: "@size = count(member)"
        message: "{@size} are said, {count(member)} are listed"
      - id: phone
        title: Members can be called
        clause: "2"
        for: member
        assert: matches(phone, '^100[0-9]{8}$')
        message: "{@name} has the phone {phone}"
      - id: meeting
        title: A meeting every quarter
        clause: "3"
        for: .
        each: quarter
        assert: exists(meeting[@on >= $window?start and @on <= $window?end])
      - id: least
        title: Enough members
        clause: "4"
        for: .
        applies: "@kind = 'juniors'"
        assert: count(member) >= $least
    \(requirement)
    \(harmless.isEmpty ? "" : "harmless:\n" + harmless)
    summary:
      id: league
      name: League
      register: clubs
      facts:
        - {element: club, for: ., values: {kind: "@kind", members: count(member)}}
        - {element: person, for: member, match: "normalize-space(phone[1])"}
      requirements:
        - id: league.strength
          title: Strength of each kind
          clause: "5"
          for: $kinds
          let: {kind: "?kind"}
          assert: sum($summary/submission/club[@kind = $kind]/@members) >= ?strength
        - id: league.complete
          title: Every club hands in
          clause: "6"
          for: $clubs
          let: {id: "?id"}
          assert: $summary/submission/@unit = $id
          message: "{?name} handed in nothing"
        - id: league.once
          title: Nobody is in two clubs
          clause: "7"
          for: submission/person
          let: {person: "@digest"}
          assert: empty($summary/submission/person[@digest = $person] except .)
    \(summaryHarmless.isEmpty ? "" : "  harmless:\n" + summaryHarmless)
    """
  }
}

/// A file of tests that start from the north club, with cases as items of a list.
func northTests(_ cases: String...) -> String {
  "period: 2016H2\nsubmission: north.xml\ncases:\n"
    + cases.map { "  - \($0.replacing("\n", with: "\n    "))\n" }.joined()
}
