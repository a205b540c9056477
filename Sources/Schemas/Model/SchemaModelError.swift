import XMLTree

/// Why a schema has no model.
package struct SchemaModelError: Error, Sendable {
  /// Everything that is wrong with the schema's files: at least one mistake.
  package let diagnostics: [Diagnostic]
}

extension SchemaModelError: CustomStringConvertible {
  /// One line for each mistake.
  package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
