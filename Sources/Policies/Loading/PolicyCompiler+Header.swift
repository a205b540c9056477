import Foundation
import XMLTree
import XPath

// What a policy says of itself and of its submissions.

extension PolicyCompiler {
  /// The names every expression of the policy knows.
  mutating func scope(_ fields: Fields) -> Scope {
    var context = StaticContext()
    context.defaultElementNamespace =
      fields["namespace"].map { reader.string($0, "namespace") } ?? ""
    if let node = fields["namespaces"], !node.isNull {
      for entry in reader.entries(node, "namespaces") ?? [] {
        context.namespaces[entry.key] = reader.string(entry.value, entry.key)
      }
    }
    return Scope(context: context)
  }

  mutating func source(_ node: YAMLNode?) -> SourceDocument {
    guard let node,
      let fields = reader.fields(node, PolicyPart.source, keys: ["number", "issued"])
    else {
      return SourceDocument(number: "", issued: nil)
    }
    return SourceDocument(
      number: fields["number"].map { reader.string($0, "number") } ?? "",
      issued: fields["issued"].map { reader.date($0, "issued") })
  }

  mutating func unit(_ node: YAMLNode?, _ scope: Scope) -> UnitSelector {
    let fields = node.flatMap {
      reader.fields(
        $0, PolicyPart.unit, keys: ["select", "id", "name"], required: ["select", "id"])
    }
    let select = fields?["select"].map { reader.expression($0, "select", scope.on(.document)) }
    let id = fields?["id"].map { reader.expression($0, "id", scope) }
    let name = fields?["name"].map { reader.expression($0, "name", scope) }
    return UnitSelector(
      select: select ?? DocumentReader.noExpression, id: id ?? DocumentReader.noExpression,
      name: name ?? id ?? DocumentReader.noExpression)
  }

  /// The path of the schema of submissions, which must be there if the folder is looked at.
  mutating func submissionSchema(_ node: YAMLNode?) -> String {
    let name = node.map { reader.string($0, "schema") } ?? "roster.xsd"
    guard let folder else { return name }
    let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
    if !name.isEmpty, !FileManager.default.fileExists(atPath: path) {
      reader.report(PolicyProblem.noSchema, .text(path), at: node?.place)
    }
    return path
  }

  mutating func sensitiveNames(_ node: YAMLNode?) -> Set<String> {
    guard let node, !node.isNull else { return [] }
    guard let items = reader.items(node, "sensitive", of: PolicyPart.names) else {
      return []
    }
    return Set(items.map { reader.identifier($0, "sensitive") })
  }

  mutating func scoring(_ node: YAMLNode?) -> Scoring {
    let keys = ["full", "grades", "model"]
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
      model: fields["model"].flatMap { reader.choice($0, "model") } ?? .deduction)
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
}
