import Auditing
import Foundation
import Policies
import Schemas
import Testing
import XMLTree

/// The policy and the fixtures of this package, audited in process.
enum Waigang {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let policyFolder = "\(root)/policies/waigang-2016"
  static let fixtureFolder = "\(root)/fixtures/2016H2"

  private static let loaded = Result { try PolicyLoader().load(policyFolder) }
  private static let reader = Result {
    XMLReader(schema: try Schema(file: policy().submissionSchema))
  }

  private static let model = Result { try SchemaModel(file: policy().submissionSchema) }

  static func policy() throws -> Policy { try loaded.get() }

  /// The units that hand in a roster.
  static func units() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: fixtureFolder)
      .filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// The roster of a unit as text.
  static func roster(_ unit: String) throws -> String {
    try String(contentsOfFile: "\(fixtureFolder)/\(unit).xml", encoding: .utf8)
  }

  /// The roster of a unit read and validated.
  static func reading(_ unit: String) throws -> XMLReader.Reading {
    try reader.get().read(file: "\(fixtureFolder)/\(unit).xml")
  }

  /// Audits rosters, named and in the order given.
  static func report(
    on rosters: [(name: String, text: String)], period: Period? = nil, asOf: String = "2016-12-31",
    includesSummary: Bool = false, explains: Bool = false, reveals: Bool = false,
    jobs: Int = 1, store: (any RecordStore)? = nil
  ) async throws -> AuditReport {
    let auditor = Auditor(
      policy: try policy(), schema: try model.get(), period: try period ?? Period("2016H2"),
      asOf: try #require(CalendarDate(asOf)), includesSummary: includesSummary,
      explains: explains, isRevealing: reveals)
    let reader = try reader.get()
    let texts = Dictionary(uniqueKeysWithValues: rosters.map { ($0.name, $0.text) })
    return await auditor.audit(rosters.map(\.name), jobs: jobs, store: store) { name in
      Submission(reader.read(Array((texts[name] ?? "").utf8), documentURI: name))
    }
  }

  /// Audits all fixtures at both levels.
  static func report(asOf: String = "2016-12-31") async throws -> AuditReport {
    try await report(
      on: try units().map { ("\($0).xml", try roster($0)) }, asOf: asOf, includesSummary: true)
  }

  /// Audits one roster.
  static func audit(_ roster: String, asOf: String = "2016-12-31") async throws -> Assessment {
    let report = try await report(on: [("roster.xml", roster)], asOf: asOf)
    return try #require(report.units.first)
  }
}

/// A change to a roster: the first occurrence of a text replaced.
struct Edit: Sendable, CustomTestStringConvertible {
  let text: String
  let replacement: String

  init(_ text: String, to replacement: String) {
    self.text = text
    self.replacement = replacement
  }

  var testDescription: String { "\(text) → \(replacement)" }

  func callAsFunction(_ roster: String) throws -> String {
    let range = try #require(roster.range(of: text), "the roster has no \(text)")
    let edited = roster.replacingCharacters(in: range, with: replacement)
    try #require(edited != roster)
    return edited
  }
}

extension Assessment {
  /// The requirements with a check that failed.
  var failedRequirements: Set<String> {
    Set(requirements.filter { $0.counts.failed > 0 }.map(\.id))
  }

  /// The requirements that another audit of the same unit came to another result on, in anything
  /// but the lines of the findings.
  func requirementsChanged(in other: Assessment) -> Set<String> {
    let others = Dictionary(uniqueKeysWithValues: other.requirements.map { ($0.id, $0) })
    return Set(
      requirements.filter { result in
        guard let other = others[result.id] else { return true }
        return result.earned != other.earned || result.available != other.available
          || result.counts != other.counts
          || result.findings.map(\.summary) != other.findings.map(\.summary)
      }.map(\.id))
  }
}

extension Finding {
  /// All but the line.
  fileprivate var summary: [String?] {
    [outcome.rawValue, subject, window, due, text, remedy]
  }
}
