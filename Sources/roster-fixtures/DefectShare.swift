/// How often a mistake is made, as it is written on the command line: `phone=0.02`.
struct DefectShare: Sendable {
  let defect: SeededDefect
  let share: Double
  /// No two defects begin at the same place.
  private let start: Double

  init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    let defects = SeededDefect.all
    guard parts.count == 2, let index = defects.firstIndex(where: { $0.name == parts[0] }),
      let share = Double(parts[1]), (0...1).contains(share)
    else { return nil }
    defect = defects[index]
    self.share = share
    start = Double(index) / Double(defects.count)
  }

  /// Makes the mistake wherever it belongs in the submission of that index in its corpus, where all
  /// have as many members.
  func spoil(_ roster: inout Roster, at index: Int) {
    switch defect.mistake {
    case .submission(let spoil):
      if befalls(index) { spoil(&roster) }
    case .team(let spoil):
      let first = index * roster.teams.count
      for team in roster.teams.indices where befalls(first + team) { spoil(&roster.teams[team]) }
    case .member(let spoil):
      var number = index * roster.teams.reduce(0) { $0 + $1.members.count }
      for team in roster.teams.indices {
        for member in roster.teams[team].members.indices {
          if befalls(number) { spoil(&roster.teams[team].members[member]) }
          number += 1
        }
      }
    }
  }

  /// Whether it befalls the one of that number: the share is kept exactly, and spread evenly.
  private func befalls(_ number: Int) -> Bool {
    let sum = { (count: Int) in (Double(count) * share + start).rounded(.down) }
    return sum(number + 1) > sum(number)
  }
}
