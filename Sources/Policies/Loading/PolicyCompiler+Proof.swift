import XMLTree
import XPath

// What a policy says of itself: what becomes of each sentence of the document, and what does not
// matter.

extension PolicyCompiler {
  /// The obligations of the document; `ids` are the requirements they may name.
  mutating func obligations(_ node: YAMLNode?, ids: Set<String>) -> [Obligation] {
    guard let node, !node.isNull,
      let items = reader.items(node, "obligations", of: PolicyPart.obligations)
    else { return [] }
    return items.compactMap { item in
      let fields = reader.fields(
        item, PolicyPart.obligation, keys: ["clause", "asks", "checked", "unchecked"],
        required: ["clause", "asks"])
      guard let fields else { return nil }
      if (fields["checked"] == nil) == (fields["unchecked"] == nil) {
        reader.report(PolicyProblem.obligationUndecided, at: item.place)
      }
      return Obligation(
        clause: fields["clause"].map { reader.string($0, "clause") } ?? "",
        asks: fields["asks"].map { reader.string($0, "asks") } ?? "",
        requirements: fields["checked"].map { references($0, to: ids) } ?? [],
        reason: fields["unchecked"].map { reader.string($0, "unchecked") }, place: item.place)
    }
  }

  /// The ids of requirements, each of which there must be.
  private mutating func references(_ node: YAMLNode, to ids: Set<String>) -> [String] {
    let names = reader.strings(node, "checked")
    for name in names where !name.isEmpty && !ids.contains(name) {
      reader.report(
        PolicyProblem.unknownRequirement, .text(name), at: node.place,
        suggestion: Spelling.nearest(to: name, in: ids))
    }
    return names
  }

  /// The damages under a key that the policy gives reasons for.
  mutating func damages(
    _ key: String, _ fields: Fields, _ scope: Scope
  ) -> [HarmlessDamage] {
    guard let node = fields[key], !node.isNull,
      let items = reader.items(node, key, of: PolicyPart.damages)
    else { return [] }
    let keys = ["damage", "at", "why"]
    return items.compactMap { item in
      guard let fields = reader.fields(item, PolicyPart.damage, keys: keys, required: keys) else {
        return nil
      }
      return HarmlessDamage(
        kinds: fields["damage"].map { damageKinds($0) } ?? [],
        nodes: fields["at"].map { reader.expression($0, "at", scope) }
          ?? DocumentReader.noExpression,
        reason: fields["why"].map { reader.string($0, "why") } ?? "", place: item.place)
    }
  }

  private mutating func damageKinds(_ node: YAMLNode) -> Set<DamageKind> {
    guard case .sequence(let items) = node.content else {
      return Set([reader.choice(node, "damage")].compactMap { $0 })
    }
    var kinds: Set<DamageKind> = []
    for item in items {
      if let kind: DamageKind = reader.choice(item, "damage") { kinds.insert(kind) }
    }
    return kinds
  }
}
