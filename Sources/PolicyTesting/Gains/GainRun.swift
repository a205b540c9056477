import Policies
import XMLTree
import XPath

/// Leaves things out of the documents of all cases, those with faults above all: nobody may gain by it.
struct GainRun {
  let policy: Policy
  let schema: TestSchema
  let jobs: Int

  /// Something that is left out: a value, a record, or a whole document.
  private struct Omission: Sendable {
    let base: Int
    let document: Int
    let damage: Damage
    let isWholeDocument: Bool
  }

  /// What came of it.
  func report(
    on results: [CaseResult], progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async -> GainReport {
    var seen: Set<MutationBaseIdentity> = []
    let distinct = results.filter { seen.insert(MutationBaseIdentity($0)).inserted }
    let schema = schema
    let bases = await distinct.concurrentMap(jobs: jobs) { result in
      await MutationBase(result, schema: schema)
    }
    let omissions = bases.indices.flatMap { self.omissions(in: bases[$0], $0) }
    let scoring = policy.scoring
    let count = omissions.count
    let gains = await omissions.concurrentMap(jobs: jobs, progress: { progress($0, count) }) {
      await GainRun.gains(by: $0, from: bases[$0.base], scoring)
    }
    return report(gains.flatMap(\.self), bases, made: count)
  }

  private func omissions(in base: MutationBase, _ number: Int) -> [Omission] {
    guard base.observation.refusals.isEmpty else { return [] }
    let finder = DamageFinder(model: schema.of(base.level).model)
    return base.documents.enumerated().flatMap { document, original in
      let parts = finder.damages(to: original.tree).filter { [.drop, .blank].contains($0.kind) }
      let roots = original.tree.root.children.filter {
        $0.kind == .element && base.documents.count > 1
      }
      return parts.map {
        Omission(base: number, document: document, damage: $0, isWholeDocument: false)
      }
        + roots.map { root in
          Omission(
            base: number, document: document,
            damage: Damage(kind: .drop, row: root.row, change: .drop, value: nil),
            isWholeDocument: true)
        }
    }
  }

  private typealias Found = (omission: Omission, gain: Gain)

  /// Who is better off without something.
  private static func gains(
    by omission: Omission, from base: MutationBase, _ scoring: Scoring
  ) async -> [Found] {
    let after =
      omission.isWholeDocument
      ? await base.observation(without: omission.document)
      : await base.observation(after: omission.damage, to: omission.document)
    let document = base.documents[omission.document]
    let node = Node(tree: document.tree, row: omission.damage.row)
    var paths = NodePaths()
    return base.observation.standings.sorted { $0.key < $1.key }.compactMap { assessed, before in
      guard let now = after.standings[assessed],
        now.isBetter(than: before, scoring)
      else { return nil }
      let gain = Gain(
        kind: omission.damage.kind, file: document.file, line: node.line,
        path: paths.path(of: node), caseName: base.result.name, unit: assessed.id,
        before: before, after: now)
      return (omission, gain)
    }
  }

  /// Leaves aside what the policy gives a reason for.
  private func report(_ found: [Found], _ bases: [MutationBase], made: Int) -> GainReport {
    var excused: [[Int]: [(kinds: Set<DamageKind>, rows: Set<Int32>)]] = [:]
    var gains: [Gain] = []
    for (omission, gain) in found {
      let key = [omission.base, omission.document]
      let entries = excused[key] ?? entries(of: bases[omission.base], omission.document)
      excused[key] = entries
      let isExcused = entries.contains {
        $0.kinds.contains(omission.damage.kind) && $0.rows.contains(omission.damage.row)
      }
      if !isExcused { gains.append(gain) }
    }
    return GainReport(made: made, gains: gains, explained: found.count - gains.count)
  }

  private func entries(
    of base: MutationBase, _ document: Int
  ) -> [(kinds: Set<DamageKind>, rows: Set<Int32>)] {
    guard let nodes = base.excused(\.gainful, in: document) else { return [] }
    return nodes.entries.map { ($0.kinds, (try? nodes.rows(of: $0)) ?? []) }
  }
}

extension Observation.Standing {
  /// Whether the score or the grade is better, as far as two places tell.
  fileprivate func isBetter(than other: Observation.Standing, _ scoring: Scoring) -> Bool {
    if score > other.score + 0.005 { return true }
    guard let rank = scoring.rank(of: grade), let before = scoring.rank(of: other.grade) else {
      return false
    }
    return rank < before
  }
}
