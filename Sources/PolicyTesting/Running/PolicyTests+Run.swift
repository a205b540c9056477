import Policies
import Schemas
import XMLTree

extension PolicyTests {
  /// Runs the cases, so many at the same time.
  ///
  /// - Parameters:
  ///   - filter: Text that the name of a case, or of its file, must have to be run, in upper or lower
  ///     case; `nil` for all cases. What the cases cover together is told only of all of them.
  ///   - mutates: Whether the documents of cases that comply are then damaged, one place at a time,
  ///     to see whether somebody notices. Throws the mistakes of a schema that cannot be read as a
  ///     model for that.
  ///   - jobs: How many cases, or damaged documents, are audited at the same time.
  ///   - progress: Called after each audit with the number done so far, and of how many, as far as
  ///     that is known, from any job.
  public func run(
    filter: String? = nil, mutates: Bool = false, jobs: Int = 1,
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) async throws(PolicyErrors) -> PolicyTestReport {
    let model = mutates ? try model() : nil
    let chosen = cases.filter { testCase in
      guard let filter = filter?.lowercased() else { return true }
      return [testCase.name, testCase.file].contains { $0.lowercased().contains(filter) }
    }
    if let filter, chosen.isEmpty {
      throw PolicyErrors(
        file: policy.file, "No case of its tests, and no file, is called “\(filter)”")
    }
    let reader = reader
    let results = await chosen.concurrentMap(
      jobs: jobs, progress: { progress?($0, chosen.count) }
    ) { testCase in
      await CaseRun(
        testCase: testCase, reader: testCase.base.kind == .summary ? XMLReader() : reader
      ).result()
    }
    var gaps: [CoverageGap] = []
    if filter == nil, let settings = cases.first?.settings {
      let coverage = Coverage(
        policy: policy, results: results, auditor: settings.auditor(includesSummary: false))
      gaps = coverage.gaps
    }
    var mutation: MutationReport?
    if let model {
      let run = MutationRun(
        policy: policy, model: model, reader: reader, jobs: jobs, isOfAllCases: filter == nil)
      mutation = await run.report(on: results) { done, total in
        progress?(chosen.count + done, chosen.count + total)
      }
    }
    return PolicyTestReport(
      policy: policy, results: results, gaps: gaps, isFiltered: filter != nil, mutation: mutation)
  }

  private func model() throws(PolicyErrors) -> SchemaModel {
    do throws(SchemaModelError) {
      return try SchemaModel(file: policy.submissionSchema)
    } catch {
      throw PolicyErrors(error.diagnostics)
    }
  }
}
