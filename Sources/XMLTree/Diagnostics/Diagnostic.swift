/// Something wrong in a file, with its place: printed as `file:line:column: error: message`.
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
  /// What is wrong.
  public let message: Message
  /// The row of the node the problem is with, where it is known.
  package let row: Int32?

  /// Makes a diagnostic from its parts.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, severity: Severity = .error,
    message: Message
  ) {
    self.init(
      file: file, line: line, column: column, severity: severity, message: message, row: nil)
  }

  package init(
    file: String, line: Int?, column: Int?, severity: Severity, message: Message, row: Int32?
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.row = row
  }
}

extension Diagnostic {
  /// The diagnostic by its line alone: those who write a file by hand look for the column, those who
  /// export one do not.
  package var withoutColumn: Diagnostic {
    Diagnostic(
      file: file, line: line, column: nil, severity: severity, message: message, row: row)
  }

  /// The diagnostic with something else said of the same place.
  package func saying(_ message: Message) -> Diagnostic {
    Diagnostic(
      file: file, line: line, column: column, severity: severity, message: message, row: row)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic in English as a line of output.
  public var description: String { text(in: .english) }

  /// The diagnostic as a line of output: `file:line:column: error: message`. The word for the
  /// severity is the same in all languages: programs look for it.
  public func text(in language: ReaderLanguage) -> String {
    let place = [line, line == nil ? nil : column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(file.pathOnOneLine)\(place): \(severity.rawValue): \(message.text(in: language))"
  }
}
