import Auditing
import Testing
import XMLTree

@testable import Reporting

@Suite struct SARIFReportTests {
  private func run(
    of report: AuditReport, _ options: ReportOptions = ReportOptions()
  ) throws -> JSONValue {
    try #require(try report.json(as: .sarif, options)["runs"]?[0])
  }

  private func results(
    of report: AuditReport, _ options: ReportOptions = ReportOptions()
  ) throws -> [JSONValue] {
    try #require(try run(of: report, options)["results"]?.elements)
  }

  /// A report on one unit with some findings of one requirement.
  private func report(_ findings: Finding...) -> AuditReport {
    Sample.report(units: [Sample.unit(requirements: [Sample.result(findings)])])
  }

  @Test func isAsTheSpecificationHasIt() throws {
    let schema = try JSONSchema(
      file: "Tests/ReportingTests/Resources/sarif-2.1.0-subset.schema.json")
    let complete = Sample.complete()
    #expect(schema.problems(in: try complete.json(as: .sarif)) == [])
    #expect(schema.problems(in: try complete.json(as: .sarif, try complete.asBaseline())) == [])
    #expect(schema.problems(in: try Sample.report().json(as: .sarif)) == [])
  }

  @Test func describesTheRules() throws {
    let driver = try run(of: Sample.complete())["tool"]?["driver"]
    #expect(driver?["name"]?.string == "muster")
    #expect(driver?["version"]?.string == MusterVersion.current)
    let rule = try #require(driver?["rules"]?[0])
    #expect(rule["id"]?.string == "armband.type")
    #expect(rule["shortDescription"]?["text"]?.string == "袖章与队伍类别相符")
    #expect(rule["fullDescription"]?["text"]?.string == "袖章与队伍类别相符; 外府发[2016]3号 三(一)1")
    #expect(rule["help"]?["text"]?.string == "整改措施: 更换宋强\n条款: 外府发[2016]3号 三(一)1")
    #expect(rule["defaultConfiguration"]?["level"]?.string == "error")
    #expect(rule["properties"]?["clause"]?.string == "三(一)1")
    #expect(rule["properties"]?["points"]?.number == 12)
  }

  @Test func leavesARemedyThatDiffersOutOfTheHelp() throws {
    let report = report(Sample.finding(remedy: "换甲"), Sample.finding(remedy: "换乙"))
    let rule = try run(of: report)["tool"]?["driver"]?["rules"]?[0]
    #expect(rule?["help"]?["text"]?.string == "条款: 外府发[2016]3号 三(一)1")
  }

