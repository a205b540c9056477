import XMLTree

/// The process: what is set up before the command line is looked at.
@main
enum Program {
  static func main() async {
    // First, as what is opened takes the place of a stream that is closed.
    StandardStreams.prepare()
    Interruption.prepare()
    await Muster.main(arguments)
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
