/// Something wrong in a file, with its place: printed as `file:line: error: message`.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  @frozen
  public enum Severity: String, Sendable {
    /// The file can be used nevertheless.
    case warning
    /// The file is not what it must be.
    case error
  }

  /// The file, as the caller named it.
  public let file: String
  /// The line, counted from 1; `nil` when the problem is with the whole file.
  public let line: Int?
  /// The column, counted from 1, where it is known.
  public let column: Int?
  /// How bad it is.
  public let severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// The content of the file that ``message`` quotes, if any: to be masked where it is secret.
  public let value: String?
  /// The row of the element the problem is with, where it is known.
  package let row: Int32?

  /// Makes a diagnostic from its parts.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, severity: Severity = .error,
    message: String, value: String? = nil
  ) {
    self.init(
      file: file, line: line, column: column, severity: severity, message: message, value: value,
      row: nil)
  }

  package init(
    file: String, line: Int?, column: Int?, severity: Severity, message: String, value: String?,
    row: Int32?
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.value = value
    self.row = row
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as a line of output: `file:line: error: message`.
  public var description: String {
    let place = line.map { ":\($0)" } ?? ""
    return "\(file)\(place): \(severity.rawValue): \(message)"
  }
}

/// The diagnostics of one file, of which only the first are kept.
struct DiagnosticLog: Sendable {
  private(set) var kept: [Diagnostic] = []
  private var dropped = 0
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func add(_ diagnostic: Diagnostic) {
    if kept.count < limit { kept.append(diagnostic) } else { dropped += 1 }
  }

  /// What was kept, and how many more there were.
  func diagnostics(for file: String) -> [Diagnostic] {
    guard dropped > 0 else { return kept }
    let problems = dropped == 1 ? "1 more problem" : "\(dropped) more problems"
    return kept + [Diagnostic(file: file, message: "\(problems) in this file")]
  }
}
