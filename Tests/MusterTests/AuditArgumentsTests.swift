import ArgumentParser
import Testing

@testable import muster

@Suite struct AuditArgumentsTests {
  private func parse(_ arguments: String...) throws -> AuditCommand {
    try AuditCommand.parse(["a.xml", "--policy", "p", "--period", "2016H2"] + arguments)
  }

  @Test func haveDefaults() throws {
    let command = try parse()
    #expect(command.paths == ["a.xml"])
    #expect(command.period.label == "2016H2")
    #expect(command.reports.isEmpty && command.values.settings.isEmpty)
    #expect(!command.values.reveal && !command.all)
    // The period is over.
    #expect(command.values.asOf(in: command.period).description == "2016-12-31")
  }

  @Test func lookNoFurtherThanToday() throws {
    let future = try AuditCommand.parse(["a.xml", "--policy", "p", "--period", "9999"])
    #expect(future.values.asOf(in: future.period) < future.period.end)
  }

  @Test func sayWhereReportsGo() throws {
    let command = try parse("--report", "json=out=1.json", "--report", "text")
    #expect(command.reports.map(\.format.name) == ["json", "text"])
    #expect(command.reports.map(\.file) == ["out=1.json", nil])
  }

  @Test func giveParametersValues() throws {
    let command = try parse("--set", "attendance=0.9", "--set", "note=a=b")
    #expect(command.values.settings.map(\.name) == ["attendance", "note"])
    #expect(command.values.settings.map(\.value) == ["0.9", "a=b"])
  }

  @Test(arguments: [
    (["--period", "2016H3"], "2016H1, 2016H2"),
    (["--as-of", "2016-02-30"], "not a date"),
    (["--report", "jsn"], "text, json, "),
    (["--report", "json="], "names no file"),
    (["--report", "json", "--report", "text"], "standard output"),
    (["--report", "json=a", "--report", "text=a"], "two reports go to a"),
    (["--set", "attendance"], "name=value"),
    (["--set", "a=1", "--set", "a=2"], "two values"),
    (["--fail-under", "nan"], "a score"),
    (["--jobs", "0"], "at least 1"),
    ([""], "a path is empty"),
    (["--colour"], "Unknown option"),
  ])
  func areRefusedWithAReason(arguments: [String], reason: String) {
    #expect {
      try AuditCommand.parse(["a.xml", "--policy", "p", "--period", "2016H2"] + arguments)
    } throws: { error in
      AuditCommand.exitCode(for: error).rawValue == 64
        && AuditCommand.fullMessage(for: error).contains(reason)
    }
  }
}
