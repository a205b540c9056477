import Testing

@testable import Reporting

@Suite struct ReportFormatTests {
  @Test func isFoundByName() {
    #expect(ReportFormat.named("json")?.name == "json")
    #expect(ReportFormat.named("yaml") == nil)
    #expect(Set(ReportFormat.all.map(\.name)).count == ReportFormat.all.count)
  }

  @Test(arguments: ReportFormat.all)
  func givesTheSameBytesEveryTime(format: ReportFormat) throws {
    let options = try Sample.report(units: [Sample.unit(score: 80)]).asBaseline()
    let report = Sample.complete()
    #expect(report.text(as: format, options) == Sample.complete().text(as: format, options))
  }

  @Test(arguments: ReportFormat.all)
  func comesInPiecesThatMakeUpTheWhole(format: ReportFormat) throws {
    let report = Sample.complete()
    var pieces: [String] = []
    try format.write(report) { pieces.append($0) }
    #expect(pieces.joined() == report.text(as: format))
  }

  @Test func stopsWhereItsSinkFails() {
    struct DiskFull: Error {}
    #expect(throws: DiskFull.self) {
      try ReportFormat.text.write(Sample.report()) { _ in throw DiskFull() }
    }
  }

  @Test(arguments: [(80.0, ["low", "vetoed"]), (79.98, ["vetoed"]), (60.0, ["vetoed"])])
  func findsTheUnitsBelowABar(bar: Double, below: [String]) {
    let report = Sample.report(units: [
      Sample.unit("high", score: 80), Sample.unit("low", score: 79.984),
      Sample.unit("vetoed", score: 95, vetoes: ["training.quarterly"]),
      Sample.unit("nothing", score: nil),
    ])
    #expect(report.units(below: bar).map(\.id) == below)
  }

  @Test func comparesScoresAsTheyAreShown() {
    let report = Sample.report(units: [Sample.unit(score: 89.999_999)])
    #expect(report.units(below: 90).isEmpty)
  }
}

extension ReportFormat: CustomTestStringConvertible {
  /// What a test with the format is called.
  public var testDescription: String { name }
}
