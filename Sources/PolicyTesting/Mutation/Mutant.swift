import Auditing
import Policies

/// A document with one damage, and who noticed.
struct Mutant: Sendable {
  /// The documents it was made of, and which of them is damaged.
  let base: Int
  let document: Int
  let damage: Damage
  let notice: Notice
}

/// What told that a document was damaged.
struct Notice: Sendable {
  /// Whether it was refused: by the schema, where no requirement says that it is kept, or because no
  /// unit could be found in it.
  var isRefused = false
  /// The requirements of which more checks failed, or whose rule broke.
  var failing: [String] = []
  /// The requirements of which fewer checks passed though no more failed: some are pending now, do
  /// not apply, or are gone.
  var weakened: [String] = []

  var isSilent: Bool { !isRefused && failing.isEmpty && weakened.isEmpty }

  /// Compares a damaged document with the undamaged one.
  init(of damaged: Observation, against whole: Observation, requirements: [String]) {
    guard damaged.refusals.isEmpty else {
      isRefused = true
      return
    }
    for id in requirements {
      let (before, after) = (whole.counts(of: id), damaged.counts(of: id))
      let failures = [whole, damaged].map { $0.counts(of: id).failed + $0.broken(of: id) }
      if failures[1] > failures[0] {
        failing.append(id)
      } else if after[.pass] < before[.pass] {
        weakened.append(id)
      }
    }
  }
}
