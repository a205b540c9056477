import XMLTree
import XPath

/// Makes a policy of a YAML document.
struct PolicyCompiler {
  /// Reads the document and takes down its mistakes.
  var reader: DocumentReader
  /// The folder the policy's other files are in; `nil` when they are not to be looked for.
  let folder: String?
  /// The values given for parameters, and what gave them.
  let overrides: [String: String]
  let overrideOrigin: String
  /// How checks become scores, which requirements speak of.
  var scoring = Scoring(full: 100, grades: [])

  static let policyKeys = [
    "policy", "title", "version", "source", "language", "in-force", "unit", "schema", "namespace",
    "namespaces", "sensitive", "confidential", "parameters", "tables", "shared", "let", "scoring",
    "requirements", "summary", "obligations", "harmless", "gainful",
  ]
  static let requiredPolicyKeys = ["policy", "title", "in-force", "unit", "requirements"]

  /// The policy of a text; `nil` when it is no policy at all.
  mutating func policy(_ text: String) -> Policy? {
    let root = reader.root(of: text)
    let fields = root.flatMap {
      reader.fields(
        $0, PolicyPart.policy, keys: PolicyCompiler.policyKeys,
        required: PolicyCompiler.requiredPolicyKeys)
    }
    guard let fields else { return nil }
    scoring = scoring(fields["scoring"])
    var scope = scope(fields)
    let variables = AuditVariables(
      period: scope.declarePeriod(),
      asOf: scope.context.declareVariable("as-of"))
    let parameters = parameters(fields["parameters"], &scope)
    let tables = tables(fields["tables"], &scope)
    let shared = shared(fields["shared"], &scope, ofDocuments: fields["let"])
    let common = scope
    let unit = unit(fields["unit"], scope)
    let lets = lets(fields["let"], &scope)
    let confidential = fields["confidential"].map { reader.expression($0, "confidential", scope) }
    let requirements = requirements(fields["requirements"], scope)
    let summary = fields["summary"].flatMap {
      self.summary(
        $0, common, submissions: scope, tables: tables)
    }
    let submissions = PolicyLevel(
      kind: .submission, variable: nil, lets: lets, requirements: requirements,
      harmless: damages("harmless", fields, scope),
      gainful: damages("gainful", fields, scope), facts: summary?.facts ?? [])
    let levels = [submissions] + (summary.map { [$0.level] } ?? [])
    let all = levels.flatMap(\.requirements)
    reportDuplicates(all)
    let schema = submissionSchema(fields["schema"])
    return Policy(
      id: fields["policy"].map { reader.identifier($0, "policy") } ?? "",
      title: fields["title"].map { reader.string($0, "title") } ?? "",
      version: fields["version"].map { reader.string($0, "version") } ?? "",
      source: source(fields["source"]),
      language: language(fields["language"]),
      inForce: fields["in-force"].map { reader.date($0, "in-force") } ?? DocumentReader.someDay,
      unit: unit, namespace: scope.context.defaultElementNamespace, submissionSchema: schema,
      sensitiveNames: sensitiveNames(fields["sensitive"]),
      sensitivePlace: fields["sensitive"]?.place, confidential: confidential,
      parameters: parameters, tables: tables.map(\.value), shared: shared, scoring: scoring,
      levels: levels,
      whole: summary?.whole,
      obligations: obligations(fields["obligations"], ids: Set(all.map(\.id))),
      variables: variables, names: common.context, file: reader.file,
      digest: PolicyCompiler.digest(of: text, schema: folder == nil ? nil : schema),
      settings: overrides.sorted { $0.key < $1.key }.map { ParameterSetting(name: $0, value: $1) })
  }
}
