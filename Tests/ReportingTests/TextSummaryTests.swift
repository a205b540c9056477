import Auditing
import Testing

@testable import Reporting

/// What a text report says of all units together.
@Suite struct TextSummaryTests {
  private func lines(_ units: [Assessment], pending: Finding) -> [String] {
    let whole = Assessment(
      .whole([]), id: "waigang", name: "外冈镇", score: 100, grade: "优秀",
      requirements: [Sample.result(of: Sample.number, [pending])])
    return Sample.report(units: units, whole: whole).textLines()
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

  @Test(arguments: [
    (Sample.late(), "未报送", "葛隆检查站", "2 个单位  优秀 1  不合格 1  未报送 1 个按 0 分计"),
    (Sample.notYetDue(), "尚未报送", "绿禾村", "2 个单位  优秀 1  尚未报送 1 个"),
  ])
  func tellsWhoIsAwaitedFromWhoIsLate(
    absent: Assessment, title: String, name: String, standing: String
  ) throws {
    let lines = lines([Sample.unit("a"), absent], pending: pending)
    let heading = try #require(lines.firstIndex(of: title))
    #expect(lines[heading + 2].hasPrefix(name))
    #expect(lines[2] == standing)
  }
}
