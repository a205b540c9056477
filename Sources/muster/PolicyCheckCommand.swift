import ArgumentParser
import Policies
import PolicyLinting
import PolicyTesting
import Reporting
import Schemas

struct PolicyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks for what can never be meant in a policy, and counts what it checks.",
    discussion: """
      Findings go to standard error, a line each: file:line:column: severity: message [rule]. \
      Standard output gets the obligations of the policy's document, clause by clause.

      The exit status is 0 when there is no error (with --strict, no warning either), and 2 when \
      there is one or the policy cannot be read.
      """)

  @Argument(help: "The folder of the policy.", completion: .directory)
  var folder: String

  @Flag(help: "List every obligation with what checks it, or why nothing does.")
  var clauses = false

  @Flag(help: "Exit with 2 on warnings too.")
  var strict = false

  func run() throws {
    let policy = try loadedPolicy()
    let findings = PolicyLinter(
      policy: policy, schema: try schema(of: policy),
      coveredRequirements: try coveredRequirements(of: policy)
    ).findings()
    findings.forEach { StandardError.write("\($0)") }
    let output = Terminal.standardOutput
    var options = ReportOptions(usesColor: output.usesColor)
    options.width = output.width ?? options.width
    try output.write(ObligationReport(of: policy, options: options).text(listsAll: clauses))
    if findings.contains(where: { strict || $0.severity == .error }) {
      throw ExitStatus.notAudited
    }
  }

  private func loadedPolicy() throws -> Policy {
    do {
      return try PolicyLoader().load(folder)
    } catch {
      error.diagnostics.forEach { StandardError.write("\($0)") }
      throw ExitStatus.notAudited
    }
  }

  /// The requirements its tests say something of: none where it has no tests.
  private func coveredRequirements(of policy: Policy) throws -> Set<String> {
    guard PolicyTests.arePresent(for: policy) else { return [] }
    do {
      return try PolicyTests(folder: folder).coveredRequirements
    } catch {
      error.diagnostics.forEach { StandardError.write("\($0)") }
      throw ExitStatus.notAudited
    }
  }

  private func schema(of policy: Policy) throws -> SchemaModel {
    do {
      return try SchemaModel(file: policy.submissionSchema)
    } catch {
      error.diagnostics.forEach { StandardError.write("\($0)") }
      throw ExitStatus.notAudited
    }
  }
}
