import Auditing
import Foundation
import Reporting

/// What came of running the command.
struct Run {
  let status: Int32
  let output: String
  let errors: String

  /// The command that was built with the tests.
  static var program: String { productsFolder.appending(path: "muster").path }

  /// Runs the command that was built with the tests, in a folder.
  init(_ arguments: [String], in folder: String) throws {
    try self.init(Self.program, arguments, in: folder)
  }

  /// Runs a line of a shell, in a folder.
  init(shell line: String, in folder: String) throws {
    try self.init("/bin/sh", ["-c", line], in: folder)
  }

  private init(_ program: String, _ arguments: [String], in folder: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder, isDirectory: true)
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    // What is said about errors is short enough to wait in its pipe.
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  private static var productsFolder: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }
}

/// A folder that is there for one test.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "muster-\(UUID().uuidString.filter(\.isLetter))").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, content) in files { try write(name, content) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ name: String, _ content: String) throws {
    let file = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: file)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: self(name), encoding: .utf8)
  }
}

extension ReportFormat {
  /// The formats that list what was found, and not only how the units stand.
  static var listingFindings: [ReportFormat] {
    all.filter { !["scores", "markdown"].contains($0.name) }
  }
}

extension AuditReport {
  /// Everything the report shows in a format.
  func text(as format: ReportFormat) -> String {
    format.text(of: self, options: ReportOptions(width: 1_000, findingLimit: nil))
  }
}

extension AuditReport {
  /// The units whose files could not be read.
  var unreadable: [Assessment] {
    units.filter { unit in
      guard case .unreadable = unit.subject else { return false }
      return true
    }
  }

  /// The units that handed in nothing, whether they still may or not.
  var absent: [Assessment] {
    units.filter { unit in
      switch unit.subject {
      case .late, .notYetDue: true
      case .submission, .unreadable, .whole: false
      }
    }
  }
}

extension Assessment {
  /// The numbers of the whole.
  var figures: [Figure] {
    guard case .whole(let figures) = subject else { return [] }
    return figures
  }
}

extension Finding {
  /// What is wrong, in Chinese where it is not the policy's own text.
  var text: String { message.text(in: .chinese) }
}
