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

  /// The grades that some unit has.
  var gradesGiven: [GradeCount] { grades.filter { $0.units > 0 } }
}

extension Standing {
  /// Counts units, one after the other.
  struct Counter {
    private var judged = 0
    private var late = 0
    private var notYetDue = 0
    private var unreadable = 0
    private var scored = 0
    private var sum = 0.0
    private var grades: [String: Int] = [:]
    private var open = (findings: 0, units: 0)
    private var failed: Set<String> = []
    private var counts = OutcomeCounts()

    mutating func add(_ entry: Entry) {
      switch entry.subject {
      case .submission: judged += 1
      case .late: late += 1
      case .notYetDue: notYetDue += 1
      case .unreadable: unreadable += 1
      case .whole: break
      }
      if let score = entry.score {
        scored += 1
        sum += score
      }
      if let grade = entry.grade { grades[grade, default: 0] += 1 }
      counts.add(entry.counts)
      guard entry.openCount > 0 else { return }
      open.findings += entry.openCount
      open.units += 1
      for result in entry.requirements where result.counts.failed > 0 { failed.insert(result.id) }
    }

    /// How those that were added stand.
    func standing(grades: [PolicySummary.Grade]) -> Standing {
      Standing(
        units: judged + late + notYetDue, judged: judged, scored: scored, late: late,
        notYetDue: notYetDue, unreadable: unreadable,
        average: scored == 0 ? nil : sum / Double(scored),
        grades: grades.map { grade in
          GradeCount(
            name: grade.name, threshold: grade.threshold,
            style: GradeStyle(of: grade.name, among: grades),
            units: self.grades[grade.name] ?? 0)
        },
        open: (open.findings, open.units, failed.count), counts: counts)
    }
  }
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
