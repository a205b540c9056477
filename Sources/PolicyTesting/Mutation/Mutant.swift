import Auditing
import Policies

/// Documents with one damage, and what came of it.
struct Mutant: Sendable {
  let site: DamageSite
  /// Who noticed it; `nil` where nobody needed to, for the documents had faults already.
  let notice: Notice?
  /// Who is better off, where something was left out.
  let betterments: [Betterment]

  init(
    _ site: DamageSite, _ damaged: Observation, of base: MutationBase, _ requirements: [String],
    _ scoring: Scoring
  ) {
    self.site = site
    let whole = base.observation
    notice =
      base.complies && !site.isWholeDocument
      ? Notice(of: damaged, against: whole, requirements: requirements) : nil
    betterments =
      site.isOmission ? Betterment.all(from: whole, to: damaged, scoring) : []
  }
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
