import XMLTree

extension Marks {
  /// Reads a file of marks for a policy: a YAML document with a list under `marks`, or a table whose
  /// name ends in `.csv`. Throws all mistakes at once.
  package init(file: String, policy: Policy) throws(PolicyErrors) {
    try self.init(text: DocumentReader.text(ofFile: file), file: file, policy: policy)
  }

  /// Reads the text of a file of marks; `file` is for diagnostics and tells the form.
  package init(text: String, file: String, policy: Policy) throws(PolicyErrors) {
    var compiler = MarkCompiler(reader: DocumentReader(file: file), policy: policy)
    let isTable = file.lowercased().hasSuffix(".csv")
    let marks = compiler.marks(
      isTable
        ? MarkTable.rows(of: text)
        : compiler.reader.items(of: text, under: "marks", MarkPart.file, of: MarkPart.marks))
    try compiler.reader.check()
    self.init(file: file, marks: marks)
  }
}

/// Makes marks of nodes.
private struct MarkCompiler {
  var reader: DocumentReader
  let policy: Policy
  private let requirements: [String: Requirement]

  init(reader: DocumentReader, policy: Policy) {
    self.reader = reader
    self.policy = policy
    requirements = policy.requirements.filter(\.isMarked).byID
  }

  mutating func marks(_ nodes: [YAMLNode]) -> [Mark] {
    var places: [[String]: Place] = [:]
    return nodes.compactMap { node in
      guard let mark = mark(node) else { return nil }
      if let place = places[[mark.unit, mark.requirement]] {
        reader.report(
          MarkProblem.twice, .text(mark.unit), .text(mark.requirement), .number(place.line),
          at: mark.place)
      }
      places[[mark.unit, mark.requirement]] = mark.place
      return mark
    }
  }

  private mutating func mark(_ node: YAMLNode) -> Mark? {
    let keys = MarkTable.keys
    guard let fields = reader.fields(node, MarkPart.mark, keys: keys, required: keys) else {
      return nil
    }
    guard let unit = fields["unit"], let id = fields["requirement"], let points = fields["points"],
      let assessor = fields["by"], let date = fields["date"], let reason = fields["why"]
    else { return nil }
    let requirement = requirement(id)
    let mark = Mark(
      unit: reader.string(unit, "unit"), requirement: requirement?.id ?? "",
      points: reader.number(points, "points") ?? 0, assessor: reader.string(assessor, "by"),
      date: reader.date(date, "date"), reason: reader.string(reason, "why"), place: node.place)
    if let requirement { check(mark, requirement, unit: unit, points: points) }
    return mark
  }

  /// The requirement that a mark is for: one that is marked.
  private mutating func requirement(_ node: YAMLNode) -> Requirement? {
    let id = reader.string(node, "requirement")
    if requirements[id] == nil, !id.isEmpty {
      let isOther = policy.requirements.contains { $0.id == id }
      reader.report(
        isOther ? MarkProblem.notMarked : PolicyProblem.unknownRequirement as any DiagnosticCode,
        .text(id), at: node.place, suggestion: Spelling.nearest(to: id, in: requirements.keys))
    }
    return requirements[id]
  }

  private mutating func check(
    _ mark: Mark, _ requirement: Requirement, unit: YAMLNode, points: YAMLNode
  ) {
    if !(0...max(0, requirement.points)).contains(mark.points) {
      reader.report(
        MarkProblem.outOfRange, points.kind, .text(requirement.id),
        .text(requirement.points.pointsText), at: points.place)
    }
    guard let whole = policy.whole else { return }
    if requirement.level == .summary {
      if mark.unit != whole.id {
        reader.report(
          MarkProblem.ofWhole, .text(requirement.id), .text(whole.id), at: unit.place)
      }
    } else if !whole.register.isEmpty, !whole.register.contains(where: { $0.id == mark.unit }) {
      reader.report(
        MarkProblem.unknownUnit, .text(mark.unit), at: unit.place,
        suggestion: Spelling.nearest(to: mark.unit, in: whole.register.map(\.id)))
    }
  }
}
