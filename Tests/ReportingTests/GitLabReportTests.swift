import Auditing
import Testing

@testable import Reporting

@Suite struct GitLabReportTests {
  private func violations(_ report: AuditReport) throws -> [JSONValue] {
    try #require(try report.json(as: .gitlab).elements)
  }

  @Test func isAsTheDocumentationHasIt() throws {
    let schema = try JSONSchema(
      file: "Tests/ReportingTests/Resources/gitlab-code-quality.schema.json")
    #expect(schema.problems(in: try Sample.complete().json(as: .gitlab)) == [])
    #expect(try Sample.report().json(as: .gitlab) == .array([]))
  }

  @Test func placesAViolation() throws {
    let finding = Sample.finding(window: "2016-08")
    let unit = Sample.unit(requirements: [Sample.result([finding])])
    let violation = try #require(try violations(Sample.report(units: [unit])).first)
    #expect(violation["description"]?.string == "三(一)1 宋强没有袖章 [2016-08]; 整改措施: 更换袖章")
    #expect(violation["check_name"]?.string == "armband.type")
    #expect(violation["location"]?["path"]?.string == "rosters/nanwei.xml")
    #expect(violation["location"]?["lines"]?["begin"]?.number == 12)
  }

  @Test func grades() throws {
    let severities = try violations(Sample.complete()).map {
      "\($0["check_name"]?.string ?? "") \($0["severity"]?.string ?? "")"
    }
    #expect(
      severities == [
        "notice minor", "armband.type major", "training.quarterly critical",
        "training.quarterly info", "member.id-number info", "member.id-number major",
        "not-handed-in critical", "not-handed-in info", "unreadable blocker",
        "meeting.monthly major", "broken-rule blocker", "notice minor",
      ])
  }

  @Test func saysWhoseItIsWhereNoFileDoes() throws {
    let violations = try violations(Sample.complete())
    let placeless = violations.filter { $0["location"]?["path"]?.string == "." }
    #expect(
      placeless.map { $0["description"]?.string } == [
        "缺宋强: 未报送", "待宋强: 尚未报送", "外冈镇: 四(一) 宋强未到会 [2016-08]; 整改措施: 补开例会",
      ])
  }

  @Test func givesEachViolationAFingerprintOfItsOwn() throws {
    let findings = (1...3).map { Sample.finding(line: $0) }
    let units = ["a", "b"].map {
      Sample.unit($0, requirements: [Sample.result(findings)])
    }
    let prints = try violations(Sample.report(units: units)).map { $0["fingerprint"]?.string }
    #expect(Set(prints).count == 6)
  }
}
