import XMLTree

/// A submission that could not be audited, and why.
public struct SubmissionFailure: Sendable {
  /// The file, as it was named.
  public let file: String
  /// The SHA-256 of the file in hexadecimal; `nil` if it is not known.
  public let digest: String?
  /// The reasons; at least one.
  public let diagnostics: [Diagnostic]

  /// Makes a failure.
  public init(file: String, digest: String? = nil, diagnostics: [Diagnostic]) {
    self.file = file
    self.digest = digest
    self.diagnostics = diagnostics
  }
}
