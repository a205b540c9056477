import Auditing
import XMLTree

/// A report as test frameworks see one: what is said of a unit is a group of tests.
struct TestGroup {
  /// The id of the unit, or its file where that does not tell.
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
  /// What is to be put right, and what there is no answer to.
  var findings: [Finding] = []
  /// What kept a file from being audited.
  var problem: Diagnostic?
}

extension RequirementResult {
  /// What the requirement came to as a whole: the worst of what its checks did, where what is
  /// excused counts only if nothing else does.
  var verdict: Outcome {
    let order: [Outcome] = [.error, .fail, .pending, .pass, .waived]
    return order.first { counts[$0] > 0 } ?? .notApplicable
  }
}

extension Presentation {
  /// The report as tests: the units with their requirements, and all units together.
  var testGroups: some Sequence<TestGroup> { entries.lazy.map(testGroup) }

  private func testGroup(of entry: Entry) -> TestGroup {
    TestGroup(
      id: entry.id.nonEmpty ?? entry.displayName, name: entry.displayName,
      file: entry.file?.path, points: testPoints(of: entry))
  }

  private func testPoints(of entry: Entry) -> [TestPoint] {
    func handingIn(_ outcome: Outcome, _ reason: String, _ problem: Diagnostic? = nil) -> TestPoint
    {
      TestPoint(name: labels.submission, outcome: outcome, reason: reason, problem: problem)
    }
    switch entry.subject {
    case .submission, .whole:
      let vetoes = Set(entry.vetoes)
      return entry.requirements.map { testPoint(of: $0, isVeto: vetoes.contains($0.id)) }
    case .unreadable(_, let problem):
      return [handingIn(.error, "\(labels.unreadable): \(message(of: problem))", problem)]
    case .late: return [handingIn(.fail, labels.notHandedIn)]
    case .notYetDue: return [handingIn(.pending, labels.notYetHandedIn)]
    }
  }

  private func testPoint(of result: RequirementResult, isVeto: Bool) -> TestPoint {
    TestPoint(
      name: [result.id, requirements[result.id]?.title].compactMap { $0 }.joined(separator: " "),
      outcome: result.verdict, reason: reason(for: result, isVeto: isVeto),
      findings: result.findings.filter { $0.isOpen || $0.outcome == .error })
  }

  private func reason(for result: RequirementResult, isVeto: Bool) -> String {
    switch result.verdict {
    case .error, .fail:
      let isFailed = result.counts.failed > 0
      let faulty = result.findings.count(where: \.isUncheckable)
      let reasons = [
        result.findings.contains(where: \.isOfBrokenRule)
          ? labels.brokenRule + labels.andProvisional : nil,
        faulty > 0 ? labels.notCheckable(faulty) : nil,
        isFailed ? labels.failed(result.counts.failed, of: result.counts.decided) : nil,
        isFailed ? labels.lost(result.lost.shortText, of: result.available.shortText) : nil,
        isVeto ? labels.veto : nil,
      ]
      return reasons.compactMap { $0 }.joined(separator: "; ")
    case .pending:
      return labels.pending(
        result.counts[.pending], until: result.findings.compactMap(\.due).max())
    case .waived:
      let waiver = result.findings.lazy.compactMap(\.waiver).first
      return waiver.map { labels.waiver($0.reason, by: $0.approver, until: $0.until) }
        ?? labels.waived
    case .notApplicable: return labels.notApplicable
    case .pass: return ""
    }
  }
}
