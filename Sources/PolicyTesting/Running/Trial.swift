import Auditing
import Policies
import XMLTree

/// An audit of the documents of a case.
struct Trial: Sendable {
  let base: TestBase
  let auditor: Auditor
  private let schema: TestSchema
  private let stages: StagedAudit

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
    stages = StagedAudit(auditor)
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
  func observation(of documents: [Document]) -> Observation {
    observation(of: undamaged(documents))
  }
}

// MARK: - One document in place of another

extension Trial {
  /// Documents of which one at a time becomes another.
  enum Undamaged: Sendable {
    /// Submissions, audited each by itself.
    case submissions([AuditedSubmission])
    case summary(Document)
  }

  /// What audits one damaged document after another, for one job.
  enum Bench {
    case submissions(SubmissionAudit)
    case summary
  }

  func makeBench() -> Bench {
    switch base.level {
    case .submission: .submissions(stages.makeSubmissionAudit())
    case .summary: .summary
    }
  }

  /// The documents, as far as they can be audited one by one.
  func undamaged(_ documents: [Document]) -> Undamaged {
    switch makeBench() {
    case .submissions(let audit): .submissions(documents.map { audit.result(of: $0) })
    case .summary: .summary(documents[0])
    }
  }

  /// What the requirements came to.
  func observation(of undamaged: Undamaged) -> Observation {
    switch undamaged {
    case .submissions(let submissions): Observation(of: stages.report(of: submissions))
    case .summary(let document): observation(ofSummary: document)
    }
  }

  /// What the requirements come to with another document, or none, in place of one. Only that one is
  /// audited, and the second level where it has not yet been on the same facts.
  func observation(
    of undamaged: Undamaged, with document: Document?, inPlaceOf index: Int, on bench: Bench,
    cache: SummaryCache
  ) -> Observation {
    switch (undamaged, bench) {
    case (.submissions(var submissions), .submissions(let audit)):
      submissions.replaceSubrange(
        index...index, with: document.map { [audit.result(of: $0)] } ?? [])
      return Observation(of: stages.report(of: submissions, cache: cache))
    case (.summary(let whole), _): return observation(ofSummary: document ?? whole)
    case (.submissions, .summary): preconditionFailure("a bench for documents of another level")
    }
  }

  private func observation(ofSummary document: Document) -> Observation {
    guard let root = document.reading.tree?.root,
      let summary = root.children.first(where: { $0.kind == .element })
    else { return Observation(notices: document.reading.diagnostics.map(\.maskingNumbers)) }
    return Observation(of: auditor.assessment(ofSummary: summary).map { [$0] } ?? [])
  }
}

extension SubmissionAudit {
  fileprivate func result(of document: Trial.Document) -> AuditedSubmission {
    result(of: Submission(document.reading), file: document.file)
  }
}

extension Observation {
  fileprivate init(of report: AuditReport) {
    self.init(
      of: report.units + (report.whole.map { [$0] } ?? []),
      notices: report.notices.filter { $0.severity == .error })
  }
}