  @Test func placesAResult() throws {
    let result = try #require(try results(of: report(Sample.finding(window: "2016-08"))).first)
    #expect(result["ruleId"]?.string == "armband.type")
    #expect(result["ruleIndex"]?.number == 0)
    #expect(result["level"]?.string == "error")
    #expect(result["message"]?["text"]?.string == "宋强没有袖章 [2016-08]\n整改措施: 更换袖章")
    let location = try #require(result["locations"]?[0])
    let place = try #require(location["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"]?.string == "rosters/nanwei.xml")
    #expect(place["region"]?["startLine"]?.number == 12)
    #expect(
      location["logicalLocations"]?[0]?["fullyQualifiedName"]?.string
        == "/roster/team[1]/member[5]")
    #expect(result["properties"]?["unit"]?.string == "nanwei")
    #expect(result["properties"]?["window"]?.string == "2016-08")
  }

  @Test(arguments: [
    (Sample.finding(), "error", nil), (Sample.finding(outcome: .waived), "error", nil),
    (Sample.finding(outcome: .pending), "none", "open"),
    (Sample.finding(outcome: .error, error: Sample.overFaultyValue), "none", "open"),
    (Sample.finding(outcome: .error, error: Sample.broken()), nil, nil),
  ])
  func grades(finding: Finding, level: String?, kind: String?) throws {
    let result = try results(of: report(finding)).first
    #expect(result?["level"]?.string == level)
    #expect(result?["kind"]?.string == kind)
  }

  @Test func suppressesWhatWasWaived() throws {
    let results = try results(of: Sample.complete())
    let suppressions = results.compactMap { $0["suppressions"]?.elements }
    #expect(suppressions.count == results.count)
    #expect(suppressions.map(\.count) == [0, 1, 0, 0, 0, 0, 0])
    let suppression = try #require(suppressions[1].first)
    #expect(suppression["kind"]?.string == "external")
    #expect(suppression["justification"]?.string == "因宋强")
    #expect(suppression["properties"]?["approvedBy"]?.string == "宋强")
  }

  @Test func saysWhatCouldNotBeAudited() throws {
    let run = try run(of: Sample.complete())
    let invocation = try #require(run["invocations"]?[0])
    #expect(invocation["executionSuccessful"] == .boolean(false))
    let notifications = try #require(invocation["toolExecutionNotifications"]?.elements)
    #expect(
      notifications.map {
        "\($0["level"]?.string ?? "") \($0["message"]?["text"]?.string ?? "")"
      } == [
        "warning “宋强”应为a或b", "error 缺宋强: 未报送", "note 待宋强: 尚未报送",
        "error torn-宋强: 无法读取: 元素“宋强”没有结束", "warning expired: 宋强",
      ])
    let place = notifications[3]["locations"]?[0]?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"]?.string == "rosters/%E5%AE%8B%E5%BC%BA.xml")
    #expect(place?["region"]?["startLine"]?.number == 3)
    #expect(place?["region"]?["startColumn"]?.number == 9)
    let rule = try #require(invocation["toolConfigurationNotifications"]?[0])
    #expect(
      rule["message"]?["text"]?.string
        == "四(二) 公民身份号码有效: 规则出错：FORG0001：“宋强” is no date; xs:date(.); "
        + "涉及 1 个单位、1 处检查点, 不扣分, 得分暂定")
    let line = rule["locations"]?[0]?["physicalLocation"]?["region"]?["startLine"]?.number
    #expect(line == 42)
  }

  @Test func tracesFilesByTheirDigests() throws {
    let run = try run(of: Sample.complete())
    let artifacts = try #require(run["artifacts"]?.elements)
    #expect(
      artifacts.map { $0["location"]?["uri"]?.string }
        == ["rosters/nanwei.xml", "rosters/%E5%AE%8B%E5%BC%BA.xml"])
    #expect(artifacts.allSatisfy { $0["hashes"]?["sha-256"]?.string == Sample.digest })
    #expect(run["automationDetails"]?["id"]?.string == "waigang-2016/2016H2")
  }

  @Test func knowsFindingsAgainWhereverTheyAre() throws {
    func names(_ findings: Finding...) throws -> [String?] {
      let report = Sample.report(units: [Sample.unit(requirements: [Sample.result(findings)])])
      return try results(of: report).map { $0["partialFingerprints"]?["finding/v1"]?.string }
    }
    let names1 = try names(Sample.finding("甲", line: 5), Sample.finding("甲", line: 9))
    let names2 = try names(
      Sample.finding("乙", line: 5), Sample.finding("甲", line: 6), Sample.finding("甲", line: 10))
    #expect(names1 == Array(names2.dropFirst()))
    #expect(Set(names2).count == 3)
  }

  @Test func comparesWithABaseline() throws {
    let before = report(
      Sample.finding("甲"), Sample.finding("乙"), Sample.finding("乙"), Sample.finding("丙"),
      Sample.finding("丁", outcome: .pending))
    let now = report(
      Sample.finding("甲"), Sample.finding("甲"), Sample.finding("乙"),
      Sample.finding("丙", outcome: .waived), Sample.finding("丁", outcome: .pending),
      Sample.finding("戊", outcome: .pending))
    let results = try results(of: now, try before.asBaseline())
    let texts = results.map {
      "\($0["message"]?["text"]?.string?.first ?? "-") \($0["baselineState"]?.string ?? "-")"
    }
    #expect(
      texts == [
        "甲 unchanged", "甲 new", "乙 unchanged", "丙 updated", "丁 unchanged", "戊 new", "乙 absent",
      ])
    // The one that is gone has the name it had.
    let names = try self.results(of: before).map { $0["partialFingerprints"] }
    #expect(results.last?["partialFingerprints"] == names[2])
  }

  @Test(arguments: [
    ("{0}和{name}", "{{0}}和{{name}}"), ("[见此](http://a)", "[见此] (http://a)"),
    ("[2016]3号", "[2016]3号"), ("一\n二\u{202E}", #"一 二\u{{202E}}"#),
  ])
  func escapesMessages(message: String, text: String) throws {
    let result = try results(of: report(Sample.finding(message, remedy: ""))).first
    #expect(result?["message"]?["text"]?.string == text)
  }
}
