import Auditing
import Policies
import Schemas
import Testing
import XMLTree
import XPath

/// A policy on `<club id name><person/>…</club>`: the requirements of the test with a head around them.
/// What follows the grades is `scoring`, and what follows the requirements `more`.
func policy(
  _ requirements: String, model: String = "deduction", scoring: String = "", more: String = ""
) throws -> Policy {
  let yaml = """
    policy: club
    title: Club rules
    language: en
    in-force: 2016-01-01
    unit: {select: /club, id: "@id", name: "@name"}
    sensitive: [phone, card]
    confidential: //circle[@secret = 'yes']
    scoring: {full: 100, model: \(model), grades: {good: 80, fair: 60, poor: 0}\(scoring)}
    requirements:
    \(requirements)
    \(more)
    """
  do {
    return try PolicyLoader().load(text: yaml, file: "policy.yaml")
  } catch {
    for diagnostic in error.diagnostics { Issue.record("\(diagnostic)") }
    throw error
  }
}

/// One requirement, with further keys as lines of YAML.
func requirement(id: String = "r", points: Int = 10, _ lines: String...) -> String {
  """
  - id: \(id)
    title: Requirement \(id)
    clause: "1"
    points: \(points)
    remedy: put it right

  """ + lines.map { "  \($0)\n" }.joined()
}

/// Audits clubs, given as the content of `<club>`, named `a.xml`, `b.xml` and so on.
func audit(
  _ policy: Policy, _ clubs: String..., asOf: String = "2016-12-31", waivers: Waivers? = nil,
  marks: Marks? = nil,
  summary: Bool = false, explains: Bool = false, reveal: Bool = false, jobs: Int = 1,
  limits: EvaluationLimits = EvaluationLimits()
) async throws -> AuditReport {
  try await audit(
    policy, clubs, asOf: asOf, waivers: waivers, marks: marks, summary: summary, explains: explains,
    reveal: reveal, jobs: jobs, limits: limits)
}

/// Audits a list of clubs.
func audit(
  _ policy: Policy, _ clubs: [String], asOf: String = "2016-12-31", waivers: Waivers? = nil,
  marks: Marks? = nil,
  summary: Bool = false, explains: Bool = false, reveal: Bool = false, jobs: Int = 1,
  limits: EvaluationLimits = EvaluationLimits(), schema: SchemaModel? = nil
) async throws -> AuditReport {
  let names = clubs.indices.map { "\(Character(Unicode.Scalar(97 + UInt8($0)))).xml" }
  let auditor = Auditor(
    policy: policy, schema: schema, period: try Period("2016H2"),
    asOf: try #require(CalendarDate(asOf)),
    waivers: waivers, marks: marks, includesSummary: summary, explains: explains,
    isRevealing: reveal,
    limits: limits)
  return await auditor.audit(names, jobs: jobs) { name in
    let id = name.prefix(1)
    let content = names.firstIndex(of: name).map { clubs[$0] } ?? ""
    let xml =
      content.hasPrefix("<?") ? content : "<club id='\(id)' name='Club \(id)'>\(content)</club>"
    return Submission(XMLReader().read(Array(xml.utf8), documentURI: name))
  }
}

extension AuditReport {
  /// The units that handed in nothing.
  var absent: [Assessment] {
    units.filter { unit in
      switch unit.subject {
      case .late, .notYetDue: true
      case .submission, .unreadable, .whole: false
      }
    }
  }
}

extension Finding {
  /// What is wrong, in English.
  var text: String { message.text(in: .english) }
}

/// The outcomes of the only requirement for the only unit, as `pass 2, fail 1`.
func outcomes(_ report: AuditReport) -> String {
  guard let counts = report.units.first?.requirements.first?.counts else { return "no unit" }
  return Outcome.allCases.filter { counts[$0] > 0 }.map { "\($0.rawValue) \(counts[$0])" }
    .joined(separator: ", ")
}
