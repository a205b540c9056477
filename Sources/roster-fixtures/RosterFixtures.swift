import Foundation

@main
struct RosterFixtures {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      guard let options = try CommandLineOptions.parse(arguments) else {
        return print(CommandLineOptions.usage, terminator: "")
      }
      write(options)
    } catch {
      fail("error: \(error)\n\n\(CommandLineOptions.usage)", status: 64)
    }
  }

  private static func write(_ options: CommandLineOptions) {
    let corpus =
      switch options.content {
      case .township: Corpus.township
      case .synthetic(let members, let submissions):
        Corpus.synthetic(submissions: submissions, members: members)
      }
    let directory = URL(fileURLWithPath: options.directory, isDirectory: true)
    do {
      let files = try corpus.write(to: directory)
      print("\(files.count) files in \(options.directory)")
    } catch {
      fail(
        "error: cannot write to \(options.directory): \(error.localizedDescription)\n", status: 1)
    }
  }

  private static func fail(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data(message.utf8))
    exit(status)
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
