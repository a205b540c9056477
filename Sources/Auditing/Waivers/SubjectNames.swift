import Policies
import Schemas
import XMLTree
import XPath

/// The names of elements and attributes that the subjects of waivers can ask for.
struct SubjectNames {
  private var elements: Set<String> = []
  private var attributes: Set<String> = []

  /// The names in the documents of a level; `nil` where they can have any.
  init?(of level: RuleLevel, policy: Policy, schema: SchemaModel?) {
    switch level {
    case .submission:
      guard let schema,
        !schema.elements.contains(where: { $0.allowsAnyChild || $0.allowsAnyAttribute })
      else { return nil }
      elements = Set(schema.elements.map(\.name.localName))
      attributes = Set(schema.elements.flatMap { $0.attributes.map(\.name.localName) })
    case .summary:
      let facts = policy.submissions.facts
      elements = SummaryVocabulary.elements.union(facts.map(\.element))
      attributes = SummaryVocabulary.attributes.union(facts.flatMap { $0.values.map(\.name) })
    }
  }

  /// A name in an expression that nothing has.
  struct Unknown {
    /// The name, an attribute's behind `@`.
    let name: String
    /// Finds what was probably meant by it.
    let suggestion: () -> String?
    let place: Place
  }

  /// The first name in an expression that nothing has; `nil` where there is none.
  func firstUnknown(in expression: PolicyExpression) -> Unknown? {
    firstUnknown(in: expression.syntax).map { name, isAttribute, range in
      let mark = isAttribute ? "@" : ""
      let known = isAttribute ? attributes : elements
      return Unknown(
        name: mark + name,
        suggestion: { Spelling.nearest(to: name, in: known).map { mark + $0 } },
        place: expression.place(of: range))
    }
  }

  private func firstUnknown(
    in expr: Expr
  ) -> (name: String, isAttribute: Bool, range: SourceRange)? {
    if case .path(.axisStep(let axis, .name(let name), _)) = expr.kind, axis != .namespace,
      name.namespaceURI != SubjectNames.schemaInstance
    {
      let isAttribute = axis == .attribute
      let known = isAttribute ? attributes : elements
      if !known.contains(name.localName) { return (name.localName, isAttribute, expr.range) }
    }
    return expr.children.lazy.compactMap { firstUnknown(in: $0) }.first
  }

  /// The namespace of attributes that every element can have.
  private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
}
