import Auditing
import Testing
import XMLTree

@testable import Reporting

/// What every format says of what became of a submission, in both languages: a unit is never said to
/// have handed in nothing when it did, or may still, and nothing that was not judged gets a score.
@Suite struct StateTests {
  /// What an assessment is, and what reports call it.
  enum State: CaseIterable {
    case submission, provisional, unreadable, unreadableOfUnit, late, notYetDue, whole

    var assessment: Assessment {
      let broken = Sample.result(
        earned: 12, [Sample.finding(outcome: .error, error: Sample.broken())])
      return switch self {
      case .submission:
        Sample.unit("a", name: "甲村", score: 71.5, grade: "合格", requirements: [Sample.result([])])
      case .provisional:
        Sample.unit("a", name: "甲村", score: 71.5, grade: "合格", requirements: [broken])
      case .unreadable: Sample.unreadable()
      case .unreadableOfUnit: Sample.unreadable(id: "a", name: "甲村")
      case .late: Sample.late("a", name: "甲村")
      case .notYetDue: Sample.notYetDue("a", name: "甲村")
      case .whole:
        Assessment(
          .whole([]), id: "w", name: "全镇", score: 71.5, grade: "合格",
          requirements: [Sample.result([Sample.finding()])])
      }
    }

    /// The report on it alone.
    var report: AuditReport {
      self == .whole ? Sample.report(whole: assessment) : Sample.report(units: [assessment])
    }

    /// How it is called in a report.
    var name: String {
      switch self {
      case .unreadable: "rosters/torn.xml"
      case .whole: "全镇"
      case .submission, .provisional, .unreadableOfUnit, .late, .notYetDue: "甲村"
      }
    }

    /// The word for the state.
    func word(in language: ReaderLanguage) -> String? {
      let words: (String, String)? =
        switch self {
        case .submission, .whole: nil
        case .provisional: ("provisional", "暂定")
        case .unreadable, .unreadableOfUnit: ("unreadable", "无法读取")
        case .late: ("not handed in", "未报送")
        case .notYetDue: ("not yet handed in", "尚未报送")
        }
      return words.map { language == .english ? $0.0 : $0.1 }
    }
  }

  /// A state in a language.
  struct Reading: CustomTestStringConvertible {
    let state: State
    let language: ReaderLanguage
    var testDescription: String { "\(state), \(language)" }

    /// The report in a format, without what explains it: the key of a table, the notes for reading.
    func text(_ format: ReportFormat) -> String {
      let text = state.report.text(as: format, ReportOptions(language: language.rawValue))
      return text.replacing(
        #/(?s)<ul class="legend.*?</ul>|<ol class="notes">.*?</ol>|<style>.*?</style>/#, with: ""
      )
      .lowercased()
    }

    var word: String? { state.word(in: language) }
    func word(of other: State) -> String { other.word(in: language) ?? "" }
  }

  static let readings = State.allCases.flatMap { state in
    ReaderLanguage.allCases.map { Reading(state: state, language: $0) }
  }

  /// The formats that say in words of each unit how it stands.
  static let formats = ReportFormat.all.filter { !["json", "jsonl"].contains($0.name) }

