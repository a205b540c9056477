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

  /// Writes a text whole. Where the stream takes no more for the time being, as a pipe may that does not
  /// block, it is waited for.
  func write(_ text: String) throws(OutputError) {
    var text = text
    do {
      try text.withUTF8 { bytes in
        var rest = UnsafeRawBufferPointer(bytes)[...]
        while !rest.isEmpty {
          do {
            let count = try descriptor.write(UnsafeRawBufferPointer(rebasing: rest))
            rest = rest.dropFirst(count)
          } catch Errno.resourceTemporarilyUnavailable {
            var request = pollfd(fd: descriptor.rawValue, events: Int16(POLLOUT), revents: 0)
            poll(&request, 1, -1)
          }
        }
      }
    } catch {
      throw OutputError(error as? Errno ?? .ioError)
    }
  }
}
