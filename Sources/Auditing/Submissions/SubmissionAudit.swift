import Policies
import Schemas
import XMLTree
import XPath

/// Audits one submission after another, for one job.
package final class SubmissionAudit {
  private let settings: AuditSettings
  private let advisor: SchemaAdvisor
  private let audit: LevelAudit
  private let collector: FactCollector?
  private let analyses: PrivateContentCache

  private var policy: Policy { settings.policy }

  /// Makes an audit; with a collector, it works out facts too.
  init(settings: AuditSettings, schema: SchemaModel?, collector: FactCollector?) {
    self.settings = settings
    advisor = SchemaAdvisor(schema)
    analyses = PrivateContentCache(of: settings.policy, schema: schema)
    self.collector = collector
    audit = LevelAudit(settings.policy.submissions, settings: settings)
  }

  /// Audits what was read of a file, as far as it can be judged.
  package func result(of submission: Submission, file path: String) -> AuditedSubmission {
    defer { audit.evaluator.releaseTrees() }
    let file = SubmittedFile(path: path, digest: submission.digest)
    let reading = submission.reading
    audit.evaluator.begin(settings.limits.scaled(toNodes: Int(reading.tree?.count ?? 0)))
    guard let tree = reading.tree, !reading.hasOtherRoot else {
      let problem = reading.diagnostics[0]
      let message = advisor.message(for: problem, in: reading.tree)
      return unreadable(file, reading.root, because: problem.saying(message))
    }
    do {
      let unit = try UnitIdentity(in: tree, policy: policy, evaluator: audit.evaluator)
      return assess(unit, reading, of: file)
    } catch {
      return unreadable(file, nil, because: Diagnostic(file: path, message: error.message))
    }
  }

  /// What cannot be judged; whose it is, is told by its root element or by its name.
  private func unreadable(
    _ file: SubmittedFile, _ root: Tree?, because problem: Diagnostic
  ) -> AuditedSubmission {
    let unit = root.flatMap {
      try? UnitIdentity(in: $0, policy: policy, evaluator: audit.evaluator)
    }
    let owner = owner(of: file, unit)
    // Nobody knows what is private in a file that cannot be read.
    let shown =
      settings.isRevealing
      ? problem : problem.saying(problem.message.ofUnreadable(known: analyses.vocabulary))
    return AuditedSubmission(
      kept(Assessment(.unreadable(file, shown), id: owner.id, name: owner.name)))
  }

  /// Whose file it is: the unit it names, or else the registered one that it is named after.
  private func owner(of file: SubmittedFile, _ unit: UnitIdentity?) -> (id: String, name: String) {
    if let unit, !unit.id.isEmpty { return (unit.id, unit.name) }
    guard let registered = policy.whole?.unit(namedByFile: file.path) else {
      return ("", unit?.name ?? "")
    }
    return (registered.id, registered.name)
  }

  private func assess(
    _ unit: UnitIdentity, _ reading: XMLReader.Reading, of file: SubmittedFile
  ) -> AuditedSubmission {
    let owner = owner(of: file, unit)
    let brokenLets = audit.bind(on: unit.node)
    let faults = SchemaFaults(of: reading, in: unit.node.tree, advisor)
    let (masking, problems) = settings.profiler.measure(.masking) { self.masking(of: unit, faults) }
    let document = DocumentUnderCheck(
      unit: owner.id, root: unit.node, of: policy.submissions, settings: settings,
      evaluator: audit.evaluator,
      brokenLets: brokenLets, faults: faults, masking: masking,
      ledger: audit.ledger(forUnit: owner.id, on: unit.node), file: { _ in file.path })
    let isNamed = !unit.id.isEmpty
    let scored = Scorer(policy: policy).scored(audit.results(on: document))
    let assessment = Assessment(
      .submission(file), id: isNamed ? unit.shownID(in: document) : owner.id,
      name: isNamed ? unit.shownName(in: document) : masking.masked(name: owner.name),
      score: scored.score, grade: scored.grade,
      caps: scored.caps, bonus: scored.bonus, groups: scored.groups,
      requirements: scored.requirements,
      diagnostics: problems + unjudged(reading, by: document),
      nextGrade: scored.nextGrade)
    let facts = collector?.facts(of: document, assessment)
    return AuditedSubmission(
      kept(assessment), facts: facts, usage: document.ledger.usage, problems: document.problems)
  }

  private func kept(_ assessment: Assessment) -> KeptAssessment {
    KeptAssessment(
      assessment, shownAs: settings.isRevealing ? assessment : assessment.maskingNumbers)
  }

  /// Keeps what is private out of texts. Where the policy's own expression breaks, nothing is shown.
  private func masking(
    of unit: UnitIdentity, _ faults: SchemaFaults
  ) -> (masking: Masking, problems: [Diagnostic]) {
    var confidential: [Node] = []
    var problems: [Diagnostic] = []
    if let expression = policy.confidential {
      do throws(XPathError) {
        let selected = try expression.evaluate(on: .node(unit.node), with: audit.evaluator)
        confidential = try audit.evaluator.held(selected).compactMap(\.node)
      } catch {
        confidential = [unit.node]
        problems.append(
          Diagnostic(
            file: policy.file, place: expression.place,
            message: Message(
              AuditProblem.confidentialBroke, [.message(Message(hidingValuesOf: error))])))
      }
    }
    let masking = Masking(
      of: unit.node.tree, policy: policy,
      confidential: ConfidentialParts(ofSubmission: confidential, faulty: faults.rows),
      isRevealing: settings.isRevealing, analyses: analyses)
    return (masking, problems)
  }

  /// What is wrong with a file that no requirement judges: all there is, or what is only noticed.
  private func unjudged(
    _ reading: XMLReader.Reading, by document: DocumentUnderCheck
  ) -> [Diagnostic] {
    let noticed = reading.diagnostics.filter { !$0.isOfSchema }.map {
      $0.saying(document.masking.masked($0.message))
    }
    guard policy.schemaRequirement == nil else { return noticed }
    let faults = document.faults.all.map { fault in
      Diagnostic(
        file: document.file(of: .node(fault.node)) ?? "", line: fault.line,
        message: document.masking.masked(fault.message, on: fault.node))
    }
    return faults + noticed
  }
}
