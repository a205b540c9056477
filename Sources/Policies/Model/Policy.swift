import XPath

/// A policy, read from its folder and compiled: it has no mistake that can be found without looking
/// at a submission.
package struct Policy: Sendable {
  /// The id, such as `waigang-2016`.
  package let id: String
  /// The title.
  package let title: String
  /// The version of the rules, such as `1`; empty if they have none.
  package let version: String
  /// The document the policy puts into rules.
  package let source: SourceDocument
  /// The language of the policy's texts, such as `zh`.
  package let language: String
  /// The day the policy came into force.
  package let inForce: CalendarDate
  /// Where a submission names its unit.
  package let unit: UnitSelector
  /// The default namespace of the expressions, that of the submissions.
  package let namespace: String
  /// The path of the schema of submissions.
  package let submissionSchema: String
  /// The local names of the elements and attributes whose values are never printed unmasked.
  package let sensitiveNames: Set<String>
  /// Where they are listed.
  package let sensitivePlace: Place?
  /// Selects, on the unit node, the elements inside which nobody is named in a report; it sees the
  /// top-level lets.
  package let confidential: PolicyExpression?
  /// The local choices, with the values given for this run.
  package let parameters: [NamedValue]
  /// The tables: each a sequence of maps, one for each row, or a map of them by a key.
  package let tables: [NamedValue]
  /// What is worked out once for an audit, in this order and on no document.
  package let shared: [LetBinding]
  /// How checks become scores and grades.
  package let scoring: Scoring
  /// What is said of single submissions, first, and of all of them together, if anything is.
  package let levels: [PolicyLevel]
  /// Whoever the second level is about; `nil` for a policy that has none.
  package let whole: Whole?
  /// What the document asks, sentence by sentence.
  package let obligations: [Obligation]
  /// The period and the day of the audit, as expressions see them.
  package let variables: AuditVariables
  /// The names expressions on submissions may use, without those of lets.
  package let names: StaticContext
  /// The file, as it was named.
  package let file: String
  /// The SHA-256 of the policy's file followed by its schema, in hexadecimal: what
  /// `cat policy.yaml roster.xsd | sha256sum` prints.
  package let digest: String
  /// The parameters that were given values for this run, by name.
  package let settings: [ParameterSetting]

  /// The requirements of all levels, those on submissions first.
  package var requirements: [Requirement] { levels.flatMap(\.requirements) }

  /// Every expression of the policy, in the order of its file.
  package var expressions: [PolicyExpression] {
    let own =
      shared.map(\.expression) + unit.expressions + (confidential.map { [$0] } ?? [])
    let all = own + levels.flatMap(\.expressions) + (whole?.figures.flatMap(\.expressions) ?? [])
    return all.sorted { $0.id < $1.id }
  }

  /// What is said of single submissions.
  package var submissions: PolicyLevel { levels[0] }

  /// What is said of a level; `nil` for a second level that the policy does not have.
  package func level(_ kind: RuleLevel) -> PolicyLevel? { levels.first { $0.kind == kind } }

  /// The requirement that the schema is kept; `nil` when the policy has none.
  package var schemaRequirement: Requirement? { requirements.first(where: \.isOfSchema) }
}

/// A parameter and the value it was given, as it was written.
package struct ParameterSetting: Sendable, Hashable {
  /// The parameter's name.
  package let name: String
  /// The value.
  package let value: String

  /// Makes a setting.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// The document a policy puts into rules.
package struct SourceDocument: Sendable, Hashable {
  /// Its number, such as 外府发[2016]3号; empty if it has none.
  package let number: String
  /// The day it was issued.
  package let issued: CalendarDate?
}

/// Where a submission names its unit.
package struct UnitSelector: Sendable {
  /// Selects the unit's node from the document node of a submission.
  package let select: PolicyExpression
  /// The unit's id, on the unit's node.
  package let id: PolicyExpression
  /// The unit's name, on the unit's node.
  package let name: PolicyExpression

  /// Its expressions; the name is often the same as the id.
  var expressions: [PolicyExpression] { name.id == id.id ? [select, id] : [select, id, name] }
}

/// The variables an audit gives values to before anything else.
package struct AuditVariables: Sendable {
  /// `$period`: a map, see ``Period/value``.
  package let period: VariableReference
  /// `$as-of`: the day the audit looks from, an `xs:date`.
  package let asOf: VariableReference
}

/// A value that is known when the policy is: a parameter or a table.
package struct NamedValue: Sendable {
  /// The name, without the `$`.
  package let name: String
  /// Its value.
  package let value: Value
  /// The variable that holds it.
  package let variable: VariableReference
  /// Where it is declared.
  package let place: Place
  /// The entry of its rows that they are found by, for a table that has one.
  package var key: String?
}

/// A value an expression works out, and the variable later expressions find it in.
package struct LetBinding: Sendable {
  /// The name, without the `$`.
  package let name: String
  /// Works out the value.
  package let expression: PolicyExpression
  /// The variable to hold it.
  package let variable: VariableReference
  /// Where it is declared.
  package let place: Place
}
