import Auditing
import XMLTree

/// What every format asks of a report, worked out once for a reader: a format only lays it out, so
/// that no two of them count differently.
struct Presentation: Sendable {
  let report: AuditReport
  let options: ReportOptions
  /// The language of the reader.
  let language: ReaderLanguage
  let labels: Labels
  /// The requirements by their ids.
  let requirements: [String: RequirementSummary]
  /// The units in the order of the report, which is that of the ranking.
  let units: [Entry]
  /// All units together; `nil` when the second level was not audited.
  let whole: Entry?
  /// The units, and what they come to together.
  let entries: [Entry]
  /// How the units stand.
  let standing: Standing
  /// The requirements that fail, those that the most units fail first.
  let weaknesses: [Tally]
  /// What is pending, by the day it falls due.
  let pending: [Tally]
  /// The rules that broke, in the order they first did.
  let brokenRules: [BrokenRule]

  /// Works out what is asked of a report.
  init(of report: AuditReport, options: ReportOptions = ReportOptions()) {
    self.report = report
    self.options = options
    language = options.reader(of: report.policy.language)
    labels = Labels(language: language)
    requirements = Dictionary(
      report.policy.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(
      report.policy.requirements.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let hidesEarlier = options.baseline?.isRevealing ?? false && !report.isRevealing
    let hiding = hidesEarlier ? labels.hiddenEarlier : nil
    func entry(_ assessment: Assessment, rank: Int?) -> Entry {
      Entry(
        assessment, rank: rank,
        comparison: options.baseline?.comparison(
          of: assessment, places: places, hiding: hiding))
    }
    units = zip(report.units, Presentation.ranks(of: report.units)).map(entry)
    whole = report.whole.map { entry($0, rank: nil) }
    standing = Standing(of: units, grades: report.policy.grades)
    entries = units + (whole.map { [$0] } ?? [])
    weaknesses = Tally.weaknesses(of: units, under: report.policy.requirements)
    pending = Tally.pending(of: entries, under: report.policy.requirements)
    brokenRules = BrokenRule.all(in: entries)
  }

  /// The units that handed in nothing though the period is over.
  var late: [Entry] { units.filter { $0.subject == .late } }

  /// The units that have handed in nothing yet.
  var notYetDue: [Entry] { units.filter { $0.subject == .notYetDue } }

  /// Why files could not be read, by their paths.
  var unreadable: [Diagnostic] {
    let problems = units.compactMap { entry -> (path: String, Diagnostic)? in
      if case .unreadable(let file, let problem) = entry.subject {
        (file.path, problem)
      } else {
        nil
      }
    }
    return problems.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.1)
  }

  /// The place of each unit in the ranking, counted from 1; `nil` for one without a score. Units of
  /// the same score, as reports show it, share a place, but not with one that failed a veto.
  private static func ranks(of units: [Assessment]) -> [Int?] {
    var place = 0
    var previous: Assessment?
    return units.enumerated().map { index, unit in
      guard let score = unit.score?.columnText else { return nil }
      if score != previous?.score?.columnText || unit.vetoes.isEmpty != previous?.vetoes.isEmpty {
        place = index + 1
      }
      previous = unit
      return place
    }
  }
}

// What is said of a requirement.
extension Presentation {
  func title(of id: String) -> String { requirements[id]?.title ?? id }

  func clause(of id: String) -> String { requirements[id]?.clause ?? "" }

  /// The clause and the title.
  func name(of id: String) -> String { "\(clause(of: id)) \(title(of: id))" }
}

// What is said of a unit.
extension Presentation {
  /// What became of what a unit was to hand in, in a word; `nil` for all units together.
  func state(of entry: Entry) -> String? {
    switch entry.subject {
    case .submission: labels.handedIn
    case .unreadable: labels.unreadable
    case .late: labels.notHandedIn
    case .notYetDue: labels.notYetHandedIn
    case .whole: nil
    }
  }

  /// The same where it is not what one expects of a unit in a list.
  func remark(on entry: Entry) -> String? {
    switch entry.subject {
    case .submission, .whole: nil
    case .unreadable, .late, .notYetDue: state(of: entry)
    }
  }

  /// What stands beside the grade: a veto that failed, and that the score may change.
  func marks(of entry: Entry) -> [String] {
    (entry.vetoes.isEmpty ? [] : [labels.veto]) + (isProvisional(entry) ? [labels.provisional] : [])
  }

  /// Whether there is a score, and it may change without the unit's doing.
  func isProvisional(_ entry: Entry) -> Bool { entry.isProvisional && entry.score != nil }
}

extension ReportOptions {
  /// The language to speak of a policy in.
  package func reader(of policyLanguage: String) -> ReaderLanguage {
    ReaderLanguage(tag: language ?? policyLanguage)
  }
}
