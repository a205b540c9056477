import XMLTree

// What a requirement is worth, and what failing it does to a grade.

extension PolicyCompiler {
  static let worthKeys = ["points", "group", "deduct", "bonus", "repeats", "caps", "veto"]

  mutating func points(_ node: YAMLNode?) -> Double {
    guard let node, let points = reader.number(node, "points") else { return 1 }
    if points < 0 { reader.report(PolicyProblem.negativePoints, node.kind, at: node.place) }
    return points
  }

  /// What the checks of a requirement do to a score. A bonus costs nothing, so that nothing can be
  /// said of what failures do.
  mutating func worth(_ fields: Fields, of check: Requirement.Check) -> Worth {
    if case .mark = check { return .points(.share) }
    let isOfSchema = if case .schema = check { true } else { false }
    guard let node = fields["bonus"] else {
      return .points(deduction(fields["deduct"], fields, isOfSchema: isOfSchema))
    }
    for key in ["deduct", "repeats", "caps", "veto"] where fields[key] != nil {
      reader.report(PolicyProblem.keyOfPoints, .text(key), at: fields.place(of: key))
    }
    if isOfSchema { reader.report(PolicyProblem.bonusOfSchema, at: node.place) }
    return .bonus(positive(node, "bonus") ?? 1)
  }

  private mutating func deduction(
    _ node: YAMLNode?, _ fields: Fields, isOfSchema: Bool
  ) -> Deduction {
    if let scalar = node?.scalar, scalar.isBare, let amount = YAMLNumber(scalar.text.text)?.double,
      amount > 0, amount.isFinite
    {
      return .amount(amount)
    }
    if isOfSchema {
      reader.report(PolicyProblem.schemaCheckByShare, at: node?.place ?? fields.place)
      return .share
    }
    guard let node else { return .share }
    if case .sequence(let items) = node.content { return .bands(bands(items, at: node.place)) }
    let text = node.scalar?.text.text ?? ""
    if text != "share" {
      reader.report(
        PolicyProblem.notDeduction, node.kind, at: node.place,
        suggestion: Spelling.nearest(to: text, in: ["share"]))
    }
    return .share
  }

  /// The bands of a deduction, which must ascend: a larger share costs more.
  private mutating func bands(_ items: [YAMLNode], at place: Place) -> [Deduction.Band] {
    if items.isEmpty { reader.report(PolicyProblem.noBands, at: place) }
    var bands: [Deduction.Band] = []
    for item in items {
      let fields = reader.fields(
        item, PolicyPart.band, keys: ["over", "off"], required: ["over", "off"])
      guard let fields, let overNode = fields["over"], let offNode = fields["off"],
        let over = reader.number(overNode, "over"), let off = positive(offNode, "off")
      else { continue }
      if !(0..<1).contains(over) {
        reader.report(PolicyProblem.notShareOver, overNode.kind, at: overNode.place)
      } else if let last = bands.last, over <= last.over || off <= last.off {
        reader.report(PolicyProblem.bandsNotAscending, at: item.place)
      }
      bands.append(Deduction.Band(over: over, off: off))
    }
    return bands
  }

  /// How many times a failure weighs that follows one in the window before.
  mutating func repeatWeight(_ fields: Fields) -> Double {
    guard let node = fields["repeats"], let weight = reader.number(node, "repeats") else {
      return 1
    }
    if weight < 1 {
      reader.report(PolicyProblem.repeatsBelowOne, node.kind, at: node.place)
    } else if fields["each"] == nil {
      reader.report(PolicyProblem.repeatsWithoutWindows, at: node.place)
    }
    return max(1, weight)
  }

  /// The caps on the grade, the lightest first.
  mutating func caps(_ node: YAMLNode?) -> [GradeCap] {
    guard let node, let items = reader.items(node, "caps", of: PolicyPart.caps) else { return [] }
    let caps = items.compactMap { cap($0) }
    return caps.sorted { (scoring.rank(of: $0.grade) ?? 0) < (scoring.rank(of: $1.grade) ?? 0) }
  }

  private mutating func cap(_ node: YAMLNode) -> GradeCap? {
    let fields = reader.fields(
      node, PolicyPart.cap, keys: ["from", "grade"], required: ["grade"])
    guard let fields, let gradeNode = fields["grade"] else { return nil }
    let grade = reader.string(gradeNode, "grade")
    let names = scoring.grades.map(\.name)
    if !grade.isEmpty, !names.contains(grade) {
      reader.report(
        PolicyProblem.unknownGrade, .text(grade), at: gradeNode.place,
        suggestion: Spelling.nearest(to: grade, in: names))
    } else if !grade.isEmpty, grade == names.first {
      reader.report(PolicyProblem.capAtBest, .text(grade), at: gradeNode.place)
    }
    guard let fromNode = fields["from"] else { return GradeCap(from: nil, grade: grade) }
    guard let from = reader.number(fromNode, "from") else { return nil }
    if from <= 0 || from > 1 {
      reader.report(PolicyProblem.notShareFrom, fromNode.kind, at: fromNode.place)
    }
    return GradeCap(from: from, grade: grade)
  }

  /// The group a requirement is of, which must be one of the scale's.
  mutating func group(_ node: YAMLNode?) -> String? {
    guard let node else { return nil }
    let id = reader.string(node, "group")
    let known = scoring.groups.map(\.id)
    if !id.isEmpty, !known.contains(id) {
      reader.report(
        PolicyProblem.unknownGroup, .text(id), at: node.place,
        suggestion: Spelling.nearest(to: id, in: known))
    }
    return id
  }
}
