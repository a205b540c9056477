import Auditing
import Policies
import XMLTree

/// An audit of the documents of a case.
struct Trial: Sendable {
  let base: TestBase
  let auditor: Auditor
  private let schema: TestSchema

  /// Makes an audit of the documents of a case, at the second level too where that is included.
  init(
    of testCase: TestCase, schema: TestSchema, includesSummary: Bool, isRevealing: Bool = false
  ) {
    base = testCase.base
    self.schema = schema.of(base.level)
    let settings = testCase.settings
    auditor = Auditor(
      policy: settings.policy, schema: self.schema.model, period: settings.period,
      asOf: settings.asOf, includesSummary: includesSummary, isRevealing: isRevealing)
  }

  /// A document as it was read.
  struct Document: Sendable {
    let file: String
    let reading: XMLReader.Reading
  }

  /// Reads a document as it stands after some changes, by rows.
  func read(_ document: TestDocument, changes: [Int32: NodeChange] = [:]) -> Document {
    let text = DocumentWriter.bytes(of: document.tree, changes: changes)
    return Document(
      file: document.file, reading: schema.reader.read(text, documentURI: document.file))
  }

  /// What the requirements came to.
  func observation(of documents: [Document]) async -> Observation {
    switch base.level {
    case .submission: await observation(ofSubmissions: documents)
    case .summary: observation(ofSummary: documents[0])
    }
  }

  private func observation(ofSubmissions documents: [Document]) async -> Observation {
    let readings = Dictionary(
      documents.map { ($0.file, $0.reading) }, uniquingKeysWith: { first, _ in first })
    let report = await auditor.audit(documents.map(\.file)) { file in
      guard let reading = readings[file] else { preconditionFailure("\(file) was not read") }
      return Submission(reading)
    }
    return Observation(
      of: report.units + (report.whole.map { [$0] } ?? []),
      notices: report.notices.filter { $0.severity == .error })
  }

  private func observation(ofSummary document: Document) -> Observation {
    guard let root = document.reading.tree?.root,
      let summary = root.children.first(where: { $0.kind == .element })
    else { return Observation(notices: document.reading.diagnostics.map(\.maskingNumbers)) }
    return Observation(of: auditor.assessment(ofSummary: summary).map { [$0] } ?? [])
  }
}
