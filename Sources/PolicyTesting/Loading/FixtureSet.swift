import Policies
import XMLTree

/// Documents that nothing is expected of, which are all that was handed in: a policy's tests leave things
/// out of them too.
package struct FixtureSet: Sendable {
  /// What they are called.
  let name: String
  let documents: [TestDocument]
  let period: Period
  let asOf: CalendarDate

  /// Reads the documents. Throws what is wrong with those that cannot be read.
  package init(
    name: String, files: [String], period: Period, asOf: CalendarDate
  ) throws(PolicyErrors) {
    var diagnostics: [Diagnostic] = []
    let reader = XMLReader(options: .ofPolicy)
    documents = files.compactMap { file in
      let reading = reader.read(file: file)
      guard let tree = reading.tree else {
        diagnostics += reading.diagnostics
        return nil
      }
      return TestDocument(file: file, tree: tree)
    }
    guard diagnostics.isEmpty else { throw PolicyErrors(diagnostics: diagnostics) }
    (self.name, self.period, self.asOf) = (name, period, asOf)
  }

  /// The documents as those of a case that expects nothing and has been run.
  func result(for policy: Policy) -> CaseResult {
    let testCase = TestCase(
      name: name, file: name, place: Place(line: 1, column: 1),
      base: TestBase(kind: .submissions, documents: documents), edits: [],
      settings: TestSettings(policy: policy, parameters: [:], period: period, asOf: asOf),
      expectations: [], expectsInvalid: false)
    return CaseResult(testCase: testCase, documents: documents, problems: [], holding: [])
  }
}
