extension Diagnostic {
  package init(
    file: String, line: Int? = nil, column: Int? = nil, severity: Severity = .error,
    message: String, value: String? = nil, row: Int32? = nil
  ) {
    self.init(
      file: file, line: line, column: column, severity: severity,
      message: Message(verbatim: message), row: row)
  }
}
