import Foundation
import SystemPackage

/// A stream of the process, which may be a terminal.
struct Terminal {
  static let standardOutput = Terminal(descriptor: .standardOutput)
  static let standardError = Terminal(descriptor: .standardError)

  let descriptor: FileDescriptor

  var isTerminal: Bool { isatty(descriptor.rawValue) == 1 }

  /// The columns, if they are known.
  var width: Int? {
    var size = winsize()
    guard isTerminal, ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else {
      return nil
    }
    // Below this nothing can be laid out; the terminal may break the lines.
    return max(Int(size.ws_col), 40)
  }

  /// Whether to use colours: on a terminal that has them, and whose user has not said no.
  var usesColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return isTerminal && !isRefused && environment["TERM"] != "dumb"
  }

  func write(_ text: String) throws(OutputError) {
    do {
      try descriptor.writeAll(text.utf8)
    } catch {
      throw OutputError(error as? Errno ?? .ioError)
    }
  }
}
