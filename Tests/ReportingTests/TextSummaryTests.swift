import Auditing
import Testing

@testable import Reporting

/// What a text report says of all units together.
@Suite struct TextSummaryTests {
  private func lines(_ units: [UnitReport], pending: Finding) -> [String] {
    let summary = SummaryReport(
      id: "waigang", name: "外冈镇", score: 100, grade: "优秀", vetoes: [],
      requirements: [Sample.result(of: Sample.number, [pending])], figures: [])
    return AuditReport(
      policy: Sample.policy(),
      period: PeriodSummary(label: "2016H2", start: "2016-07-01", end: "2016-12-31"),
      asOf: "2016-10-01", units: units, summary: summary, failures: []
    ).textLines()
  }

  private let pending = Sample.finding("人数不足", outcome: .pending, due: "2016-12-31")

  @Test func countsWhatFallsDueAtTheSecondLevel() {
    let lines = lines([Sample.unit("a"), Sample.unit("b")], pending: pending)
    #expect(lines.contains { $0.hasPrefix("2016-12-31") && $0.contains("公民身份号码有效") })
    #expect(!lines.contains("失分考核项"))
  }

  @Test func listsItWhereThereIsOneUnit() {
    let lines = lines([Sample.unit("a")], pending: pending)
    #expect(lines.contains { $0.hasPrefix("2016-12-31") && $0.contains("人数不足") })
  }

  @Test(arguments: [(nil as Double?, true), (0, false)])
  func tellsWhoIsAwaitedFromWhoIsLate(score: Double?, isAwaited: Bool) throws {
    let missing = UnitReport(
      id: "c", name: "荷汀村", file: nil, score: score, grade: nil, vetoes: [], requirements: [],
      diagnostics: [])
    let lines = lines([Sample.unit("a"), missing], pending: pending)
    let title = try #require(lines.firstIndex(of: "未报送"))
    #expect(lines[title + 2].hasPrefix("荷汀村"))
    #expect(lines[title + 2].contains("尚未报送") == isAwaited)
  }
}