  @Test(arguments: formats, readings)
  func saysWhatItIs(format: ReportFormat, reading: Reading) {
    let text = reading.text(format)
    if let word = reading.word { #expect(text.contains(word)) }
    let others: [State] =
      switch reading.state {
      case .submission, .whole: [.provisional, .unreadable, .late, .notYetDue]
      case .provisional: [.unreadable, .late, .notYetDue]
      case .unreadable, .unreadableOfUnit: [.provisional, .late, .notYetDue]
      case .late: [.provisional, .unreadable, .notYetDue]
      case .notYetDue: [.provisional, .unreadable]
      }
    for other in others { #expect(!text.contains(reading.word(of: other)), "\(other)") }
  }

  /// “not handed in” is not said where 尚未报送 ends in 未报送.
  @Test(arguments: formats, ReaderLanguage.allCases)
  func callsNobodyLateWhoIsNot(format: ReportFormat, language: ReaderLanguage) {
    let text = Reading(state: .notYetDue, language: language).text(format)
      .replacing("尚未报送", with: "")
    #expect(!text.contains("未报送") && !text.contains("not handed in"))
  }

  @Test(arguments: formats, readings)
  func namesItAndSaysWhy(format: ReportFormat, reading: Reading) {
    let text = reading.text(format)
    switch reading.state {
    case .unreadable, .unreadableOfUnit:
      #expect(text.contains(reading.language == .english ? "has no end" : "没有结束"))
      #expect(text.contains("torn.xml"))
      #expect(text.contains(reading.state.name))
    case .provisional:
      #expect(text.contains("policy.yaml") || format.name == "scores")
    case .late, .notYetDue: #expect(text.contains(reading.state.name))
    case .submission, .whole: break
    }
  }

  @Test(arguments: [ReportFormat.text, .html, .markdown], readings)
  func givesAScoreOnlyWhereThereIsOne(format: ReportFormat, reading: Reading) throws {
    let text = reading.text(format)
    switch reading.state {
    case .unreadable, .unreadableOfUnit, .notYetDue:
      #expect(!text.contains(#/\b0\.00\b|\d分|得分 \d|score \d|合格/#))
    case .late: #expect(text.contains(#/\b0\.00\b|按0分计|score is 0/#))
    case .submission, .provisional, .whole: #expect(text.contains("71.5"))
    }
  }

  @Test func ranksOnlyWhatHasAScore() throws {
    let units = State.allCases.filter { $0 != .whole }.map(\.assessment)
    let rows = try CSVTable(Sample.report(units: units).text(as: .scores)).rows.dropFirst()
    #expect(
      rows.map { [$0[0], $0[3], $0[4]] } == [
        ["1", "已报送", "71.5"], ["1", "已报送; 得分 暂定", "71.5"],
        ["", "无法读取; rosters/torn.xml:3: 元素“roster”没有结束", ""],
        ["", "无法读取; rosters/torn.xml:3: 元素“roster”没有结束", ""], ["5", "未报送", "0"],
        ["", "尚未报送", ""],
      ])
  }

  @Test(arguments: ReportFormat.all, ReaderLanguage.allCases)
  func speaksTheReadersLanguageWhateverThePolicys(
    format: ReportFormat, language: ReaderLanguage
  ) {
    let other: ReaderLanguage = language == .english ? .chinese : .english
    let report = Sample.report(language: other.rawValue, units: [Sample.unreadable()])
    let text = report.text(as: format, ReportOptions(language: language.rawValue))
    #expect(text.contains("has no end") == (language == .english))
    #expect(text.contains("没有结束") == (language == .chinese))
  }

  @Test func namesARuleThatBrokeOnce() {
    let broken = Sample.finding("规则出错", outcome: .error, error: Sample.broken())
    let result = Sample.result([broken, broken])
    let whole = Assessment(.whole([]), id: "w", name: "", requirements: [result])
    let report = Sample.report(units: [Sample.unit(requirements: [result])], whole: whole)
    #expect(
      report.brokenRuleProblems.map(\.description) == [
        "policy.yaml:42:7: error: armband.type: the rule broke: FORG0001: no date"
      ])
    let rules = Presentation(of: report).brokenRules
    #expect(rules.map(\.checks) == [4] && rules.map(\.units) == [2])
  }

  /// The average and the grades are over those with a score, the late ones with 0.
  @Test func countsOverWhoHasAScore() {
    let units = State.allCases.filter { $0 != .whole }.map(\.assessment)
    let standing = Presentation(of: Sample.report(units: units, whole: State.whole.assessment))
      .standing
    #expect(standing.units == 4 && standing.judged == 2 && standing.scored == 3)
    #expect(standing.late == 1 && standing.notYetDue == 1 && standing.unreadable == 2)
    #expect(standing.average.map(\.inHundredths) == 47.67)
    #expect(standing.grades.map(\.units) == [0, 2, 1])
  }
}
