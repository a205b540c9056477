import Foundation
import Reporting
import SystemPackage
import XMLTree

/// The three streams every process expects.
enum StandardStreams {
  /// Takes the place of those that are closed, so that no file is opened under their numbers, and
  /// written to as if it were them. What is written there fails, as it would have.
  static func prepare() {
    for descriptor in [FileDescriptor.standardInput, .standardOutput, .standardError]
    where fcntl(descriptor.rawValue, F_GETFD) == -1 {
      // The lowest number that is free is the one.
      _ = try? FileDescriptor.open(
        "/dev/null", descriptor == .standardInput ? .writeOnly : .readOnly)
    }
  }
}

/// Where what a command has to say goes.
enum StandardOutput {
  /// What messages call it.
  static let name = "standard output"

  /// Writes all a command has to say. Where that fails the command ends, and says so.
  static func write(_ text: String, in language: ReaderLanguage) throws {
    do {
      try Terminal.standardOutput.write(text)
    } catch {
      StandardError.write([Diagnostic(name, error)], in: language)
      throw ExitStatus.notAudited
    }
  }
}

/// Where errors go, a line each.
enum StandardError {
  /// Writes a line; what it quotes of a roster cannot act on a terminal, nor on a build server.
  static func write(_ line: String) {
    // There is nowhere left to report that this failed.
    try? Terminal.standardError.write(line.printable + "\n")
  }

  /// Writes diagnostics, a line each.
  static func write(_ diagnostics: [Diagnostic], in language: ReaderLanguage) {
    for diagnostic in diagnostics { write(diagnostic.text(in: language)) }
  }
}
