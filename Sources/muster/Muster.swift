import ArgumentParser
import Auditing

struct Muster: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "muster",
    abstract: "Audits rosters against the rules of a policy.",
    version: MusterVersion.current,
    subcommands: [
      AuditCommand.self, ExplainCommand.self, PolicyCommand.self, XPathCommand.self,
    ])
}
