import Policies
import Schemas
import XMLTree

/// What is known of the documents of cases before they are read.
struct TestSchema: Sendable {
  /// Reads documents and validates them.
  let reader: XMLReader
  /// What documents can hold; `nil` for those without a schema, and where it cannot be told.
  let model: SchemaModel?

  /// Nothing is known.
  static let none = TestSchema(reader: XMLReader(), model: nil)

  /// What is known of documents of a level: the schema is that of submissions.
  func of(_ level: RuleLevel) -> TestSchema {
    switch level {
    case .submission: self
    case .summary: .none
    }
  }
}
