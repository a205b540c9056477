import XMLTree

/// A submission that could not be audited, and why.
public struct SubmissionFailure: Sendable {
  /// The file, as it was named.
  public let file: String
  /// The reasons; at least one.
  public let diagnostics: [Diagnostic]

  /// Makes a failure.
  public init(file: String, diagnostics: [Diagnostic]) {
    self.file = file
    self.diagnostics = diagnostics
  }
}
