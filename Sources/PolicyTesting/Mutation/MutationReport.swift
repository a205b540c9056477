import Policies
import XMLTree

/// What became of damages to documents.
package struct MutationReport: Sendable {
  /// What became of them, by their kinds.
  package let tallies: [(kind: DamageKind, tally: DamageTally)]
  /// What each requirement noticed, in the order of the policy.
  package let catches: [RequirementCatch]
  /// What the policy says need not be noticed, and how much of that was not.
  package let explanations: [HarmlessUse]
  /// The damages that nobody noticed and nothing explains.
  package let survivors: [Survivor]
  /// How many times something was left out of documents, complying or not, and how often that paid.
  package let omissions: OmissionTally
  /// What the policy says may pay, and how much of that did.
  package let gainExplanations: [HarmlessUse]
  /// What paid and nothing explains.
  package let gains: [Gain]
  /// What kept documents from being damaged, and entries of the policy that explain nothing.
  package let problems: [Diagnostic]

  /// All damages.
  package var total: DamageTally { tallies.reduce(DamageTally()) { $0 + $1.tally } }

  /// Whether every damage was noticed and none paid, or that is explained.
  package var isComplete: Bool { survivors.isEmpty && gains.isEmpty && problems.isEmpty }
}

/// How many damages were noticed, and by whom.
package struct DamageTally: Sendable, Hashable {
  /// How many were made.
  package var made = 0
  /// Documents that could not be audited: where no requirement says that the schema is kept, those it
  /// refused, and those that were no submission any more.
  package var refused = 0
  /// Documents of which more checks failed.
  package var failed = 0
  /// Documents of which no more checks failed, but fewer passed.
  package var weakened = 0
  /// Documents on which all came to the same, which the policy says is harmless.
  package var explained = 0
  /// Documents on which all came to the same.
  package var unnoticed = 0

  static func + (a: DamageTally, b: DamageTally) -> DamageTally {
    DamageTally(
      made: a.made + b.made, refused: a.refused + b.refused, failed: a.failed + b.failed,
      weakened: a.weakened + b.weakened, explained: a.explained + b.explained,
      unnoticed: a.unnoticed + b.unnoticed)
  }
}

/// How many damages a requirement noticed.
package struct RequirementCatch: Sendable, Hashable {
  /// The requirement's id.
  package let id: String
  /// The damages that made more of its checks fail.
  package let failed: Int
  /// Those that made fewer of its checks pass, and no more fail.
  package let weakened: Int
}

/// An entry of the policy on harmless damages, and the damages it explains.
package struct HarmlessUse: Sendable {
  /// Why nobody need mind.
  package let reason: String
  /// Where the entry stands in the policy's file.
  package let place: Place
  /// How many damages it explains, by their kinds.
  package let counts: [(kind: DamageKind, count: Int)]
}
