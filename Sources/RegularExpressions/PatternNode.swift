/// A regular expression as parsed (*Functions and Operators 3.1*, §5.6.1).
package indirect enum PatternNode: Sendable {
  case characters(CharacterClass)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// A capturing group with its number, from 1.
  case group(PatternNode, number: Int)
  case repeated(PatternNode, Repetition)
  /// What a group captured; nothing while it has captured nothing.
  case backReference(Int)
  /// `^`
  case start
  /// `$`
  case end

  /// How often something may follow itself.
  package struct Repetition: Sendable {
    package let minimum: Int
    /// `nil` for any number.
    package let maximum: Int?
    package let isReluctant: Bool
  }
}

extension PatternNode {
  /// Whether the expression matches the zero-length string. There `^` and `$` hold, and no group can
  /// have captured more than nothing.
  package var matchesEmpty: Bool {
    switch self {
    case .characters: false
    case .sequence(let nodes): nodes.allSatisfy(\.matchesEmpty)
    case .choice(let nodes): nodes.contains(where: \.matchesEmpty)
    case .group(let node, _): node.matchesEmpty
    case .repeated(let node, let repetition): repetition.minimum == 0 || node.matchesEmpty
    case .backReference, .start, .end: true
    }
  }

  /// The groups that back-references name.
  package var referencedGroups: Set<Int> {
    switch self {
    case .characters, .start, .end: []
    case .sequence(let nodes), .choice(let nodes):
      nodes.reduce(into: []) { $0.formUnion($1.referencedGroups) }
    case .group(let node, _), .repeated(let node, _): node.referencedGroups
    case .backReference(let number): [number]
    }
  }

  /// The highest number in a quantifier.
  package var highestCount: Int {
    switch self {
    case .characters, .backReference, .start, .end: 0
    case .sequence(let nodes), .choice(let nodes): nodes.map(\.highestCount).max() ?? 0
    case .group(let node, _): node.highestCount
    case .repeated(let node, let repetition):
      Swift.max(node.highestCount, repetition.maximum ?? repetition.minimum)
    }
  }
}
