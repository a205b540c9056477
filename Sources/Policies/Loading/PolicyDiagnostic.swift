/// A mistake in a policy.
public struct PolicyDiagnostic: Sendable, Hashable {
  /// The file, as it was named; for a parameter given by the caller, what gave it.
  public let file: String
  /// The place in the file; `nil` for a mistake that is not in its text.
  public let place: Place?
  /// What was found, and what was expected, in one sentence without a final full stop.
  public let message: String

  package init(file: String, place: Place?, message: String) {
    self.file = file
    self.place = place
    self.message = message
  }
}

extension PolicyDiagnostic: CustomStringConvertible {
  /// `file:line:column: error: message`.
  public var description: String {
    let position = place.map { "\($0.line):\($0.column):" } ?? ""
    return "\(file):\(position) error: \(message)"
  }
}

/// All that is wrong with a policy: at least one mistake.
public struct PolicyErrors: Error, Sendable {
  /// The mistakes in the order of their places.
  public let diagnostics: [PolicyDiagnostic]

  package init(diagnostics: [PolicyDiagnostic]) { self.diagnostics = diagnostics }
}

extension PolicyErrors: CustomStringConvertible {
  /// One line for each mistake.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
