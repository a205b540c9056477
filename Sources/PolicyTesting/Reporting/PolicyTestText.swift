import Policies

/// A report on tests as lines for people: what is wrong first, one line of summary last.
public struct PolicyTestText {
  private let report: PolicyTestReport
  /// How many findings of a problem, and how many damages of a sort, are listed; `nil` for all.
  private let limit: Int?

  /// Makes the text of a report, whole or with long lists cut short.
  public init(_ report: PolicyTestReport, listsAll: Bool = false) {
    self.report = report
    limit = listsAll ? nil : 5
  }

  /// The lines.
  public var lines: [String] {
    let mistakes = problemLines + gapLines + (report.mutation.map(survivorLines) ?? [])
    let sections = [mistakes] + (report.mutation.map(mutationSections) ?? []) + [[summary]]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }
}

// MARK: - What is wrong

extension PolicyTestText {
  private var problemLines: [String] {
    report.results.flatMap { result in
      result.problems.flatMap { problem in
        let line = error(result.file, problem.place, "\(result.name): \(problem.message)")
        return [line] + cut(problem.details).map { "  " + $0 }
      }
    }
  }

  private var gapLines: [String] {
    report.gaps.map { gap in
      let missing = gap.missing.map(\.rawValue).joined(separator: ", nor to ")
      return error(
        report.policy.file, gap.place,
        "No case that holds shows \(gap.requirement) come to \(missing)")
    }
  }

  private func survivorLines(_ mutation: MutationReport) -> [String] {
    var groups: [String: [Survivor]] = [:]
    var order: [String] = []
    for survivor in mutation.survivors {
      let key = "\(survivor.kind.rawValue) \(survivor.file) \(survivor.shape)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(survivor)
    }
    return order.flatMap { cut((groups[$0] ?? []).map(\.sentence)) }
      + mutation.problems.map(\.description)
  }

  private func error(_ file: String, _ place: Place, _ message: String) -> String {
    PolicyDiagnostic(file: file, place: place, message: message).description
  }

  /// The first lines, and how many more there are.
  private func cut(_ lines: [String]) -> [String] {
    guard let limit, lines.count > limit + 1 else { return lines }
    return lines.prefix(limit) + ["… and \(lines.count - limit) more like these"]
  }
}

extension Survivor {
  fileprivate var sentence: String {
    let place = line.map { ":\($0)" } ?? ""
    let change = values.map { " (\($0.before) → \($0.after))" } ?? ""
    return "\(file)\(place): error: nobody notices \(kind.rawValue) of \(path)\(change)"
      + ", in “\(caseName)”"
  }

  /// The path with the places among siblings left out.
  fileprivate var shape: String {
    path.split(separator: "/").map { $0.prefix { $0 != "[" } }.joined(separator: "/")
  }
}

// MARK: - What was noticed

extension PolicyTestText {
  private func mutationSections(_ mutation: MutationReport) -> [[String]] {
    let silent = mutation.catches.filter { $0.failed == 0 }.map(\.id)
    let noticed = mutation.catches.filter { $0.failed > 0 }
    return [
      table(of: mutation),
      noticed.isEmpty ? [] : ["Damages noticed, by requirement"] + noticed.map { "  \($0.line)" },
      silent.isEmpty ? [] : ["Requirements that noticed none: " + silent.joined(separator: ", ")],
      mutation.explanations.isEmpty
        ? [] : ["Harmless by the policy"] + mutation.explanations.map { "  \(line(of: $0))" },
    ]
  }

  private func table(of mutation: MutationReport) -> [String] {
    let header = ["damage", "made", "refused", "failed", "fewer passes", "harmless", "unnoticed"]
    let rows = mutation.tallies.map { kind, tally in [kind.rawValue] + tally.columns }
    let all = [header] + rows + [["all"] + mutation.total.columns]
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ")
    }
  }

  private func line(of use: HarmlessUse) -> String {
    let counts = use.counts.map { "\($0.kind.rawValue) \($0.count)" }.joined(separator: ", ")
    return "\(report.policy.file):\(use.place.line): \(use.reason) (\(counts))"
  }
}

extension DamageTally {
  fileprivate var columns: [String] {
    [made, refused, failed, weakened, explained, unnoticed].map(String.init)
  }
}

extension RequirementCatch {
  fileprivate var line: String {
    "\(id): \(failed)" + (weakened > 0 ? ", and \(weakened) by fewer passes only" : "")
  }
}

// MARK: - Summary

extension PolicyTestText {
  private var summary: String {
    let held = report.results.count { $0.holds }
    var parts = ["\(held) of \(report.results.count.counted("case")) hold"]
    if !report.isFiltered {
      let count = report.policy.allRequirements.count
      parts.append("\(count - report.gaps.count) of \(count.counted("requirement")) covered")
    }
    if let mutation = report.mutation {
      let (total, different) = (mutation.total, mutation.survivors.count)
      let repetition = different < total.unnoticed ? ", \(different) of them different" : ""
      parts.append(
        "\(total.made.counted("damage")), \(total.explained) harmless, "
          + "\(total.unnoticed) unnoticed\(repetition)")
    }
    return parts.joined(separator: "; ")
  }
}

extension Int {
  fileprivate func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
