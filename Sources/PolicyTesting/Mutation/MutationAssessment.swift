import Auditing
import Policies
import XMLTree
import XPath

/// Puts what became of damages together into a report.
struct MutationAssessment {
  private let policy: Policy
  private var tallies: [DamageKind: DamageTally] = [:]
  private var failed: [String: Int] = [:]
  private var weakened: [String: Int] = [:]
  /// What each entry on harmless damages explains, by its place.
  private var explained: [Place: [DamageKind: Int]] = [:]
  private var survivors: [Survivor] = []
  private var seen: Set<Survivor> = []
  private var problems: [Diagnostic] = []

  init(policy: Policy) { self.policy = policy }

  /// Adds the mutants of some documents.
  mutating func add(_ base: MutationBase, _ mutants: [Mutant]) {
    let testCase = base.result.testCase
    for refusal in base.observation.refusals {
      problems.append(
        Diagnostic(
          file: testCase.file, place: testCase.place,
          message: Message(MutationProblem.notAudited, [.message(refusal.message)])))
    }
    let explanations = base.documents.indices.map { self.explanations(for: base, $0) }
    var paths = NodePaths()
    for mutant in mutants {
      count(mutant)
      guard mutant.notice.isSilent else { continue }
      let entry = explanations[mutant.document].first { entry, rows in
        entry.kinds.contains(mutant.damage.kind) && rows.contains(mutant.damage.row)
      }?.entry
      if let entry {
        tallies[mutant.damage.kind, default: DamageTally()].explained += 1
        explained[entry.place, default: [:]][mutant.damage.kind, default: 0] += 1
      } else {
        tallies[mutant.damage.kind, default: DamageTally()].unnoticed += 1
        add(survivor(mutant, of: base, &paths))
      }
    }
  }

  private mutating func explanations(
    for base: MutationBase, _ document: Int
  ) -> [(entry: HarmlessDamage, rows: Set<Int32>)] {
    guard let harmless = base.excused(\.harmless, in: document) else { return [] }
    return harmless.entries.compactMap { entry in
      do throws(XPathError) {
        return (entry, try harmless.rows(of: entry))
      } catch {
        let problem = problem(
          with: entry, .harmlessFails, .text(entry.nodes.source),
          .message(Message(hidingValuesOf: error)))
        if !problems.contains(problem) { problems.append(problem) }
        return nil
      }
    }
  }

  private func problem(
    with entry: HarmlessDamage, _ code: MutationProblem, _ arguments: MessageArgument...
  ) -> Diagnostic {
    Diagnostic(file: policy.file, place: entry.place, message: Message(code, arguments))
  }

  private mutating func count(_ mutant: Mutant) {
    var tally = tallies[mutant.damage.kind] ?? DamageTally()
    tally.made += 1
    let notice = mutant.notice
    if notice.isRefused {
      tally.refused += 1
    } else if !notice.failing.isEmpty {
      tally.failed += 1
    } else if !notice.weakened.isEmpty {
      tally.weakened += 1
    }
    tallies[mutant.damage.kind] = tally
    for id in notice.failing { failed[id, default: 0] += 1 }
    for id in notice.weakened { weakened[id, default: 0] += 1 }
  }

  /// Adds a survivor, unless documents of another case have the same one.
  private mutating func add(_ survivor: Survivor) {
    if seen.insert(survivor.withoutCase).inserted { survivors.append(survivor) }
  }

  private func survivor(
    _ mutant: Mutant, of base: MutationBase, _ paths: inout NodePaths
  ) -> Survivor {
    let document = base.documents[mutant.document]
    let node = Node(tree: document.tree, row: mutant.damage.row)
    let isSensitive = sequence(first: node, next: \.parent).contains {
      policy.sensitiveNames.contains($0.localName)
    }
    let values = mutant.damage.value.flatMap { value in
      isSensitive
        ? nil
        : Survivor.ValueChange(
          before: node.stringValue.trimmingWhitespace.maskingNumbers, after: value.maskingNumbers)
    }
    return Survivor(
      kind: mutant.damage.kind, file: document.file, line: node.line, path: paths.path(of: node),
      values: values, caseName: base.result.name)
  }

  /// The report; an entry that explains nothing is a problem where all cases were run.
  func report(findsStaleEntries: Bool) -> MutationReport {
    let entries = policy.levels.flatMap(\.harmless)
    let stale = entries.filter { explained[$0.place] == nil }
      .map { problem(with: $0, .harmlessIdle, .text($0.reason)) }
    return MutationReport(
      tallies: DamageKind.allCases.map { ($0, tallies[$0] ?? DamageTally()) },
      catches: policy.requirements.map {
        RequirementCatch(id: $0.id, failed: failed[$0.id] ?? 0, weakened: weakened[$0.id] ?? 0)
      },
      explanations: entries.compactMap { entry in
        explained[entry.place].map { counts in
          HarmlessUse(
            reason: entry.reason, place: entry.place,
            counts: DamageKind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } })
        }
      },
      survivors: survivors, problems: problems + (findsStaleEntries ? stale : []))
  }
}

extension Survivor {
  /// What tells it from others, whatever the case.
  fileprivate var withoutCase: Survivor {
    Survivor(kind: kind, file: file, line: line, path: path, values: values, caseName: "")
  }
}
