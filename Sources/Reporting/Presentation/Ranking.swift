import Auditing

/// The place of each unit in the ranking, counted from 1; `nil` for one without a score. Units of the
/// same score, as reports show it, share a place, but not with one that failed a veto.
struct Ranking {
  private(set) var places: [Int?] = []
  private var place = 0
  private var previous: (score: String, hasVeto: Bool)?

  /// Adds the next unit of the report.
  mutating func add(_ unit: Assessment) {
    guard let score = unit.score?.columnText else { return places.append(nil) }
    let hasVeto = !unit.vetoes.isEmpty
    if previous?.score != score || previous?.hasVeto != hasVeto { place = places.count + 1 }
    previous = (score, hasVeto)
    places.append(place)
  }
}
