import Foundation
import Policies
import Schemas
import XMLTree

/// The tests of a policy: documents, and what its requirements must come to on them.
public struct PolicyTests: Sendable {
  /// The folder in a policy's folder that holds the tests.
  public static let folderName = "tests"

  /// The policy tested.
  public let policy: Policy
  /// The cases, in the order of their files and of the cases in them.
  let cases: [TestCase]
  /// Reads submissions.
  let reader: XMLReader

  /// Reads a policy with its tests. Throws all mistakes that can be found without running them: those
  /// of the policy and its schema, or those of the tests and the documents they name.
  public init(folder: String) throws(PolicyErrors) {
    policy = try PolicyLoader().load(folder)
    do throws(Schema.Invalid) {
      reader = XMLReader(schema: try Schema(file: policy.submissionSchema))
    } catch {
      throw PolicyErrors(error.diagnostics)
    }
    var compiler = TestCompiler(policy: policy)
    for file in try PolicyTests.files(of: policy) { compiler.add(file: file) }
    guard compiler.diagnostics.isEmpty else {
      throw PolicyErrors(diagnostics: compiler.diagnostics)
    }
    cases = compiler.cases
  }

  /// The files of tests beside a policy, in the order of their names.
  private static func files(of policy: Policy) throws(PolicyErrors) -> [String] {
    let parent = policy.file.lastIndex(of: "/").map { String(policy.file[...$0]) } ?? ""
    let folder = parent + folderName
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !files.isEmpty else {
      throw PolicyErrors(file: folder, "There are no tests, no .yaml file")
    }
    return files.map { "\(folder)/\($0)" }
  }
}

extension PolicyErrors {
  /// The mistakes in files that belong to a policy.
  init(_ diagnostics: [Diagnostic]) {
    self.init(
      diagnostics: diagnostics.map { diagnostic in
        PolicyDiagnostic(
          file: diagnostic.file,
          place: diagnostic.line.map { Place(line: $0, column: diagnostic.column ?? 1) },
          message: diagnostic.message)
      })
  }
}
