import ArgumentParser

@main
struct Muster: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "muster",
    abstract: "Audits rosters against the rules of a policy.",
    version: "0.1.0",
    subcommands: [AuditCommand.self, PolicyCommand.self])
}
