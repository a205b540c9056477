import Policies
import XMLTree
import XPath

/// A document under check: what the rules see of it, and what becomes known on the way.
final class DocumentUnderCheck {
  /// The id of the unit, or of the whole.
  let unit: String
  /// The node that rules are evaluated on: the unit's node, or the summary element.
  let root: Node
  /// Knows the lets of the level on the document.
  let evaluator: Evaluator
  /// The lets that could not be worked out.
  let brokenLets: BrokenLets
  /// Where the document is not as its schema says.
  let faults: SchemaFaults
  /// Keeps what is private out of texts.
  let masking: Masking
  let settings: AuditSettings
  let level: PolicyLevel
  /// The waivers for it, and what became of them.
  var ledger: WaiverLedger
  /// The texts of the policy that broke, each once.
  private(set) var problems: [Diagnostic] = []
  private let file: (Node) -> String?
  private lazy var paths = NodePaths(hidingName: { [masking] in masking.hidesName(of: $0) })

  init(
    unit: String, root: Node, of level: PolicyLevel, settings: AuditSettings, evaluator: Evaluator,
    brokenLets: BrokenLets, faults: SchemaFaults, masking: Masking, ledger: WaiverLedger,
    file: @escaping (Node) -> String?
  ) {
    self.unit = unit
    self.root = root
    self.level = level
    self.settings = settings
    self.evaluator = evaluator
    self.brokenLets = brokenLets
    self.faults = faults
    self.masking = masking
    self.ledger = ledger
    self.file = file
  }

  var policy: Policy { settings.policy }
  /// Whether findings tell what the parts of their rules came to.
  var explains: Bool { settings.explains }

  /// The document with every private value altered, where there are any.
  private(set) lazy var twin = masking.twin.map { DocumentTwin($0, of: root, level, settings) }

  /// The document with what is confidential altered, where anything is.
  private(set) lazy var unlinked = masking.unlinked.map {
    DocumentTwin($0, of: root, level, settings)
  }

  /// What an expression on the root came to as text, masked; empty where it has none.
  func text(of value: Value, from expression: PolicyExpression) -> String {
    let checked = CheckedItem(item: .node(root))
    return
      (try? masking.text(of: value, from: expression) {
        twin?.value(of: expression, of: checked)
      }) ?? ""
  }

  /// What is behind the failure of an expression: that of a let whose value it wanted, or of the let
  /// whose function it called.
  func cause(of failure: RuleFailure) -> RuleFailure {
    brokenLets.cause(of: failure).arising(in: policy)
  }

  /// Counts a finding, which is kept until the report is written. Where there are too many, the next
  /// evaluation says so.
  func countFinding() { try? evaluator.use(steps: DocumentUnderCheck.findingSteps) }

  private static let findingSteps = 64

  /// Takes down that a text of the policy could not be made.
  func note(_ error: XPathError, in expression: PolicyExpression) {
    let failure = cause(of: RuleFailure(error: error, expression: expression))
    let problem = Diagnostic(
      file: policy.file, place: failure.place,
      message: Message(
        AuditProblem.textBroke,
        [.message(Message(code: masking.code(of: failure.error), masking.message(of: failure)))]))
    if !problems.contains(where: { $0.line == problem.line && $0.column == problem.column }) {
      problems.append(problem)
    }
  }

  /// The file that an item is in, or comes from; what is no node is said of the whole document.
  /// `nil` for what is in none.
  func file(of item: Item) -> String? { file(item.node ?? root) }

  /// The line that an item begins on, or the document's for what is no node; `nil` for what is in no
  /// file.
  func line(of item: Item) -> Int? {
    if let node = item.node { return node.line }
    return file(root) == nil ? nil : root.line
  }

  /// Where an item stands, as `/roster/team[2]/member[5]`; empty for what is no node.
  func path(of item: Item) -> String { item.node.map(path) ?? "" }

  /// Where a node stands.
  func path(of node: Node) -> String { paths.path(of: node) }
}
