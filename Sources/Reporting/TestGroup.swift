import Auditing
import XMLTree

/// A report as test frameworks see one: what is said of a unit is a group of tests.
struct TestGroup {
  /// The id of the unit, or what else the group is about.
  let id: String
  let name: String
  /// The file the unit handed in, if it is about one.
  let file: String?
  let points: [TestPoint]
}

/// A test: a requirement of a unit, or whether there was something to audit at all.
struct TestPoint {
  let name: String
  /// What it came to; of a requirement, its ``Auditing/RequirementResult/verdict``.
  let outcome: Outcome
  /// What there is to say of the outcome, in a line; empty for a pass.
  let reason: String
  /// What is to be put right.
  var findings: [Finding] = []
  /// What kept a file from being audited.
  var diagnostics: [Diagnostic] = []
}

extension RequirementResult {
  /// What the requirement came to as a whole: the worst of what its checks did, where what is
  /// excused counts only if nothing else does.
  var verdict: Outcome {
    let order: [Outcome] = [.error, .fail, .pending, .pass, .waived]
    return order.first { counts[$0] > 0 } ?? .notApplicable
  }
}

extension AuditReport {
  /// The report as tests: the units with their requirements, all units together, and the files
  /// that could not be audited.
  func testGroups(_ labels: Labels) -> some Sequence<TestGroup> {
    let titles = policy.requirementsByID.mapValues(\.title)
    let groups = scored.lazy.map { scored in
      TestGroup(scored, titles: titles, labels: labels)
    }
    let failed = failures.isEmpty ? [] : [TestGroup(failures, labels: labels)]
    return [AnySequence(groups), AnySequence(failed)].lazy.joined()
  }
}

extension TestGroup {
  fileprivate init(_ scored: any Scored, titles: [String: String], labels: Labels) {
    let unit = scored as? UnitReport
    id = scored.id
    name = scored.displayName
    file = unit?.file
    if let unit, unit.file == nil {
      points = [
        TestPoint(
          name: labels.submission, outcome: unit.isAwaited ? .pending : .fail,
          reason: labels.absence(of: unit))
      ]
    } else {
      points = scored.requirements.map { result in
        TestPoint(
          result, title: titles[result.id], isVeto: scored.vetoes.contains(result.id),
          labels: labels)
      }
    }
  }

  fileprivate init(_ failures: [SubmissionFailure], labels: Labels) {
    id = labels.notAudited
    name = labels.notAudited
    file = nil
    points = failures.map { failure in
      TestPoint(
        name: failure.file, outcome: .error, reason: failure.diagnostics.first?.message.text(in: .english) ?? "",
        diagnostics: failure.diagnostics)
    }
  }
}

extension TestPoint {
  fileprivate init(
    _ result: RequirementResult, title: String?, isVeto: Bool, labels: Labels
  ) {
    name = [result.id, title].compactMap { $0 }.joined(separator: " ")
    outcome = result.verdict
    switch outcome {
    case .error, .fail:
      reason = [
        labels.failed(result.counts.failed, of: result.counts.decided),
        labels.lost(result.lost.shortText, of: result.available.shortText),
        isVeto ? labels.veto : nil,
      ].compactMap { $0 }.joined(separator: "; ")
      findings = result.findings.filter(\.isOpen)
    case .pending:
      reason = labels.pending(
        result.counts[.pending], until: result.findings.compactMap(\.due).max())
    case .waived:
      let waiver = result.findings.lazy.compactMap(\.waiver).first
      reason =
        waiver.map { labels.waiver($0.reason, by: $0.approver, until: $0.until) } ?? labels.waived
    case .notApplicable: reason = labels.notApplicable
    case .pass: reason = ""
    }
  }
}
