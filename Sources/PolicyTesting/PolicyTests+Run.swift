import Auditing
import Policies
import Schemas
import XMLTree

extension PolicyTests {
  /// Runs the cases, so many at the same time.
  ///
  /// - Parameters:
  ///   - filter: Text that the name of a case, or of its file, must have to be run, in upper or lower
  ///     case; `nil` for all cases. What the cases cover together is told only of all of them.
  ///   - mutates: Whether the documents of cases are then damaged, one place at a time, to see
  ///     whether somebody notices, where they comply, and whether somebody's score or grade is better
  ///     for having left something out. Throws the mistakes of a schema that cannot be read as a model
  ///     for that.
  ///   - fixtures: Further documents that things are left out of.
  ///   - jobs: How many cases, or damaged documents, are audited at the same time.
  ///   - progress: Called after each audit with the number done so far, and of how many, as far as
  ///     that is known, from any job.
  package func run(
    filter: String? = nil, mutates: Bool = false, fixtures: FixtureSet? = nil, jobs: Int = 1,
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) async throws(PolicyErrors) -> PolicyTestReport {
    let model = mutates ? try model.get() : nil
    let chosen = cases.filter { testCase in
      guard let filter = filter?.lowercased() else { return true }
      return [testCase.name, testCase.file].contains { $0.lowercased().contains(filter) }
    }
    if let filter, chosen.isEmpty {
      throw PolicyErrors(
        file: policy.file, TestProblem.noSuchCase, .text(filter))
    }
    let schema = schema
    let results = await chosen.concurrentMap(
      jobs: jobs, progress: { progress?($0, chosen.count) }
    ) { testCase in
      CaseRun(testCase: testCase, schema: schema).result()
    }
    var mutation: MutationReport?
    if let model {
      let run = MutationRun(
        policy: policy, schema: TestSchema(reader: reader, model: model), jobs: jobs,
        isOfAllCases: filter == nil)
      mutation = await run.report(on: results, fixtures: fixtures?.result(for: policy)) {
        progress?(chosen.count + $0, chosen.count + $1)
      }
    }
    return PolicyTestReport(
      policy: policy, results: results, gaps: filter == nil ? gaps(in: results) : [],
      isFiltered: filter != nil, mutation: mutation)
  }

  /// What all cases leave out together.
  private func gaps(in results: [CaseResult]) -> [CoverageGap] {
    guard let settings = cases.first?.settings else { return [] }
    let auditor = Auditor(policy: policy, period: settings.period, asOf: settings.asOf)
    return Coverage(results: results, settings: auditor.settings).gaps
  }
}
