import Auditing
import Policies
import XMLTree
import XPath

/// Puts what became of damages together into a report.
struct MutationAssessment {
  private let policy: Policy
  private var tallies: [DamageKind: DamageTally] = [:]
  private var omissions = OmissionTally()
  private var failed: [String: Int] = [:]
  private var weakened: [String: Int] = [:]
  /// What each entry on harmless damages, or on what may pay, explains, by its place.
  private var explained: [Place: [DamageKind: Int]] = [:]
  private var survivors: [Survivor] = []
  private var seen: Set<Survivor> = []
  private var gains: [Gain] = []
  private var seenGains: Set<GainIdentity> = []
  private var problems: [Diagnostic] = []

  init(policy: Policy) { self.policy = policy }

  /// Adds the mutants of some documents.
  mutating func add(_ base: MutationBase, _ mutants: [Mutant]) {
    if base.complies { noteRefusals(of: base) }
    var paths = NodePaths()
    addNotices(base, mutants, &paths)
    addGains(base, mutants, &paths)
  }

  private mutating func noteRefusals(of base: MutationBase) {
    let testCase = base.result.testCase
    for refusal in base.observation.refusals {
      problems.append(
        Diagnostic(
          file: testCase.file, place: testCase.place,
          message: Message(MutationProblem.notAudited, [.message(refusal.message)])))
    }
  }

  private mutating func note(_ excuses: DamageExcuses) {
    for (entry, error) in excuses.broken {
      let problem = problem(
        with: entry, .harmlessFails, .text(entry.nodes.source),
        .message(Message(hidingValuesOf: error)))
      if !problems.contains(problem) { problems.append(problem) }
    }
  }

  private func problem(
    with entry: HarmlessDamage, _ code: MutationProblem, _ arguments: MessageArgument...
  ) -> Diagnostic {
    Diagnostic(file: policy.file, place: entry.place, message: Message(code, arguments))
  }

  /// The report. An entry that explains nothing is a problem where all cases were run; one on what may
  /// pay can be there for fixtures, and is one where these were looked at too.
  func report(findsIdleEntries: Bool, ofGains findsIdleGains: Bool) -> MutationReport {
    let (harmless, gainful) = (
      policy.levels.flatMap(\.harmless), policy.levels.flatMap(\.gainful)
    )
    let idleHarmless = findsIdleEntries ? self.idle(harmless) : []
    let idleGainful = findsIdleGains ? self.idle(gainful) : []
    let idle =
      idleHarmless.map { problem(with: $0, .harmlessIdle, .text($0.reason)) }
      + idleGainful.map { problem(with: $0, .gainfulIdle, .text($0.reason)) }
    return MutationReport(
      tallies: DamageKind.allCases.map { ($0, tallies[$0] ?? DamageTally()) },
      catches: policy.requirements.map {
        RequirementCatch(id: $0.id, failed: failed[$0.id] ?? 0, weakened: weakened[$0.id] ?? 0)
      },
      explanations: uses(of: harmless), survivors: survivors,
      omissions: omissions, gainExplanations: uses(of: gainful), gains: gains,
      problems: problems + idle)
  }

  private func idle(_ entries: [HarmlessDamage]) -> [HarmlessDamage] {
    entries.filter { explained[$0.place] == nil }
  }

  private func uses(of entries: [HarmlessDamage]) -> [HarmlessUse] {
    entries.compactMap { entry in
      explained[entry.place].map { counts in
        HarmlessUse(
          reason: entry.reason, place: entry.place,
          counts: DamageKind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } })
      }
    }
  }
}

// MARK: - Who noticed

