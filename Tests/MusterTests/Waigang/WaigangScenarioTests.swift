import Auditing
import Foundation
import Testing
import XMLTree

@testable import roster_fixtures

/// What the policy makes of the situations in which an official would check it: `SCENARIOS.md`.
@Suite struct WaigangScenarioTests {
  private typealias Result = (score: Double, grade: String)

  /// Writes `SCENARIOS.md` anew where `MUSTER_WRITE_SCENARIOS` is set, and compares it otherwise.
  @Test func areScoredAsTheyShouldAndAsItIsWritten() async throws {
    var results: [String: Result] = [:]
    for scenario in WaigangScenario.all { results[scenario.name] = try await scenario.result() }
    for scenario in WaigangScenario.all {
      let result = try #require(results[scenario.name])
      for bound in scenario.bounds {
        switch bound {
        case .grade(let grade): #expect(result.grade == grade, "\(scenario.name): \(result)")
        case .score(let range): #expect(range.contains(result.score), "\(scenario.name): \(result)")
        case .below(let name):
          let other = try #require(results[name])
          #expect(result.score < other.score, "\(scenario.name): \(result)")
        }
      }
    }
    let text = try Self.page(results, shares: try await Self.shares())
    let file = "\(Waigang.policyFolder)/SCENARIOS.md"
    if ProcessInfo.processInfo.environment["MUSTER_WRITE_SCENARIOS"] != nil {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  /// Rosters, armbands, training, insurance and inspections are what the document is about, and what the
  /// lead departments owe of them.
  private static let families = [
    "roster", "armband", "training", "insurance", "inspection", "charges",
  ]

  /// The share of all points that they carry, by unit that answers for teams.
  private static func shares() async throws -> [(unit: String, share: Double)] {
    let report = try await Waigang.report(
      on: try WaigangScenario.compliantRosters(), includesSummary: true)
    return report.units.filter { $0.id != "joint-office" }.map { unit in
      let own = unit.groups.filter { families.contains($0.id) }
      return (
        unit.name, own.reduce(0) { $0 + $1.available } / unit.groups.reduce(0) { $0 + $1.available }
      )
    }
  }

  @Test func fiveFamiliesCarryMostOfThePoints() async throws {
    for (unit, share) in try await Self.shares() { #expect(share >= 0.7, "\(unit)") }
  }

  private static func page(
    _ results: [String: Result], shares: [(unit: String, share: Double)]
  ) throws -> String {
    var lines = [
      "# 各种情形的得分和等次", "",
      "本页由测试生成：从全镇各单位全部符合的样例出发，每次只改一处，再行考核。调整分值、限扣、等次限制之后，重新生成即可看出影响：",
      "", "```sh",
      "MUSTER_WRITE_SCENARIOS=1 swift test --disable-xctest --filter WaigangScenarioTests", "```",
      "",
    ]
    for (title, isListed) in sections {
      lines += ["## \(title)", "", "| 情形 | 得分 | 等次 | 应有的结果 |", "| --- | ---: | --- | --- |"]
      for scenario in WaigangScenario.all where isListed(scenario.judged) {
        let result = try #require(results[scenario.name])
        lines.append(
          "| \(scenario.name) | \(number(result.score)) | \(result.grade) | "
            + "\(scenario.bounds.map(\.description).joined(separator: ",")) |")
      }
      lines.append("")
    }
    lines += [
      "## 五类考核项所占的分值", "",
      "花名册、袖章、培训、保险、检查五类(派出所、综治办含牵头的培训、检查等职责)占该单位全部分值的比例，不低于70%:", "",
      "| 单位 | 比例 |", "| --- | ---: |",
    ]
    lines += shares.map { "| \($0.unit) | \(Int(($0.share * 100).rounded()))% |" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let sections: [(String, @Sendable (WaigangScenario.Judged) -> Bool)] = [
    ("一个单位考核自己的文件", { if case .alone = $0 { true } else { false } }),
    ("牵头部门和由其登记台账的单位", { if case .among = $0 { true } else { false } }),
    ("全镇", { $0 == .township }),
  ]

  fileprivate static func number(_ number: Double) -> String {
    number.formatted(
      .number.locale(Locale(identifier: "zh")).precision(.fractionLength(0...2)).grouping(.never))
  }
}

extension WaigangScenario.Bound: CustomStringConvertible {
  var description: String {
    switch self {
    case .grade(let grade): grade
    case .score(let range) where range.lowerBound == range.upperBound:
      "\(WaigangScenarioTests.number(range.lowerBound))分"
    case .score(let range):
      "\(WaigangScenarioTests.number(range.lowerBound))至\(WaigangScenarioTests.number(range.upperBound))分"
    case .below(let name): "低于“\(name)”"
    }
  }
}
