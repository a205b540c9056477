import ArgumentParser
import Policies
import PolicyLinting
import PolicyTesting
import Reporting
import Schemas
import XMLTree

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

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let policy = try speech.reading { () throws(PolicyErrors) in try PolicyLoader().load(folder) }
    let language = speech.language(for: policy)
    let linter = PolicyLinter(
      policy: policy, schema: try schema(of: policy),
      coveredRequirements: try coveredRequirements(of: policy))
    let findings = linter.findings(limit: Self.limit)
    write(findings, in: language)
    let output = Terminal.standardOutput
    var options = ReportOptions(usesColor: output.usesColor, language: speech.asked?.rawValue)
    options.width = output.width ?? options.width
    try StandardOutput.write(
      ObligationReport(of: policy, options: options).text(listsAll: clauses), in: language)
    if findings.hasErrors || strict && !findings.isEmpty {
      throw ExitStatus.notAudited
    }
  }

  /// How many findings of a rule are listed.
  private static let limit = 100

  /// Writes the findings, the first of each rule, and how many more there are of it.
  private func write(_ findings: LintFindings, in language: ReaderLanguage) {
    for finding in findings.listed {
      StandardError.write("\(finding.text(in: language)) [\(finding.lintRule)]")
    }
    for (rule, count) in findings.omitted.sorted(by: { $0.key < $1.key }) {
      let more = Message(CommandProblem.more, [.number(count)])
      StandardError.write("\(folder): \(more.text(in: language)) [\(rule)]")
    }
  }

  /// The requirements its tests say something of: none where it has no tests.
  private func coveredRequirements(of policy: Policy) throws -> Set<String> {
    guard PolicyTests.arePresent(for: policy) else { return [] }
    return try speech.reading(for: policy) { () throws(PolicyErrors) in
      try PolicyTests(of: policy).coveredRequirements
    }
  }

  private func schema(of policy: Policy) throws -> SchemaModel {
    do {
      return try SchemaModel(file: policy.submissionSchema)
    } catch {
      StandardError.write(error.diagnostics, in: speech.language(for: policy))
      throw ExitStatus.notAudited
    }
  }
}
