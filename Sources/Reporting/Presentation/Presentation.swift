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
  /// All units together; `nil` when the second level was not audited.
  let whole: Entry?
  /// The units in the order of the report, which is that of the ranking, and what they come to together.
  let entries: Entries
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
    var ranking = Ranking()
    var standing = Standing.Counter()
    var tallies = (weaknesses: Tally.Counter(), pending: Tally.Counter())
    var brokenRules = BrokenRule.Search()
    func count(_ assessment: Assessment, isUnit: Bool) {
      let entry = Entry(assessment, rank: nil, comparison: nil)
      if isUnit {
        ranking.add(assessment)
        standing.add(entry)
        tallies.weaknesses.addFailures(of: entry)
      }
      tallies.pending.addPending(of: entry)
      brokenRules.add(entry)
    }
    for unit in report.units { count(unit, isUnit: true) }
    if let whole = report.whole { count(whole, isUnit: false) }
    entries = Entries(
      units: report.units, whole: report.whole, ranks: ranking.places,
      compared: Presentation.compared(with: options.baseline, for: report, labels))
    whole = report.whole.map { [entries] in entries.entry(of: $0, rank: nil) }
    self.standing = standing.standing(grades: report.policy.grades)
    weaknesses = tallies.weaknesses.weaknesses(under: report.policy.requirements)
    pending = tallies.pending.pending(under: report.policy.requirements)
    self.brokenRules = brokenRules.rules
  }

  /// The units in the order of the report, which is that of the ranking.
  var units: Entries { entries.ofUnits }

  private static func compared(
    with baseline: Baseline?, for report: AuditReport, _ labels: Labels
  ) -> Entries.Compared? {
    baseline.map { baseline in
      Entries.Compared(
        baseline: baseline,
        places: Dictionary(
          report.policy.requirements.enumerated().map { ($1.id, $0) },
          uniquingKeysWith: { first, _ in first }),
        hiding: baseline.isRevealing && !report.isRevealing ? labels.hiddenEarlier : nil)
    }
  }

  /// The units that handed in nothing though the period is over.
  var late: [Entry] { units.filter { $0.subject == .late } }

  /// The units that have handed in nothing yet.
  var notYetDue: [Entry] { units.filter { $0.subject == .notYetDue } }

  /// Why files could not be read, by their paths.
  var unreadable: [Diagnostic] {
    let problems = units.lazy.compactMap { entry -> (path: String, Diagnostic)? in
      if case .unreadable(let file, let problem) = entry.subject {
        (file.path, problem)
      } else {
        nil
      }
    }
    return problems.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.1)
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
