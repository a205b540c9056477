import ArgumentParser
import Policies
import Reporting
import XMLTree
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

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let policy = try speech.reading { () throws(PolicyErrors) in
      try PolicyLoader().load(self.policy)
    }
    let language = speech.language(for: policy)
    let output = Terminal.standardOutput
    var options = ReportOptions(usesColor: output.usesColor, language: speech.asked?.rawValue)
    options.width = output.width ?? options.width
    let explanation = RequirementExplanation(of: policy, options: options)
    guard !ids.isEmpty else {
      return try StandardOutput.write(explanation.list(), in: language)
    }
    let requirements = try ids.map { try requirement($0, in: policy) }
    try StandardOutput.write(
      requirements.map(explanation.text).joined(separator: "\n"), in: language)
  }

  private func requirement(_ id: String, in policy: Policy) throws -> Requirement {
    if let requirement = policy.requirements.first(where: { $0.id == id }) { return requirement }
    let problem = Message(
      CommandProblem.unknownRequirement, [.text(id)],
      suggestion: Spelling.nearest(to: id, in: policy.requirements.map(\.id)))
    throw ValidationError(problem.text(in: speech.language(for: policy)))
  }
}
