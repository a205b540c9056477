import Policies
import XMLTree
import XPath

/// Damages documents that comply and sees who notices.
struct MutationRun {
  let policy: Policy
  let schema: TestSchema
  let jobs: Int
  /// Whether all cases were run, so that an entry that explains nothing has nothing to explain.
  let isOfAllCases: Bool

  /// What came of damaging the documents of cases that hold.
  func report(
    on results: [CaseResult], progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async -> MutationReport {
    var seen: Set<MutationBaseIdentity> = []
    let complying = results.filter {
      $0.complies && seen.insert(MutationBaseIdentity($0)).inserted
    }
    let schema = schema
    let bases = await complying.concurrentMap(jobs: jobs) { result in
      await MutationBase(result, schema: schema)
    }
    let mutants = await mutants(of: bases, progress)
    var assessment = MutationAssessment(policy: policy)
    for (index, base) in bases.enumerated() {
      assessment.add(base, mutants.filter { $0.base == index })
    }
    return assessment.report(findsStaleEntries: isOfAllCases)
  }

  private func mutants(
    of bases: [MutationBase], _ progress: @escaping @Sendable (Int, Int) -> Void
  ) async -> [Mutant] {
    let requirements = policy.requirements.map(\.id)
    var sites: [(base: Int, document: Int, damage: Damage)] = []
    for (index, base) in bases.enumerated() where base.observation.refusals.isEmpty {
      let finder = DamageFinder(model: schema.of(base.level).model)
      for (document, original) in base.documents.enumerated() {
        sites += finder.damages(to: original.tree).map { (index, document, $0) }
      }
    }
    let count = sites.count
    return await sites.concurrentMap(jobs: jobs, progress: { progress($0, count) }) { site in
      let notice = await bases[site.base].notice(
        of: site.damage, to: site.document, requirements: requirements)
      return Mutant(
        base: site.base, document: site.document, damage: site.damage, notice: notice)
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
