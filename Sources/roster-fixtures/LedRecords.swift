/// A training in the police station's own records, and the teams that it was for.
struct LedTraining {
  var date: Day
  var teams: [LedTeam]
}

/// An inspection in the records of the departments that lead inspections.
struct LedInspection {
  var date: Day
  var method: Inspection.Method
  var notified: Day?
  var teams: [LedTeam]
}

/// A team of a unit.
struct LedTeam: Hashable {
  let unit: String
  let kind: TeamKind
}

/// The records that lead departments keep, of the teams whose units keep none.
enum LedRecords {
  static let trainings = [Day(2016, 7, 20), Day(2016, 11, 10)].map {
    LedTraining(date: $0, teams: teams)
  }

  static let inspections = (7...12).flatMap { month in
    [(Inspection.Method.video, 8), (.onSite, 18)].map { method, day in
      let date = Day(2016, month, day)
      return LedInspection(date: date, method: method, notified: date + 3, teams: teams)
    }
  }

  private static let teams = Township.units.filter(\.recordKeeper.isLeadDepartments).flatMap {
    unit in
    unit.teams.filter { !$0.kind.isInformant }.map { LedTeam(unit: unit.id, kind: $0.kind) }
  }
}
