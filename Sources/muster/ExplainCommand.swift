import ArgumentParser
import Policies
import Reporting
import XPath

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a requirement asks, of whom, when, and what it is worth.",
    usage: "muster explain [<id> ...] --policy <folder> [--lang <language>]",
    discussion: "Without an id it lists the requirements of the policy.")

  @Argument(help: "The ids of requirements, such as armband.type.")
  var ids: [String] = []

  @Option(help: "The folder of the policy.", completion: .directory)
  var policy: String

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("The language of the headings, zh or en.", valueName: "language"),
    completion: .list(Language.names))
  var language: String?

  func validate() throws { try Language.validate(language) }

  func run() throws {
    let policy: Policy
    do {
      policy = try PolicyLoader().load(self.policy)
    } catch {
      error.diagnostics.forEach { StandardError.write("\($0)") }
      throw ExitStatus.notAudited
    }
    let output = Terminal.standardOutput
    var options = ReportOptions(usesColor: output.usesColor, language: language)
    options.width = output.width ?? options.width
    let explanation = RequirementExplanation(of: policy, options: options)
    guard !ids.isEmpty else { return try output.write(explanation.list()) }
    let requirements = try ids.map { try requirement($0, in: policy) }
    try output.write(requirements.map(explanation.text).joined(separator: "\n"))
  }

  private func requirement(_ id: String, in policy: Policy) throws -> Requirement {
    let all = policy.requirements
    if let requirement = all.first(where: { $0.id == id }) { return requirement }
    let hint = Spelling.nearest(to: id, in: all.map(\.id)).map { "; is “\($0)” meant?" }
    throw ValidationError("there is no requirement “\(id)”\(hint ?? "")")
  }
}
