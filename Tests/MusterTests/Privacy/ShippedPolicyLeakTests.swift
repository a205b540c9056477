import Auditing
import Foundation
import Policies
import Reporting
import Schemas
import TestSupport
import Testing
import XMLTree

/// A number in any element or attribute of what is handed in, audited by the policies of this package.
struct ShippedPolicyLeakTests {
  /// A policy with something handed in under it.
  struct Handed: Sendable, CustomTestStringConvertible {
    let policy: String
    let period: String
    let file: String

    var testDescription: String { "\(policy): \(file)" }

    func text() throws -> String {
      try String(contentsOfFile: "\(Waigang.root)/\(file)", encoding: .utf8)
    }
  }

  /// With a sanitizer, the first alone.
  static let handed = Array(allHanded.prefix(Sanitizer.isWatching ? 1 : .max))

  private static let allHanded = [
    Handed(
      policy: "waigang-2016", period: "2016H2", file: "fixtures/2016H2/xuangao-checkpoint.xml"),
    Handed(policy: "waigang-2016", period: "2016H2", file: "fixtures/2016H2/joint-office.xml"),
    Handed(
      policy: "pool-safety", period: "2024H2", file: "policies/pool-safety/fixtures/quarry.xml"),
  ]

  /// With a sanitizer, the first alone.
  static let writings = Array(allWritings.prefix(Sanitizer.isWatching ? 1 : .max))

  private static let allWritings: [(PrivateNumber, String)] = [
    (.identity, PrivateNumber.identity.digits), (.mobile, PrivateNumber.mobile.digits),
    (.identityX, PrivateNumber.identityX.written(from: "０")),
    (.identity, PrivateNumber.identity.grouped([6, 8], by: " ")),
    (.identity, PrivateNumber.identity.spread(by: "\u{200B}")),
    (.mobile, "+86 \(PrivateNumber.mobile.grouped([3, 4], by: "-"))"),
  ]

  /// How many places are tried of each: with a sanitizer, few.
  static let places = Sanitizer.isWatching ? 6 : Int.max

  /// The text with a value in the place of the first of each element without others inside, and of each
  /// attribute; one text for each of these names.
  private func texts(of original: String, with value: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    let elements = try Regex<(Substring, Substring, Substring)>("<([a-z-]+)[^>/]*>([^<>]*)</")
    let attributes = try Regex<(Substring, Substring, Substring)>(" ([a-z-]+)=\"([^\"]*)\"")
    for (kind, pattern) in [("", elements), ("@", attributes)] {
      for match in original.matches(of: pattern) where match.output.2.contains(/\S/) {
        let name = "\(kind)\(match.output.1)"
        guard texts[name] == nil, !["@encoding", "@version"].contains(name) else { continue }
        let range = match.output.2.startIndex..<match.output.2.endIndex
        texts[name] = original.replacingCharacters(in: range, with: value)
      }
    }
    return texts
  }

  @Test(arguments: handed, writings)
  func allPlacesTogetherDoNotTellIt(
    handed: Handed, writing: (PrivateNumber, String)
  ) async throws {
    let text = try handed.text()
      .replacing(#/>([^<>]*[^<>\s][^<>]*)<\//#) { _ in ">\(writing.1)</" }
      .replacing(#/ (?!xmlns|version|encoding)([a-z-]+)="[^"]*"/#) { " \($0.1)=\"\(writing.1)\"" }
    let audit = try Audit(of: handed)
    for text in [text, String(text.dropLast(20))] {
      let report = await audit.report(on: text, file: "\(writing.1).xml")
      #expect(report.leaks(of: writing.0) == [])
    }
  }

  @Test(arguments: handed, writings.prefix(2))
  func noPlaceTellsIt(handed: Handed, writing: (PrivateNumber, String)) async throws {
    let audit = try Audit(of: handed)
    let texts = try texts(of: try handed.text(), with: writing.1)
    #expect(texts.count > 10)
    for (place, text) in texts.sorted(by: { $0.key < $1.key }).prefix(Self.places) {
      let report = await audit.report(on: text, file: "a.xml")
      #expect(report.leaks(of: writing.0) == [], "\(place)")
    }
  }

  /// Audits what is handed in under a policy, explaining all it finds.
  private struct Audit {
    let auditor: Auditor
    let reader: XMLReader

    init(of handed: Handed) throws {
      let policy = try PolicyLoader().load("\(Waigang.root)/policies/\(handed.policy)")
      let period = try Period(handed.period)
      auditor = Auditor(
        policy: policy, schema: try SchemaModel(file: policy.submissionSchema), period: period,
        asOf: period.end, includesSummary: true, explains: true)
      reader = XMLReader(schema: try Schema(file: policy.submissionSchema))
    }

    func report(on text: String, file: String) async -> AuditReport {
      let reader = reader
      return await auditor.audit([file]) { file in
        Submission(reader.read(Array(text.utf8), documentURI: file))
      }
    }
  }
}
