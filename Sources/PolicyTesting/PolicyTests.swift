import Foundation
import Policies
import Schemas
import XMLTree

/// The tests of a policy: documents, and what its requirements must come to on them.
package struct PolicyTests: Sendable {
  /// The folder in a policy's folder that holds the tests.
  package static let folderName = "tests"

  /// The policy tested.
  package let policy: Policy
  /// The cases, in the order of their files and of the cases in them.
  let cases: [TestCase]
  /// Reads submissions.
  let reader: XMLReader
  /// What submissions can hold, or why that cannot be told.
  let model: Result<SchemaModel, PolicyErrors>

  /// Reads the tests of a policy. Throws all mistakes that can be found without running them: those
  /// of the policy's schema, or those of the tests and the documents they name.
  package init(of policy: Policy) throws(PolicyErrors) {
    self.policy = policy
    do throws(Schema.Invalid) {
      let (schema, read) = try SchemaModel.compile(file: policy.submissionSchema)
      model = read.mapError { PolicyErrors(diagnostics: $0.diagnostics) }
      reader = XMLReader(schema: schema, defaults: try? read.get().defaults)
    } catch {
      throw PolicyErrors(diagnostics: error.diagnostics)
    }
    var compiler = TestCompiler(policy: policy)
    let files = PolicyTests.files(of: policy)
    guard !files.isEmpty else {
      throw PolicyErrors(file: PolicyTests.testFolder(of: policy), TestProblem.noTests)
    }
    for file in files { compiler.add(file: file) }
    guard compiler.diagnostics.isEmpty else {
      throw PolicyErrors(diagnostics: compiler.diagnostics)
    }
    cases = compiler.cases
  }

  /// The ids of the requirements that some case says something of.
  package var coveredRequirements: Set<String> {
    Set(cases.flatMap(\.expectations).map(\.requirement))
  }

  /// What is known of submissions before they are read.
  var schema: TestSchema { TestSchema(reader: reader, model: try? model.get()) }

  /// Whether a policy has tests beside it.
  package static func arePresent(for policy: Policy) -> Bool { !files(of: policy).isEmpty }

  /// The folder of the tests beside a policy.
  private static func testFolder(of policy: Policy) -> String {
    let parent = policy.file.lastIndex(of: "/").map { String(policy.file[...$0]) } ?? ""
    return parent + folderName
  }

  /// The files of tests beside a policy, in the order of their names.
  private static func files(of policy: Policy) -> [String] {
    let folder = testFolder(of: policy)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { "\(folder)/\($0)" }
  }
}
