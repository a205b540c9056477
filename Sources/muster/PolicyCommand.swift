import ArgumentParser

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Looks at a policy before any roster is seen.",
    subcommands: [PolicyCheckCommand.self, PolicyTestCommand.self])
}
