import Auditing
import Policies
import XMLTree
import XPath

/// An audit of the documents of a case.
struct Trial: Sendable {
  let kind: TestBase.Kind
  let auditor: Auditor

  /// A document as it was read.
  struct Document: Sendable {
    let file: String
    let reading: XMLReader.Reading
  }

  /// What the requirements came to.
  func observation(of documents: [Document]) async -> Observation {
    kind == .summary ? observation(ofSummary: documents[0]) : await audit(documents)
  }

  private func audit(_ documents: [Document]) async -> Observation {
    let readings = Dictionary(
      documents.map { ($0.file, $0.reading) }, uniquingKeysWith: { first, _ in first })
    let report = await auditor.audit(documents.map(\.file)) { file in
      guard let reading = readings[file] else { preconditionFailure("\(file) was not read") }
      return Submission(reading)
    }
    let results = report.units.flatMap(\.requirements) + (report.summary?.requirements ?? [])
    return Observation(results: results, refusals: report.failures.flatMap(\.diagnostics))
  }

  private func observation(ofSummary document: Document) -> Observation {
    guard let tree = document.reading.tree else {
      return Observation(results: [], refusals: document.reading.diagnostics)
    }
    do throws(XPathError) {
      let results = try auditor.summaryReport(of: tree)?.requirements ?? []
      return Observation(results: results, refusals: [])
    } catch {
      return Observation(
        results: [], refusals: [Diagnostic(file: document.file, message: error.description)])
    }
  }
}

/// What the requirements came to on some documents, all submissions taken together.
struct Observation: Sendable {
  /// Why documents could not be audited.
  let refusals: [Diagnostic]
  private var counts: [String: OutcomeCounts] = [:]
  private var findings: [String: [Finding]] = [:]

  init(results: [RequirementResult], refusals: [Diagnostic]) {
    self.refusals = refusals
    for result in results {
      counts[result.id] = counts(of: result.id) + result.counts
      if !result.findings.isEmpty { findings[result.id, default: []] += result.findings }
    }
  }

  /// How many checks of a requirement came to each outcome.
  func counts(of requirement: String) -> OutcomeCounts { counts[requirement] ?? OutcomeCounts() }

  /// The checks of a requirement that did not pass.
  func findings(of requirement: String) -> [Finding] { findings[requirement] ?? [] }
}
