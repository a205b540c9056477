import ArgumentParser
import Foundation

@main
struct RosterFixtures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster-fixtures",
    abstract: "Writes roster files, one for each unit.",
    discussion: """
      Every person in them is made up, and the same command always writes the same bytes.
      """)

  @Argument(help: "The folder to write into; made when it is not there.")
  var directory: String

  @Option(help: "A large corpus instead of a township: so many members in every submission.")
  var members: Int?

  @Option(help: "So many submissions of a large corpus.")
  var submissions: Int?

  @Option(
    name: .customLong("defect"),
    help: ArgumentHelp(
      "A mistake in a large corpus and the share of members, teams or submissions that has it; may "
        + "be repeated.",
      discussion: SeededDefect.all.map(\.name).joined(separator: ", "),
      valueName: "name=share"),
    transform: DefectShare.parsed)
  var defects: [DefectShare] = []

  func validate() throws {
    for (name, number) in [("--members", members), ("--submissions", submissions)] {
      if let number, number < 1 {
        throw ValidationError("\(name) is at least 1, not \(number)")
      }
    }
    guard (members == nil) == (submissions == nil) else {
      throw ValidationError("--members and --submissions go together")
    }
    guard defects.isEmpty || members != nil else {
      throw ValidationError("--defect goes with --members and --submissions")
    }
    if let members, let submissions {
      // Room for the contact and the leaders beside the members.
      let (people, overflow) = submissions.multipliedReportingOverflow(by: members &+ 6)
      guard members < Person.population, !overflow, people <= Person.population else {
        throw ValidationError("more people than there are different ones (\(Person.population))")
      }
    }
  }

  func run() throws {
    let files = try corpus.write(to: URL(fileURLWithPath: directory, isDirectory: true))
    print("\(files.count) files in \(directory)")
  }

  private var corpus: Corpus {
    guard let members, let submissions else { return .township }
    return .synthetic(submissions: submissions, members: members, defects: defects)
  }
}

extension Corpus {
  /// Writes one file per roster, named after its unit, and returns their addresses.
  @discardableResult
  func write(to directory: URL) throws -> [URL] {
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    return try (0..<count).map { index in
      let roster = roster(index)
      let file = directory.appendingPathComponent(roster.unit + ".xml", isDirectory: false)
      try Data(RosterWriter.xml(of: roster).utf8).write(to: file, options: .atomic)
      return file
    }
  }
}

extension DefectShare {
  /// Reads what follows `--defect`.
  fileprivate static func parsed(_ text: String) throws -> DefectShare {
    guard let share = DefectShare(text) else {
      throw ValidationError("“\(text)” is no mistake and a share from 0 to 1, as phone=0.02 is")
    }
    return share
  }
}