extension MutationAssessment {
  private mutating func addNotices(
    _ base: MutationBase, _ mutants: [Mutant], _ paths: inout NodePaths
  ) {
    guard base.complies else { return }
    let excuses = DamageExcuses(\.harmless, for: base)
    note(excuses)
    for mutant in mutants {
      guard let notice = mutant.notice else { continue }
      let kind = mutant.site.damage.kind
      count(notice, of: kind)
      guard notice.isSilent else { continue }
      if let entry = excuses.entry(for: mutant.site) {
        tallies[kind, default: DamageTally()].explained += 1
        explained[entry.place, default: [:]][kind, default: 0] += 1
      } else {
        tallies[kind, default: DamageTally()].unnoticed += 1
        add(survivor(mutant.site, of: base, &paths))
      }
    }
  }

  private mutating func count(_ notice: Notice, of kind: DamageKind) {
    var tally = tallies[kind] ?? DamageTally()
    tally.made += 1
    if notice.isRefused {
      tally.refused += 1
    } else if !notice.failing.isEmpty {
      tally.failed += 1
    } else if !notice.weakened.isEmpty {
      tally.weakened += 1
    }
    tallies[kind] = tally
    for id in notice.failing { failed[id, default: 0] += 1 }
    for id in notice.weakened { weakened[id, default: 0] += 1 }
  }

  /// Adds a survivor, unless documents of another case have the same one.
  private mutating func add(_ survivor: Survivor) {
    if seen.insert(survivor.withoutCase).inserted { survivors.append(survivor) }
  }

  private func survivor(
    _ site: DamageSite, of base: MutationBase, _ paths: inout NodePaths
  ) -> Survivor {
    let document = base.documents[site.document]
    let node = Node(tree: document.tree, row: site.damage.row)
    let isSensitive = sequence(first: node, next: \.parent).contains {
      policy.sensitiveNames.contains($0.localName)
    }
    let values = site.damage.value.flatMap { value in
      isSensitive
        ? nil
        : Survivor.ValueChange(
          before: node.stringValue.trimmingWhitespace.maskingNumbers, after: value.maskingNumbers)
    }
    return Survivor(
      kind: site.damage.kind, file: document.file, line: node.line, path: paths.path(of: node),
      values: values, caseName: base.result.name)
  }
}

extension Survivor {
  /// What tells it from others, whatever the case.
  fileprivate var withoutCase: Survivor {
    Survivor(kind: kind, file: file, line: line, path: path, values: values, caseName: "")
  }
}

// MARK: - Who is better off

extension MutationAssessment {
  /// What tells a gain from others, whatever the case.
  private struct GainIdentity: Hashable {
    let site: Gain.Site
    let assessed: Observation.Assessed
  }

  private mutating func addGains(
    _ base: MutationBase, _ mutants: [Mutant], _ paths: inout NodePaths
  ) {
    omissions.made += mutants.count { $0.site.isOmission }
    let paying = mutants.filter { !$0.betterments.isEmpty }
    guard !paying.isEmpty else { return }
    let excuses = DamageExcuses(\.gainful, for: base)
    note(excuses)
    for mutant in paying {
      if let entry = excuses.entry(for: mutant.site) {
        omissions.explained += 1
        explained[entry.place, default: [:]][mutant.site.damage.kind, default: 0] += 1
      } else {
        omissions.unexplained += 1
        add(mutant, of: base, &paths)
      }
    }
  }

  /// Adds the gains by an omission that documents of no other case have shown.
  private mutating func add(_ mutant: Mutant, of base: MutationBase, _ paths: inout NodePaths) {
    let document = base.documents[mutant.site.document]
    let node = Node(tree: document.tree, row: mutant.site.damage.row)
    let site = Gain.Site(
      kind: mutant.site.damage.kind, file: document.file, line: node.line,
      path: mutant.site.isWholeDocument ? nil : paths.path(of: node))
    for better in mutant.betterments {
      let identity = GainIdentity(site: site, assessed: better.assessed)
      guard seenGains.insert(identity).inserted else { continue }
      gains.append(
        Gain(
          site: site, caseName: base.result.name, unit: better.assessed.id,
          requirements: better.requirements, before: better.before, after: better.after))
    }
  }
}
