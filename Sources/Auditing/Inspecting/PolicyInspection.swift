import Policies
import XMLTree
import XPath

/// Evaluates expressions of somebody's own on submissions, as the rules of a policy would be: with
/// its names, parameters, tables and lets.
package final class PolicyInspection {
  /// Knows what the rules know of the submission at hand.
  package var evaluator: Evaluator { audit.evaluator }
  private let settings: AuditSettings
  private let audit: LevelAudit
  private let analyses: PrivateContentCache
  private var brokenLets: BrokenLets
  private var masking: Masking?
  private var twin: DocumentTwin?

  private var policy: Policy { settings.policy }

  /// Makes an inspection of submissions for a period, seen from a day.
  package init(
    policy: Policy, period: Period, asOf: CalendarDate, isRevealing: Bool,
    limits: EvaluationLimits
  ) {
    settings = AuditSettings(
      policy: policy, period: period, asOf: asOf, waivers: nil, marks: nil, explains: false,
      isRevealing: isRevealing, limits: limits)
    brokenLets = settings.shared.broken
    audit = LevelAudit(policy.submissions, settings: settings)
    analyses = PrivateContentCache(of: policy)
  }

  /// Takes a submission in hand: works out the lets on it, and what is private in it. Gives what is
  /// wrong with that; a document that is no submission can be asked nevertheless, without lets.
  package func open(_ tree: Tree, file: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var (root, confidential) = (tree.root, [tree.root])
    do throws(UnidentifiedUnit) {
      let unit = try UnitIdentity(in: tree, policy: policy, evaluator: evaluator)
      root = unit.node
      brokenLets = audit.bind(on: root)
      confidential = try confidentialNodes(of: root)
    } catch {
      problems.append(Diagnostic(file: file, severity: .warning, message: error.message))
    }
    let masking = Masking(
      of: tree, policy: policy, confidential: ConfidentialParts(ofSubmission: confidential),
      isRevealing: settings.isRevealing, analyses: analyses)
    self.masking = masking
    twin =
      settings.isRevealing
      ? nil : masking.twin.map { DocumentTwin($0, of: root, policy.submissions, settings) }
    return problems
  }

  /// Where nobody can say what is confidential, all is.
  private func confidentialNodes(of unit: Node) throws(UnidentifiedUnit) -> [Node] {
    guard let expression = policy.confidential else { return [] }
    do throws(XPathError) {
      return try evaluator.held(expression.evaluate(on: .node(unit), with: evaluator))
        .compactMap(\.node)
    } catch {
      throw .broken(error)
    }
  }

  /// An item that an expression came to, and how it is written.
  package struct Answer {
    package let item: Item
    package let text: String

    package init(_ item: Item, text: String) {
      self.item = item
      self.text = text
    }
  }

  /// The answers on the submission at hand as they may be shown: masked, and hidden where they would
  /// say something else were everything private in it another value.
  ///
  /// - Parameters:
  ///   - question: Gives the answers on a document.
  ///   - text: Writes an item.
  package func shown(
    _ answers: [Answer],
    question: (Tree, Evaluator) throws(XPathError) -> [Answer],
    text: (Item, Evaluator) throws(XPathError) -> String
  ) -> [String] {
    guard let masking else { return answers.map(\.text) }
    lazy var counterparts = twin?.result(of: question)
    return answers.enumerated().map { index, answer in
      masking.masked(answer.text) {
        if let node = answer.item.node.flatMap({ twin?.counterpart(of: $0) }) {
          return twin?.result { (_, evaluator) throws(XPathError) in
            try text(.node(node), evaluator)
          }
        }
        guard let counterparts, counterparts.count == answers.count else { return nil }
        return counterparts[index].text
      }
    }
  }

  /// An error on the submission at hand as it may be shown: its code, and a function that masks the
  /// values it quotes. Where they would be others were everything private another value, they are
  /// hidden.
  package func shown(
    _ error: XPathError, question: (Tree, Evaluator) throws(XPathError) -> [Answer]
  ) -> (code: String, masking: (String) -> String) {
    guard let masking, !settings.isRevealing else { return (error.code.description, { $0 }) }
    guard let twin else { return (error.code.description, { masking.masked($0) }) }
    let other = twin.error(of: question)
    let (values, others) = (error.message.values, other?.message.values ?? [])
    let shown = values.enumerated().map { number, value in
      masking.masked(value) { values.count == others.count ? others[number] : nil }
    }
    return (
      !error.code.isAuthors || other?.code == error.code ? error.code.description : Mask.hidden,
      { value in values.firstIndex(of: value).map { shown[$0] } ?? Mask.hidden }
    )
  }

  /// What is said of a file that cannot be read, with what may be private hidden.
  package func shown(ofUnreadable problem: Diagnostic) -> Diagnostic {
    guard !settings.isRevealing else { return problem }
    return problem.saying(problem.message.ofUnreadable(known: analyses.vocabulary)).maskingNumbers
  }

  /// What is said of a file or an option, with the numbers of private forms in it masked.
  package func shown(_ name: String) -> String {
    settings.isRevealing ? name : name.maskingNumbers
  }

  /// What is behind an error of an expression: the failure of the let whose value it wanted, or an
  /// error in the body of a let's function; with the expression it arose in, and where that is in the
  /// policy's file if it is one of the policy's.
  package func cause(
    of error: XPathError, in source: String
  ) -> (error: XPathError, source: String, place: (file: String, place: Place)?) {
    var failure: RuleFailure?
    if error.code == "XPDY0002", let range = error.range {
      failure = brokenLets.failure(ofVariable: range.text(in: source))
    }
    if let expression = policy.expressions.first(where: { $0.id == error.expression }) {
      failure = RuleFailure(error: error, expression: expression)
    }
    guard let failure else { return (error, source, nil) }
    return (failure.error, failure.expression.source, (policy.file, failure.place))
  }
}
