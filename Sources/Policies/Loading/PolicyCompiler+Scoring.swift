import XMLTree

// How checks become scores and grades.

extension PolicyCompiler {
  mutating func scoring(_ node: YAMLNode?) -> Scoring {
    let keys = ["full", "grades", "model", "groups", "bonus"]
    guard let node, let fields = reader.fields(node, PolicyPart.scoring, keys: keys) else {
      return Scoring(full: 100, grades: [], model: .deduction)
    }
    var full = fields["full"].flatMap { reader.number($0, "full") } ?? 100
    if full <= 0, let node = fields["full"] {
      reader.report(PolicyProblem.fullNotPositive, node.kind, at: node.place)
      full = .infinity
    }
    return Scoring(
      full: full, grades: fields["grades"].map { grades($0, full: full) } ?? [],
      model: fields["model"].flatMap { reader.choice($0, "model") } ?? .deduction,
      groups: fields["groups"].map { groups($0) } ?? [],
      bonusLimit: fields["bonus"].flatMap { positive($0, "bonus") })
  }

  /// The grades, which must descend from the full mark at most to 0.
  private mutating func grades(_ node: YAMLNode, full: Double) -> [Scoring.Grade] {
    guard let entries = reader.entries(node, "grades") else { return [] }
    var grades: [Scoring.Grade] = []
    for entry in entries {
      guard let threshold = reader.number(entry.value, entry.key) else { continue }
      if let better = grades.last, threshold >= better.threshold {
        reader.report(
          PolicyProblem.gradesNotDescending, .text(entry.key), .text(better.name),
          at: entry.value.place)
      } else if threshold > full {
        reader.report(PolicyProblem.gradeAboveFull, .text(entry.key), at: entry.value.place)
      }
      grades.append(Scoring.Grade(name: entry.key, threshold: threshold))
    }
    if let last = entries.last, let lowest = grades.last, lowest.name == last.key,
      lowest.threshold != 0
    {
      reader.report(PolicyProblem.lowestGradeAboveZero, .text(last.key), at: last.value.place)
    }
    return grades
  }

  /// The groups, each under its id.
  private mutating func groups(_ node: YAMLNode) -> [Scoring.Group] {
    guard let entries = reader.entries(node, "groups") else { return [] }
    return entries.compactMap { entry in
      reader.check(identifier: entry.key, "groups", at: entry.place)
      let fields = reader.fields(
        entry.value, PolicyPart.group, of: entry.key, keys: ["title", "limit", "weight"],
        required: ["title"])
      guard let fields else { return nil }
      return Scoring.Group(
        id: entry.key, title: fields["title"].map { reader.string($0, "title") } ?? "",
        limit: fields["limit"].flatMap { positive($0, "limit") },
        weight: fields["weight"].flatMap { positive($0, "weight") } ?? 1)
    }
  }

  /// A number above 0.
  mutating func positive(_ node: YAMLNode, _ key: String) -> Double? {
    guard let number = reader.number(node, key) else { return nil }
    guard number > 0 else {
      reader.report(PolicyProblem.notPositive, .text(key), node.kind, at: node.place)
      return nil
    }
    return number
  }
}
