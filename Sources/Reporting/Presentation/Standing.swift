import Auditing

/// How the units stand, in numbers.
///
/// Grades and the average are over the units that have a score: those whose submission was judged,
/// and those that are late, with 0. A file that could not be read and a unit that may still hand in
/// have none, and are counted apart.
struct Standing: Sendable {
  /// The units but for files that could not be read, which may be anybody's.
  let units: Int
  /// The units whose submission was judged.
  let judged: Int
  /// The units that have a score.
  let scored: Int
  /// The units that handed in nothing though the period is over.
  let late: Int
  /// The units that have handed in nothing yet.
  let notYetDue: Int
  /// The files that could not be read.
  let unreadable: Int
  /// The mean of the scores; `nil` when there are none.
  let average: Double?
  /// Every grade, the best first, with the units that have it.
  let grades: [GradeCount]
  /// What is to be put right, at how many units, under how many requirements.
  let open: (findings: Int, units: Int, requirements: Int)
  /// How many checks came to each outcome at all units.
  let counts: OutcomeCounts

  /// A grade and the units that have it.
  struct GradeCount: Sendable {
    let name: String
    let threshold: Double
    let style: GradeStyle
    let units: Int
  }

  init(of entries: [Entry], grades: [PolicySummary.Grade]) {
    var judged = 0
    var late = 0
    var notYetDue = 0
    var unreadable = 0
    for entry in entries {
      switch entry.subject {
      case .submission: judged += 1
      case .late: late += 1
      case .notYetDue: notYetDue += 1
      case .unreadable: unreadable += 1
      case .whole: break
      }
    }
    let scores = entries.compactMap(\.score)
    let failing = entries.filter { $0.openCount > 0 }
    let failed = Set(
      failing.flatMap { $0.requirements.filter { $0.counts.failed > 0 }.map(\.id) })
    units = judged + late + notYetDue
    self.judged = judged
    self.late = late
    self.notYetDue = notYetDue
    self.unreadable = unreadable
    scored = scores.count
    average = scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    self.grades = grades.map { grade in
      GradeCount(
        name: grade.name, threshold: grade.threshold,
        style: GradeStyle(of: grade.name, among: grades),
        units: entries.count { $0.grade == grade.name })
    }
    open = (failing.reduce(0) { $0 + $1.openCount }, failing.count, failed.count)
    counts = entries.reduce(into: OutcomeCounts()) { $0.add($1.counts) }
  }

  /// The grades that some unit has.
  var gradesGiven: [GradeCount] { grades.filter { $0.units > 0 } }
}

/// How a grade looks: the best is good and the lowest bad, whatever a policy calls them.
enum GradeStyle: String, Sendable {
  case good, fair, bad

  init(of grade: String, among grades: [PolicySummary.Grade]) {
    self =
      switch grade {
      case grades.last?.name: .bad
      case grades.first?.name: .good
      default: .fair
      }
  }
}
