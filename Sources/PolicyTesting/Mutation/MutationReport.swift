import Policies
import XMLTree

/// What became of damages to documents that comply.
public struct MutationReport: Sendable {
  /// What became of them, by their kinds.
  public let tallies: [(kind: DamageKind, tally: DamageTally)]
  /// What each requirement noticed, in the order of the policy.
  public let catches: [RequirementCatch]
  /// What the policy says need not be noticed, and how much of that was not.
  public let explanations: [HarmlessUse]
  /// The damages that nobody noticed and nothing explains.
  public let survivors: [Survivor]
  /// What kept documents from being damaged, and entries of the policy that explain nothing.
  public let problems: [Diagnostic]

  /// All damages.
  public var total: DamageTally { tallies.reduce(DamageTally()) { $0 + $1.tally } }

  /// Whether every damage was noticed or is explained.
  public var isComplete: Bool { survivors.isEmpty && problems.isEmpty }
}

/// How many damages were noticed, and by whom.
public struct DamageTally: Sendable, Hashable {
  /// How many were made.
  public var made = 0
  /// Documents that could not be audited: where no requirement says that the schema is kept, those it
  /// refused, and those that were no submission any more.
  public var refused = 0
  /// Documents of which more checks failed.
  public var failed = 0
  /// Documents of which no more checks failed, but fewer passed.
  public var weakened = 0
  /// Documents on which all came to the same, which the policy says is harmless.
  public var explained = 0
  /// Documents on which all came to the same.
  public var unnoticed = 0

  static func + (a: DamageTally, b: DamageTally) -> DamageTally {
    DamageTally(
      made: a.made + b.made, refused: a.refused + b.refused, failed: a.failed + b.failed,
      weakened: a.weakened + b.weakened, explained: a.explained + b.explained,
      unnoticed: a.unnoticed + b.unnoticed)
  }
}

/// How many damages a requirement noticed.
public struct RequirementCatch: Sendable, Hashable {
  /// The requirement's id.
  public let id: String
  /// The damages that made more of its checks fail.
  public let failed: Int
  /// Those that made fewer of its checks pass, and no more fail.
  public let weakened: Int
}

/// An entry of the policy on harmless damages, and the damages it explains.
public struct HarmlessUse: Sendable {
  /// Why nobody need mind.
  public let reason: String
  /// Where the entry stands in the policy's file.
  public let place: Place
  /// How many damages it explains, by their kinds.
  public let counts: [(kind: DamageKind, count: Int)]
}
