import XMLTree

/// All that is wrong with a policy, or with a file that goes with one: at least one mistake.
package struct PolicyErrors: Error, Sendable {
  /// The mistakes in the order of their places.
  package let diagnostics: [Diagnostic]

  package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  package init(file: String, _ code: any DiagnosticCode, _ arguments: MessageArgument...) {
    diagnostics = [Diagnostic(file: file, message: Message(code, arguments))]
  }
}

extension PolicyErrors: CustomStringConvertible {
  /// One line for each mistake.
  package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
