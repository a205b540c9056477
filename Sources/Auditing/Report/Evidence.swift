/// What a part of a rule came to on the subject of a finding.
package struct Evidence: Sendable, Hashable {
  /// The part: the name of a let with its `$` and its expression, or the text of a sub-expression.
  package let expression: String
  /// What it came to, in a form for people: `'12'`, `@headcount='12'`, `(3 items)`; masked like any
  /// text of a report.
  package let value: String
  /// How many parts it is inside of: 0 for a let or for the assertion as a whole.
  package let depth: Int

  /// Makes a piece of evidence.
  package init(expression: String, value: String, depth: Int) {
    self.expression = expression
    self.value = value
    self.depth = depth
  }
}
