import ArgumentParser
import Auditing
import Reporting
import SystemPackage

/// A report to write, and where.
struct ReportRequest: Sendable {
  let format: ReportFormat
  /// The file; `nil` for standard output.
  let file: String?

  /// What is written when nothing is asked for.
  static let standard = ReportRequest(format: .text, file: nil)

  /// The names of the formats.
  static var names: [String] { ReportFormat.all.map(\.name) }
  static var formatNames: String { names.formatted }

  private init(format: ReportFormat, file: String?) {
    self.format = format
    self.file = file
  }

  /// Reads `format` or `format=file`.
  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let format = ReportFormat.named(name) else {
      throw ValidationError("there is no report “\(name)”; there is \(Self.formatNames)")
    }
    if parts.count == 2, parts[1].isEmpty {
      throw ValidationError("“\(argument)” names no file")
    }
    self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
  }

  /// Where it goes, for a message.
  var place: String { file ?? StandardOutput.name }

  /// Which file it goes to, however that is spelt; `nil` for the device that keeps nothing.
  var identity: FileIdentity? {
    guard let file else {
      let status = try? FileDescriptor.standardOutput.stat()
      return status.map(FileIdentity.init) ?? .nowhere(FilePath(StandardOutput.name))
    }
    return FileIdentity.isNullDevice(file) ? nil : FileIdentity(of: file)
  }

  /// Whether it goes to a file that is there and keeps what is written.
  var isRegularFile: Bool {
    let status =
      if let file { try? FilePath(fileSystemPath: file).stat() } else {
        try? FileDescriptor.standardOutput.stat()
      }
    return status?.type == .regular
  }

  /// No two reports go to one place.
  static func validate(_ requests: [ReportRequest]) throws {
    var taken: [FileIdentity: ReportRequest] = [:]
    for request in requests {
      guard let identity = request.identity,
        let other = taken.updateValue(request, forKey: identity)
      else { continue }
      let place =
        (other.place == request.place
        ? request.place : "one file, \(other.place) and \(request.place)").maskingNumbers
      throw ValidationError("two reports go to \(place); write one to a file, as format=file")
    }
  }

  func write(_ report: AuditReport, with options: ReportOptions) throws(OutputError) {
    do {
      try send(report, with: options)
    } catch {
      // Nothing but writing fails.
      throw error as? OutputError ?? OutputError(.ioError)
    }
  }

  private func send(_ report: AuditReport, with options: ReportOptions) throws {
    if let file {
      try OutputFile.write(to: file) { sink in
        try format.write(report, options: options, to: sink)
      }
    } else {
      var options = options
      let output = Terminal.standardOutput
      options.width = output.width ?? options.width
      options.usesColor = output.usesColor
      try format.write(report, options: options) { try output.write($0) }
    }
  }
}

extension [String] {
  /// `a, b or c`.
  fileprivate var formatted: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
