import XPath

// What a policy says of itself: what becomes of each sentence of the document, and what does not
// matter.

extension PolicyCompiler {
  /// The obligations of the document; `ids` are the requirements they may name.
  mutating func obligations(_ node: YAMLNode?, ids: [String]) -> [Obligation] {
    guard let node, !node.isNull, let items = items(node, "obligations", of: "obligations") else {
      return []
    }
    return items.compactMap { item in
      let fields = fields(
        item, "The obligation", keys: ["clause", "asks", "checked", "unchecked"],
        required: ["clause", "asks"])
      guard let fields else { return nil }
      if (fields["checked"] == nil) == (fields["unchecked"] == nil) {
        report(
          "An obligation says either by what it is “checked” or why it is “unchecked”",
          at: item.place)
      }
      return Obligation(
        clause: fields["clause"].map { string($0, "clause") } ?? "",
        asks: fields["asks"].map { string($0, "asks") } ?? "",
        requirements: fields["checked"].map { references($0, to: ids) } ?? [],
        reason: fields["unchecked"].map { string($0, "unchecked") }, place: item.place)
    }
  }

  /// The ids of requirements, each of which there must be.
  private mutating func references(_ node: YAMLNode, to ids: [String]) -> [String] {
    let names = strings(node, "checked")
    for name in names where !name.isEmpty && !ids.contains(name) {
      let hint = Spelling.nearest(to: name, in: ids).map { "; is “\($0)” meant?" }
      report("There is no requirement “\(name)”\(hint ?? "")", at: node.place)
    }
    return names
  }

  mutating func harmless(_ node: YAMLNode?, _ scope: Scope) -> [HarmlessDamage] {
    guard let node, !node.isNull, let items = items(node, "harmless", of: "damages") else {
      return []
    }
    let keys = ["damage", "at", "why"]
    return items.compactMap { item in
      guard let fields = fields(item, "The damage", keys: keys, required: keys) else { return nil }
      return HarmlessDamage(
        kinds: fields["damage"].map { damageKinds($0) } ?? [],
        nodes: fields["at"].map { expression($0, "at", scope) } ?? PolicyCompiler.noExpression,
        reason: fields["why"].map { string($0, "why") } ?? "", place: item.place)
    }
  }

  private mutating func damageKinds(_ node: YAMLNode) -> Set<DamageKind> {
    guard case .sequence(let items) = node.content else {
      return Set([choice(node, "damage")].compactMap { $0 })
    }
    var kinds: Set<DamageKind> = []
    for item in items {
      if let kind: DamageKind = choice(item, "damage") { kinds.insert(kind) }
    }
    return kinds
  }
}
