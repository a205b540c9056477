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
    let files = PolicyTests.files(of: policy)
    guard !files.isEmpty else {
      throw PolicyErrors(
        file: PolicyTests.testFolder(of: policy), "There are no tests, no .yaml file")
    }
    for file in files { compiler.add(file: file) }
    guard compiler.diagnostics.isEmpty else {
      throw PolicyErrors(diagnostics: compiler.diagnostics)
    }
    cases = compiler.cases
  }

  /// The ids of the requirements that some case says something of.
  public var coveredRequirements: Set<String> {
    Set(cases.flatMap(\.expectations).map(\.requirement))
  }

  /// Whether a policy has tests beside it.
  public static func arePresent(for policy: Policy) -> Bool { !files(of: policy).isEmpty }

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

extension PolicyErrors {
  /// The mistakes in files that belong to a policy.
  init(_ diagnostics: [Diagnostic]) {
    self.init(
      diagnostics: diagnostics.map { diagnostic in
        PolicyDiagnostic(
          file: diagnostic.file,
          place: diagnostic.line.map { Place(line: $0, column: diagnostic.column ?? 1) },
          message: diagnostic.message.text(in: .english))
      })
  }
}
