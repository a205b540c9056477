import Policies
import XMLTree
import XPath

/// Puts checks that did not pass into words, with what is private masked.
struct FindingReporter {
  private let requirement: Requirement
  private let rule: Rule
  private let policy: Policy

  init(_ requirement: Requirement, _ rule: Rule, _ policy: Policy) {
    self.requirement = requirement
    self.rule = rule
    self.policy = policy
  }

  /// A check that does not hold, or not yet, or is excused.
  func finding(
    _ shortfall: Shortfall, on checked: CheckedItem, waiver: Waiver?,
    in document: DocumentUnderCheck
  ) -> Finding {
    let texts = TemplateReporter(document: document)
    let (subject, window) = (checked.item, checked.window)
    return Finding(
      outcome: shortfall.outcome, file: document.file(of: subject),
      line: document.line(of: subject),
      subject: document.path(of: subject), window: window?.label,
      due: shortfall.due?.description, isLapsed: shortfall.isLapsed,
      message: Message(verbatim: texts.text(of: rule.message, on: checked)),
      remedy: texts.text(of: requirement.remedy, on: checked),
      waiver: waiver.map { WaiverNote($0, document.masking) },
      evidence: evidence(on: subject, in: document))
  }

  /// A check that does not hold, where to tell of what would tell who is on a confidential list: what
  /// is on one shows its line and no more, all else not even that.
  func finding(
    withheld shortfall: Shortfall, on checked: CheckedItem, waiver: Waiver?,
    in document: DocumentUnderCheck
  ) -> Finding {
    let isOnList = checked.item.node.map(document.masking.confidential.include) ?? false
    let shown = isOnList ? checked.item : .node(document.root)
    return Finding(
      outcome: shortfall.outcome, file: document.file(of: checked.item),
      line: document.line(of: shown),
      subject: document.path(of: shown), window: checked.window?.label,
      due: shortfall.due?.description, isLapsed: shortfall.isLapsed,
      message: Message(AuditProblem.withheld),
      remedy: requirement.remedy.expressions.isEmpty
        ? TemplateReporter(document: document).text(of: requirement.remedy, on: checked) : "",
      waiver: waiver.map { WaiverNote($0, document.masking) })
  }

  /// A check whose rule failed.
  func finding(
    of failure: RuleFailure, on subject: Item, window: Window?, in document: DocumentUnderCheck
  ) -> Finding {
    finding(
      of: failure, on: subject, window: window, evidence: evidence(on: subject, in: document),
      in: document)
  }

  /// A rule whose subjects could not be selected.
  func finding(ofSubjects failure: RuleFailure, in document: DocumentUnderCheck) -> Finding {
    let evidence =
      document.explains
      ? EvidenceReporter(rule: rule, document: document).evidenceOfSubjects : []
    return finding(
      of: failure, on: .node(document.root), window: nil, evidence: evidence, in: document)
  }

  /// Over what the schema has already found faulty the check fails, or is left out where the policy
  /// charges a slip once; else it is the policy's fault, and nobody is charged.
  private func finding(
    of failure: RuleFailure, on subject: Item, window: Window?, evidence: [Evidence],
    in document: DocumentUnderCheck
  ) -> Finding {
    let fault = FaultFinder(document: document).fault(behind: failure, on: subject)
    let failure = document.cause(of: failure)
    let error = RuleError(
      code: document.masking.code(of: failure.error),
      message: document.masking.message(of: failure), expression: failure.source,
      cause: fault.map { .faultyValue(line: $0.line, subject: document.path(of: $0.node)) }
        ?? .policy(file: policy.file, failure.place))
    let isCharged = fault != nil && !isSlipChargedOnce
    return Finding(
      outcome: isCharged ? .fail : .error, file: document.file(of: subject),
      line: document.line(of: subject), subject: document.path(of: subject), window: window?.label,
      due: nil, message: error.statement(isCharged: isCharged), remedy: "", error: error,
      evidence: evidence)
  }

  private var isSlipChargedOnce: Bool {
    guard case .schema(let check)? = policy.schemaRequirement?.check else { return false }
    return check.isChargedOnce
  }

  private func evidence(on subject: Item, in document: DocumentUnderCheck) -> [Evidence] {
    document.explains ? EvidenceReporter(rule: rule, document: document).evidence(on: subject) : []
  }
}
