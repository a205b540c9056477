import XMLTree

/// Why a schema has no model.
public struct SchemaModelError: Error, Sendable {
  /// Everything that is wrong with the schema's files: at least one mistake.
  public let diagnostics: [Diagnostic]
}

extension SchemaModelError: CustomStringConvertible {
  /// One line for each mistake.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
