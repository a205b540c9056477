import Auditing

/// The units of a report in their order, and behind them what they come to together. Each is worked out
/// when it is asked for.
struct Entries: RandomAccessCollection, Sendable {
  let units: Assessments
  /// What all units come to together, if it is among them.
  let whole: Assessment?
  /// The places of the units in the ranking.
  let ranks: [Int?]
  let compared: Compared?

  /// What assessments are compared with.
  struct Compared: Sendable {
    let baseline: Baseline
    /// The order of the requirements.
    let places: [String: Int]
    /// What stands for what the earlier report said of findings, where that may not be shown.
    let hiding: String?
  }

  var startIndex: Int { 0 }
  var endIndex: Int { units.count + (whole == nil ? 0 : 1) }

  subscript(index: Int) -> Entry {
    index < units.count
      ? entry(of: units[index], rank: ranks[index]) : entry(of: whole!, rank: nil)
  }

  /// The units alone.
  var ofUnits: Entries { Entries(units: units, whole: nil, ranks: ranks, compared: compared) }

  func entry(of assessment: Assessment, rank: Int?) -> Entry {
    Entry(
      assessment, rank: rank,
      comparison: compared?.baseline.comparison(
        of: assessment, places: compared?.places ?? [:], hiding: compared?.hiding))
  }
}
