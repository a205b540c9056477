import ArgumentParser
import XMLTree

/// The process: what is set up before the command line is looked at.
@main
enum Program {
  static func main() async {
    // First, as what is opened takes the place of a stream that is closed.
    StandardStreams.prepare()
    Interruption.prepare()
    do {
      var command = try await Muster.asyncParseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Ends with the status of an error, or with the help that was asked for, which is output too.
  private static func end(with error: any Error) -> Never {
    guard Muster.exitCode(for: error) == .success else { Muster.exit(withError: error) }
    let text = Muster.fullMessage(for: error)
    do {
      if !text.isEmpty { try StandardOutput.write(text + "\n", in: .ofLocale) }
    } catch {
      Muster.exit(withError: error)
    }
    Muster.exit()
  }

  /// The arguments without the name of the program; what they name need not be UTF-8.
  private static var arguments: [String] {
    let bytes = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    return bytes.dropFirst().compactMap { argument in
      argument.map { start in
        let length = (0...).first { start[$0] == 0 } ?? 0
        let text = UnsafeBufferPointer(start: start, count: length)
        return String(fileSystemBytes: text.map(UInt8.init(bitPattern:)))
      }
    }
  }
}
