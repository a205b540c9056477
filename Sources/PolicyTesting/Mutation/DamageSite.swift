import XMLTree

/// A damage, and where it is made.
struct DamageSite: Sendable {
  /// The place of the document among those of the base.
  let document: Int
  let damage: Damage
  /// Whether the damage is that there is no such document at all.
  let isWholeDocument: Bool
  /// Whether something is left out by it: nobody may be better off then.
  let isOmission: Bool
}

extension MutationBase {
  /// Where its documents can be damaged: in all places, or, where they have faults already, by leaving
  /// something out. Of several, those that a case leaves as they are have their turn in the case that changes
  /// none.
  func damageSites(_ schema: TestSchema) -> [DamageSite] {
    guard observation.refusals.isEmpty else { return [] }
    let finder = DamageFinder(model: schema.of(level).model)
    let unchanged = result.testCase.base.documents
    let changesAny = zip(documents, unchanged).contains { $0.tree !== $1.tree }
    return documents.enumerated().flatMap { document, original in
      guard complies || !changesAny || original.tree !== unchanged[document].tree else {
        return omission(ofDocument: document)
      }
      let parts = finder.damages(to: original.tree).map {
        DamageSite(
          document: document, damage: $0, isWholeDocument: false,
          isOmission: isOmission($0, in: original.tree))
      }
      return (complies ? parts : parts.filter(\.isOmission)) + omission(ofDocument: document)
    }
  }

  /// Whether a damage is what somebody may have left out. What a summary says of a submission is worked out:
  /// a submission or a fact may be missing, and no part of it.
  private func isOmission(_ damage: Damage, in tree: Tree) -> Bool {
    switch (level, damage.kind) {
    case (.submission, .drop), (.submission, .blank): true
    case (.summary, .drop): Node(tree: tree, row: damage.row).kind == .element
    default: false
    }
  }

  /// One of several documents is not there.
  private func omission(ofDocument document: Int) -> [DamageSite] {
    let elements = documents[document].tree.root.children.filter { $0.kind == .element }
    guard documents.count > 1, let row = elements.first?.row else { return [] }
    let damage = Damage(kind: .drop, row: row, change: .drop, value: nil)
    return [DamageSite(document: document, damage: damage, isWholeDocument: true, isOmission: true)]
  }
}
