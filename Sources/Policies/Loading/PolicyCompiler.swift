import XPath

/// Makes a policy of a YAML document, noting every mistake on the way.
///
/// What cannot be read is noted and replaced by something harmless, so that the rest is still looked
/// at; a policy made of such pieces is never handed out.
package struct PolicyCompiler {
  package let file: String
  /// The folder the policy's other files are in; `nil` when they are not to be looked for.
  let folder: String?
  /// The values given for parameters.
  let overrides: [String: String]
  /// The text of the policy, as far as it is to be told from others.
  var text = ""
  /// What gave those values.
  var overrideOrigin = ""
  package private(set) var diagnostics: [PolicyDiagnostic] = []
  var expressions: [PlacedExpression] = []
  /// Whether some declarations could not be read, so that names may be missing from scopes.
  var hasUnreadDeclarations = false

  static let policyKeys = [
    "policy", "title", "version", "source", "language", "in-force", "unit", "schema", "namespace",
    "namespaces", "sensitive", "confidential", "parameters", "tables", "let", "scoring",
    "requirements", "summary", "obligations", "harmless",
  ]
  static let requiredPolicyKeys = ["policy", "title", "in-force", "unit", "requirements"]

  package init(file: String, folder: String?, overrides: [String: String]) {
    self.file = file
    self.folder = folder
    self.overrides = overrides
  }

  /// Notes a mistake.
  package mutating func report(_ message: String, at place: Place?, in origin: String? = nil) {
    diagnostics.append(PolicyDiagnostic(file: origin ?? file, place: place, message: message))
  }

  /// The mistakes by their places, those without one first.
  package var sortedDiagnostics: [PolicyDiagnostic] {
    let start = Place(line: 0, column: 0)
    return diagnostics.enumerated().sorted { a, b in
      let (place, other) = (a.element.place ?? start, b.element.place ?? start)
      return place == other ? a.offset < b.offset : place < other
    }.map(\.element)
  }

  /// The policy of a document; `nil` when the document is no policy at all.
  mutating func policy(_ root: YAMLNode) -> Policy? {
    let fields = fields(
      root, "The policy", keys: PolicyCompiler.policyKeys,
      required: PolicyCompiler.requiredPolicyKeys)
    guard let fields else { return nil }
    var scope = scope(fields)
    let period = scope.context.declareVariable("period")
    let asOf = scope.context.declareVariable("as-of")
    let parameters = parameters(fields["parameters"], &scope)
    let tables = tables(fields["tables"], &scope)
    let shared = scope
    let unit = unit(fields["unit"], scope)
    let lets = lets(fields["let"], &scope)
    let confidential = fields["confidential"].map { expression($0, "confidential", scope) }
    let requirements = requirements(fields["requirements"], scope)
    let summary = fields["summary"].flatMap {
      self.summary($0, shared, submissions: scope, tables: tables)
    }
    let all = requirements + (summary?.requirements ?? [])
    reportDuplicates(all)
    let schema = submissionSchema(fields["schema"])
    return Policy(
      id: fields["policy"].map { identifier($0, "policy") } ?? "",
      title: fields["title"].map { string($0, "title") } ?? "",
      version: fields["version"].map { string($0, "version") } ?? "",
      source: source(fields["source"]),
      language: fields["language"].map { string($0, "language") } ?? "zh",
      inForce: fields["in-force"].map { date($0, "in-force") } ?? PolicyCompiler.someDay,
      unit: unit,
      namespace: scope.context.defaultElementNamespace,
      submissionSchema: schema,
      sensitiveNames: sensitiveNames(fields["sensitive"]),
      sensitivePlace: fields["sensitive"]?.place,
      confidential: confidential,
      parameters: parameters, tables: tables, lets: lets,
      scoring: scoring(fields["scoring"]),
      requirements: requirements, summary: summary,
      obligations: obligations(fields["obligations"], ids: all.map(\.id)),
      harmless: harmless(fields["harmless"], shared),
      variables: AuditVariables(period: period, asOf: asOf),
      expressions: expressions, names: shared.context, file: file,
      digest: PolicyCompiler.digest(of: text, schema: folder == nil ? nil : schema),
      settings: overrides.sorted { $0.key < $1.key }.map { ParameterSetting(name: $0, value: $1) })
  }
}
