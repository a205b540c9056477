import Auditing
import Policies
import Testing

/// One change to a roster changes the requirement it concerns and no other.
@Suite struct WaigangChangeTests {
  private static let changes: [(unit: String, requirement: String, edit: Edit)] = [
    ("gelong-checkpoint", "member.phone", Edit("      <phone>10015785904</phone>\n", to: "")),
    ("gelong-checkpoint", "armband.type", Edit("<armband>平安志愿者<", to: "<armband>治安巡逻<")),
    ("gelong-checkpoint", "training.attendance", Edit(#"attended="10""#, to: #"attended="8""#)),
    ("gelong-checkpoint", "insurance.accident", Edit(#"to="2016-12-31""#, to: #"to="2016-12-30""#)),
    (
      "gelong-checkpoint", "inspection.video",
      Edit(#""2016-08-05" method="video""#, to: #""2016-08-05" method="on-site""#)
    ),
    (
      "gelong-checkpoint", "inspection.on-site",
      Edit(#""2016-11-14" method="on-site""#, to: #""2016-11-14" method="video""#)
    ),
    (
      "gelong-checkpoint", "roster.updated",
      Edit(#"updated="2016-12-27""#, to: #"updated="2016-06-30""#)
    ),
    ("gelong-checkpoint", "supply.issued", Edit(#"quantity="11""#, to: #"quantity="5""#)),
    // A roster of two teams, the second policy from the day after the first.
    ("tinghe-committee", "insurance.accident", Edit(#"to="2016-08-31""#, to: #"to="2016-08-30""#)),
  ]

  @Test(arguments: changes)
  func concernsOneRequirement(unit: String, requirement: String, edit: Edit) async throws {
    let roster = try Waigang.roster(unit)
    let before = try await Waigang.audit(roster)
    let after = try await Waigang.audit(try edit(roster))
    #expect(before.score == 100)
    #expect(after.requirementsChanged(in: before) == [requirement])
    #expect(after.failedRequirements == [requirement])
    #expect(try #require(after.score) < 100)
    let result = try #require(after.requirements.first { $0.id == requirement })
    #expect(result.counts[.fail] == 1)
    #expect(result.findings.count == 1)
  }

  /// What fails in a window that has not ended may still come to hold, and what is recorded of later days
  /// is no evidence yet.
  @Test func ofDayMakesPendingWhatIsNotDue() async throws {
    let full = try await Waigang.report()
    let early = try await Waigang.report(asOf: "2016-08-15")
    var pending = 0
    for unit in early.units {
      let whole = try #require(full.units.first { $0.id == unit.id })
      for result in unit.requirements where result.id != "record.future" {
        let final = whole.requirements.first { $0.id == result.id }?.findings ?? []
        for finding in result.findings where finding.window != nil {
          switch finding.outcome {
          case .pending: #expect(try #require(finding.due) > "2016-08-15")
          default:
            #expect(final.contains { $0.text == finding.text && $0.window == finding.window })
          }
        }
        pending += result.counts[.pending]
      }
      let future = unit.requirements.first { $0.id == "record.future" }?.findings ?? []
      #expect(future.allSatisfy { $0.text.contains("在考核截止日2016-08-15之后") })
    }
    #expect(pending > 0)
  }

  @Test(arguments: [
    ("2016-09-29", "pending"), ("2016-09-30", "fail"), ("2016-10-01", "fail"),
  ])
  func ofDayEndsAQuarterWithItsLastDay(asOf: String, outcome: String) async throws {
    let roster = try Edit(#"<training date="2016-09-03""#, to: #"<training date="2016-10-13""#)(
      try Waigang.roster("gelong-checkpoint"))
    let unit = try await Waigang.audit(roster, asOf: asOf)
    let result = try #require(unit.requirements.first { $0.id == "training.quarterly" })
    // What is yet to come in the fourth quarter is no evidence.
    #expect(result.findings.map(\.outcome.rawValue) == [outcome, "pending"])
    #expect(result.findings.map(\.window) == ["2016Q3", "2016Q4"])
    #expect(
      result.findings.map(\.due) == [outcome == "pending" ? "2016-09-30" : nil, "2016-12-31"])
  }
}
