import Auditing
import Policies
import XMLTree
import XPath

/// Damages documents one place at a time: where they comply somebody should notice, and whatever they
/// are, nobody may be better off for having left something out.
struct MutationRun {
  let policy: Policy
  let schema: TestSchema
  let jobs: Int
  /// Whether all cases were run, so that an entry that explains nothing has nothing to explain.
  let isOfAllCases: Bool

  /// What came of damaging the documents of cases, and of leaving things out of further ones.
  func report(
    on results: [CaseResult], fixtures: CaseResult?,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async -> MutationReport {
    let schema = schema
    let bases = await
      (distinct(results).map { ($0, $0.complies) } + (fixtures.map { [($0, false)] } ?? []))
      .concurrentMap(jobs: jobs) { result, complies in
        MutationBase(result, schema: schema, complies: complies)
      }
    let sites = bases.map { $0.damageSites(schema) }
    let total = sites.reduce(0) { $0 + $1.count }
    var assessment = MutationAssessment(policy: policy)
    var done = 0
    for (base, sites) in zip(bases, sites) {
      let before = done
      let mutants = await mutants(of: base, at: sites) { progress(before + $0, total) }
      assessment.add(base, mutants)
      done += sites.count
    }
    return assessment.report(
      findsIdleEntries: isOfAllCases, ofGains: isOfAllCases && fixtures != nil)
  }

  /// The results of cases whose documents no case before has. Where one of them complies, so do all.
  private func distinct(_ results: [CaseResult]) -> [CaseResult] {
    var seen: Set<MutationBaseIdentity> = []
    return results.filter(\.complies).filter { seen.insert(MutationBaseIdentity($0)).inserted }
      + results.filter { !$0.complies && seen.insert(MutationBaseIdentity($0)).inserted }
  }

  private func mutants(
    of base: MutationBase, at sites: [DamageSite], _ progress: @escaping @Sendable (Int) -> Void
  ) async -> [Mutant] {
    let requirements = policy.requirements.map(\.id)
    let scoring = policy.scoring
    let cache = SummaryCache()
    return await sites.concurrentMap(
      jobs: jobs, worker: { base.makeBench() }, progress: progress
    ) { bench, site in
      let observation = base.observation(with: site, on: bench, cache: cache)
      return Mutant(site, observation, of: base, requirements, scoring)
    }
  }
}

extension CaseResult {
  /// Whether the case holds, and its documents comply with the policy: what it names passes or does
  /// not apply.
  fileprivate var complies: Bool {
    holds && !testCase.expectsInvalid && testCase.expectations.allSatisfy(\.isOfCompliance)
  }
}
