import Policies
import XMLTree

/// A report on tests as lines for people: what is wrong first, one line of summary last.
package struct PolicyTestText {
  private let report: PolicyTestReport
  /// How many findings of a problem, and how many damages of a sort, are listed; `nil` for all.
  private let limit: Int?
  private let language: ReaderLanguage

  /// Makes the text of a report, whole or with long lists cut short.
  package init(
    _ report: PolicyTestReport, listsAll: Bool = false, language: ReaderLanguage = .english
  ) {
    self.report = report
    limit = listsAll ? nil : 5
    self.language = language
  }

  /// The lines.
  package var lines: [String] {
    let mistakes =
      problemLines + gapLines + (report.mutation.map(damageLines) ?? [])
    let sections = [mistakes] + (report.mutation.map(mutationSections) ?? []) + [[summary]]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func text(_ word: PolicyTestWord, _ arguments: MessageArgument...) -> String {
    Message(word, arguments).text(in: language)
  }
}

// MARK: - What is wrong

extension PolicyTestText {
  private var problemLines: [String] {
    report.results.flatMap { result in
      result.problems.flatMap { problem in
        let line = error(
          result.file, problem.place, .caseProblem, .text(result.name), .message(problem.message))
        return [line] + cut(problem.details.map { "  " + $0.text(in: language) })
      }
    }
  }

  private var gapLines: [String] {
    report.gaps.map { gap in
      let missing = gap.missing.flatMap(\.outcomes).map(\.rawValue)
      return error(
        report.policy.file, gap.place, .gap, .text(gap.requirement), .alternatives(missing))
    }
  }

  private func damageLines(_ mutation: MutationReport) -> [String] {
    lines(
      mutation.survivors.map { ($0.diagnostic, "\($0.kind.rawValue) \($0.file) \($0.path.shape)") })
      + lines(mutation.gains.map { ($0.diagnostic, $0.sort) })
      + mutation.problems.map { $0.text(in: language) }
  }

  /// What is of one sort stands together, the first of it at least.
  private func lines(_ found: [(diagnostic: Diagnostic, sort: String)]) -> [String] {
    var groups: [String: [Diagnostic]] = [:]
    var order: [String] = []
    for (diagnostic, sort) in found {
      if groups[sort] == nil { order.append(sort) }
      groups[sort, default: []].append(diagnostic)
    }
    return order.flatMap { cut((groups[$0] ?? []).map { $0.text(in: language) }) }
  }

  private func error(
    _ file: String, _ place: Place, _ word: PolicyTestWord, _ arguments: MessageArgument...
  ) -> String {
    Diagnostic(file: file, place: place, message: Message(word, arguments)).text(in: language)
  }

  /// The first lines, and how many more there are.
  private func cut(_ lines: [String]) -> [String] {
    guard let limit, lines.count > limit + 1 else { return lines }
    return lines.prefix(limit) + [text(.more, .number(lines.count - limit))]
  }
}

extension Gain {
  /// What it has in common with others that are closed or explained by the same.
  fileprivate var sort: String {
    ([site.kind.rawValue, site.file, site.path?.shape ?? ""] + requirements).joined(separator: " ")
  }
}

extension String {
  /// The path with the places among siblings left out.
  fileprivate var shape: String {
    split(separator: "/").map { $0.prefix { $0 != "[" } }.joined(separator: "/")
  }
}

// MARK: - What was noticed

extension PolicyTestText {
  private func mutationSections(_ mutation: MutationReport) -> [[String]] {
    let silent = mutation.catches.filter { $0.failed == 0 }.map(\.id)
    let noticed = mutation.catches.filter { $0.failed > 0 }.map { "  " + line(of: $0) }
    let uses = mutation.explanations.map { "  " + line(of: $0) }
    let gainful = mutation.gainExplanations.map { "  " + line(of: $0) }
    return [
      table(of: mutation),
      noticed.isEmpty ? [] : [text(.noticed)] + noticed,
      silent.isEmpty ? [] : [text(.silent, .text(silent.joined(separator: ", ")))],
      uses.isEmpty ? [] : [text(.explained)] + uses,
      gainful.isEmpty ? [] : [text(.gainful)] + gainful,
    ]
  }

  private func table(of mutation: MutationReport) -> [String] {
    let words: [PolicyTestWord] = [
      .damage, .made, .refused, .failed, .weakened, .harmless, .unnoticed,
    ]
    let rows = mutation.tallies.map { kind, tally in [kind.rawValue] + tally.columns }
    let all = [words.map { text($0) }] + rows + [[text(.all)] + mutation.total.columns]
    let widths = words.indices.map { column in all.map { $0[column].columns }.max() ?? 0 }
    return all.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.columns)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ")
    }
  }

  private func line(of found: RequirementCatch) -> String {
    let (id, failed) = (MessageArgument.text(found.id), MessageArgument.number(found.failed))
    return found.weakened > 0
      ? text(.catchesWithWeakened, id, failed, .number(found.weakened)) : text(.catches, id, failed)
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

extension String {
  /// How many columns of a terminal the words of a table take: those of Chinese are double.
  fileprivate var columns: Int {
    unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }
}

// MARK: - Summary

extension PolicyTestText {
  private var summary: String {
    let cases = counted(report.results.count, .oneCase, .cases)
    var parts = [text(.held, .number(report.results.count { $0.holds }), cases)]
    if !report.isFiltered {
      let count = report.policy.requirements.count
      let requirements = counted(count, .oneRequirement, .requirements)
      parts.append(text(.covered, .number(count - report.gaps.count), requirements))
    }
    if let mutation = report.mutation {
      let (total, different) = (mutation.total, mutation.survivors.count)
      let made = counted(total.made, .oneDamage, .damages)
      let (harmless, unnoticed) = (total.explained, total.unnoticed)
      parts.append(
        different < unnoticed
          ? text(
            .totalWithRepetition, made, .number(harmless), .number(unnoticed), .number(different))
          : text(.total, made, .number(harmless), .number(unnoticed)))
      let omissions = mutation.omissions
      parts.append(
        text(
          omissions.unexplained == 1 ? .omissionsOfWhichOne : .omissions,
          counted(omissions.made, .oneOmission, .manyOmissions),
          .number(omissions.unexplained), .number(omissions.explained)))
    }
    return parts.joined(separator: language == .chinese ? "；" : "; ")
  }

  private func counted(
    _ count: Int, _ one: PolicyTestWord, _ many: PolicyTestWord
  ) -> MessageArgument {
    .message(Message(count == 1 ? one : many, [.number(count)]))
  }
}
