import Foundation
import Testing

/// The command run as a process, on a policy of one requirement.
@Suite struct AuditRunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "policy/policy.yaml": Self.policy, "policy/roster.xsd": Self.schema,
      "rosters/big.xml": Self.roster("big", size: 9),
      "rosters/small.xml": Self.roster("small", size: 2),
    ])
  }

  private func audit(_ arguments: String...) throws -> Run {
    try Run(
      ["audit", "rosters", "--policy", "policy", "--period", "2016H2"] + arguments,
      in: folder.path)
  }

  @Test func reportsToStandardOutput() throws {
    let run = try audit()
    #expect(run.status == 0)
    #expect(run.output.contains("rosters/small.xml:2: 2 are not 3"))
    #expect(run.errors.isEmpty)
  }

  @Test func reportsAsJSON() throws {
    let run = try audit("--report", "json")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let units = try #require(json?["units"] as? [[String: Any]])
    #expect(units.map { $0["id"] as? String } == ["big", "small"])
    #expect(units.map { $0["score"] as? Int } == [100, 0])
  }

  @Test func writesSeveralReports() throws {
    let run = try audit(
      "--report", "json=report.json", "--report", "text=report.txt")
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
    #expect(try folder.read("report.json").hasPrefix("{"))
    #expect(try folder.read("report.txt").hasPrefix("Sizes"))
  }

  @Test(arguments: [("0", 0), ("50", 1)])
  func saysByItsStatusWhetherAUnitIsBelowTheBar(bar: String, status: Int32) throws {
    let run = try audit("--fail-under", bar)
    #expect(run.status == status)
    let line = "rosters/small.xml: error: scores 0, which is below the bar\n"
    #expect(run.errors == (status == 0 ? "" : line))
  }

  @Test func givesParametersTheirValues() throws {
    #expect(try audit("--set", "least=2", "--fail-under", "50").status == 0)
    let run = try audit("--set", "most=2")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("--set most: error: "))
  }

  @Test func refusesAPeriodThePolicyDoesNotCover() throws {
    let run = try Run(
      ["audit", "rosters", "--policy", "policy", "--period", "2015H2"], in: folder.path)
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix("--period 2015H2: error: the policy came into force on 2016-01-01"))
  }

  @Test(arguments: [
    ("broken.xml", "<roster xmlns='urn:sizes'"),
    ("invalid.xml", "<roster xmlns='urn:sizes' unit='u' size='many'/>"),
  ])
  func auditsTheOthersWhereOneCannotBe(name: String, content: String) throws {
    try folder.write("rosters/\(name)", content)
    let run = try audit("missing.xml", "--report", "json", "--fail-under", "50")
    #expect(run.status == 2)
    #expect(run.errors.contains("rosters/\(name):1:"))
    #expect(run.errors.contains("missing.xml: error: there is no such file"))
    #expect(run.output.contains(#""id": "big""#))
    #expect(run.output.contains(#""file": "missing.xml""#))
  }

  @Test func reportsAllMistakesOfAPolicy() throws {
    let mistaken = Self.policy.replacing("@size", with: "cuont(@size)")
      .replacing("points", with: "pionts")
    try folder.write("policy/policy.yaml", mistaken)
    let run = try audit()
    let lines = run.errors.split(separator: "\n")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(lines.count >= 2)
    #expect(lines.allSatisfy { $0.contains(#/policy.yaml:\d+:\d+: error: /#) })
  }

  @Test func reportsAPolicyWhoseSchemaIsNone() throws {
    try folder.write("policy/roster.xsd", "<schema/>")
    let run = try audit()
    #expect(run.status == 2)
    #expect(run.errors.contains("roster.xsd"))
  }

  @Test func givesTheSameReportWhateverTheJobs() throws {
    for number in 1...20 {
      try folder.write("rosters/\(number).xml", Self.roster("unit-\(number)", size: number % 5))
    }
    let reports = try ["1", "2", "8"].map { try audit("--report", "json", "--jobs", $0).output }
    #expect(Set(reports).count == 1)
  }

  private static func roster(_ unit: String, size: Int) -> String {
    "<?xml version='1.0'?>\n<roster xmlns='urn:sizes' unit='\(unit)' size='\(size)'/>\n"
  }

  private static let policy = """
    policy: sizes
    title: Sizes
    language: en
    in-force: 2016-01-01
    unit: {select: /roster, id: "@unit", name: "@unit"}
    namespace: urn:sizes
    parameters: {least: 3}
    scoring: {full: 100, grades: {good: 80, poor: 0}}
    requirements:
      - id: size
        title: A size
        clause: "1"
        for: .
        assert: xs:integer(@size) ge $least
        message: "{@size} are not {$least}"
        remedy: grow
        points: 10
        deduct: share
    """

  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:sizes">
      <xs:element name="roster">
        <xs:complexType>
          <xs:attribute name="unit" type="xs:string" use="required"/>
          <xs:attribute name="size" type="xs:integer" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """
}
