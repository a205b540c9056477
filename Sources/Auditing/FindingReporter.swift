import Policies
import XMLTree
import XPath

/// Puts checks that did not pass into words, with what is private masked.
struct FindingReporter {
  let requirement: Requirement
  let context: CheckContext

  /// A check that does not hold, or not yet, or is excused.
  func finding(
    _ outcome: Outcome, on subject: Item, window: Window?, waiver: Waiver?,
    paths: inout NodePaths
  ) -> Finding {
    let texts = TemplateReporter(evaluator: context.evaluator, masking: context.masking)
    return Finding(
      outcome: outcome, file: file(of: subject), line: subject.node?.line,
      subject: place(of: subject, &paths), window: window?.label,
      due: outcome == .pending ? window?.end.description : nil,
      message: Message(verbatim: texts.text(of: requirement.message, on: subject)),
      remedy: texts.text(of: requirement.remedy, on: subject),
      waiver: waiver.map(WaiverNote.init), evidence: evidence(on: subject, &paths))
  }

  /// A check whose rule failed.
  func finding(
    of error: XPathError, in expression: XPathExpression, on subject: Item, window: Window?,
    paths: inout NodePaths
  ) -> Finding {
    finding(
      of: error, in: expression, on: subject, window: window,
      evidence: evidence(on: subject, &paths), paths: &paths)
  }

  /// A rule whose subjects could not be selected.
  func finding(ofSubjects error: XPathError, on unit: Node, paths: inout NodePaths) -> Finding {
    let evidence =
      context.explains ? explainer.evidence(ofSubjectsOf: unit, &paths) : []
    return finding(
      of: error, in: requirement.subjects, on: .node(unit), window: nil, evidence: evidence,
      paths: &paths)
  }

  private func finding(
    of error: XPathError, in expression: XPathExpression, on subject: Item, window: Window?,
    evidence: [Evidence], paths: inout NodePaths
  ) -> Finding {
    let content = context.masking.contents[requirement].content(of: error, in: expression)
    let message = context.masking.message(of: error, having: content)
    return Finding(
      outcome: .error, file: file(of: subject), line: subject.node?.line,
      subject: place(of: subject, &paths), window: window?.label, due: nil,
      message: Message(verbatim: "\(requirement.title): \(error.code): \(message)"), remedy: "",
      error: RuleError(
        code: error.code.description, message: Message(verbatim: message),
        expression: error.range?.text(in: expression.source) ?? expression.source,
        cause: .policy(file: "", requirement.place)),
      evidence: evidence)
  }

  private var explainer: EvidenceReporter {
    EvidenceReporter(requirement: requirement, context: context)
  }

  private func evidence(on subject: Item, _ paths: inout NodePaths) -> [Evidence] {
    context.explains ? explainer.evidence(on: subject, &paths) : []
  }

  private func file(of subject: Item) -> String? { subject.node.flatMap(context.file) }

  private func place(of subject: Item, _ paths: inout NodePaths) -> String {
    subject.node.map { paths.path(of: $0) } ?? ""
  }
}

extension Value {
  /// The string values of the items, separated by spaces.
  func joinedText(_ string: (Item) throws(XPathError) -> String) throws(XPathError) -> String {
    var parts: [String] = []
    for item in self { parts.append(try string(item)) }
    return parts.joined(separator: " ")
  }

  /// The string values of the items as they are, separated by spaces.
  func joinedText() throws(XPathError) -> String {
    try joinedText { (item) throws(XPathError) in try item.stringValue() }
  }
}
