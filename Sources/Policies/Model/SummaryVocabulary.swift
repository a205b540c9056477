/// The names in the summary of all submissions beside those of facts, see ``PolicyLevel``.
package enum SummaryVocabulary {
  /// The names of elements.
  package static let elements: Set = ["summary", "submission", "unreadable"]
  /// The names of attributes.
  package static let attributes: Set = [
    "period", "as-of", "unit", "name", "file", "score", "grade", FactDefinition.digestAttribute,
  ]
}
