import Foundation
import XPath

// What a policy says of itself and of its submissions.

extension PolicyCompiler {
  /// The names every expression of the policy knows.
  mutating func scope(_ fields: Fields) -> Scope {
    var context = StaticContext()
    context.defaultElementNamespace = fields["namespace"].map { string($0, "namespace") } ?? ""
    if let node = fields["namespaces"], !node.isNull {
      for entry in entries(node, "namespaces") ?? [] {
        context.namespaces[entry.key] = string(entry.value, entry.key)
      }
    }
    return Scope(context: context)
  }

  mutating func source(_ node: YAMLNode?) -> SourceDocument {
    guard let node, let fields = fields(node, "“source”", keys: ["number", "issued"]) else {
      return SourceDocument(number: "", issued: nil)
    }
    return SourceDocument(
      number: fields["number"].map { string($0, "number") } ?? "",
      issued: fields["issued"].map { date($0, "issued") })
  }

  mutating func unit(_ node: YAMLNode?, _ scope: Scope) -> UnitSelector {
    let fields = node.flatMap {
      self.fields($0, "“unit”", keys: ["select", "id", "name"], required: ["select", "id"])
    }
    let select = fields?["select"].map { expression($0, "select", scope.on(.document)) }
    let id = fields?["id"].map { expression($0, "id", scope) }
    let name = fields?["name"].map { expression($0, "name", scope) }
    return UnitSelector(
      select: select ?? PolicyCompiler.noExpression, id: id ?? PolicyCompiler.noExpression,
      name: name ?? id ?? PolicyCompiler.noExpression)
  }

  /// The path of the schema of submissions, which must be there if the folder is looked at.
  mutating func submissionSchema(_ node: YAMLNode?) -> String {
    let name = node.map { string($0, "schema") } ?? "roster.xsd"
    guard let folder else { return name }
    let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
    if !name.isEmpty, !FileManager.default.fileExists(atPath: path) {
      report("There is no file \(path), the schema of submissions", at: node?.place)
    }
    return path
  }

  mutating func sensitiveNames(_ node: YAMLNode?) -> Set<String> {
    guard let node, !node.isNull else { return [] }
    guard let items = items(node, "sensitive", of: "names of elements and attributes") else {
      return []
    }
    return Set(items.map { identifier($0, "sensitive") })
  }

  mutating func scoring(_ node: YAMLNode?) -> Scoring {
    let keys = ["full", "grades", "model"]
    guard let node, let fields = fields(node, "“scoring”", keys: keys) else {
      return Scoring(full: 100, grades: [], model: .deduction)
    }
    var full = fields["full"].flatMap { number($0, "full") } ?? 100
    if full <= 0, let node = fields["full"] {
      report("“full” must be above 0, not \(node.kind)", at: node.place)
      full = .infinity
    }
    return Scoring(
      full: full, grades: fields["grades"].map { grades($0, full: full) } ?? [],
      model: fields["model"].flatMap { choice($0, "model") } ?? .deduction)
  }

  /// The grades, which must descend from the full mark at most to 0.
  private mutating func grades(_ node: YAMLNode, full: Double) -> [Scoring.Grade] {
    guard let entries = entries(node, "grades") else { return [] }
    var grades: [Scoring.Grade] = []
    for entry in entries {
      guard let threshold = number(entry.value, entry.key) else { continue }
      if let better = grades.last, threshold >= better.threshold {
        report(
          "Grades must descend: “\(entry.key)” does not start below “\(better.name)”",
          at: entry.value.place)
      } else if threshold > full {
        report("“\(entry.key)” starts above the full mark", at: entry.value.place)
      }
      grades.append(Scoring.Grade(name: entry.key, threshold: threshold))
    }
    if let last = entries.last, let lowest = grades.last, lowest.name == last.key,
      lowest.threshold != 0
    {
      report("The lowest grade, “\(last.key)”, must start at 0", at: last.value.place)
    }
    return grades
  }
}
