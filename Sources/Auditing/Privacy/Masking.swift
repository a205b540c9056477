import Policies
import XMLTree
import XPath

/// Keeps private values of one submission out of texts.
///
/// A value reaches a text as a node, or as a string some expression made of it. Nodes are masked by
/// what they are; in strings, every occurrence of a private value of the submission is masked.
final class Masking {
  private let tree: Tree
  private let policy: Policy
  private let confidential: [Node]
  private let isRevealing: Bool
  /// Collected when the first text is made: most submissions need none.
  private lazy var values = PrivateValues(
    in: tree, sensitiveNames: policy.sensitiveNames, confidential: confidential)

  /// What the rules' expressions have of the private values; nothing where they are shown anyway.
  private(set) lazy var contents = PrivateContents(
    of: policy,
    names: PrivateNames(
      in: tree, sensitiveNames: isRevealing ? [] : policy.sensitiveNames,
      confidential: isRevealing ? [] : confidential))

  init(of tree: Tree, policy: Policy, confidential: [Node], isRevealing: Bool) {
    self.tree = tree
    self.policy = policy
    self.confidential = confidential
    self.isRevealing = isRevealing
  }

  /// A value as text, its items separated by spaces.
  func text(of value: Value, on subject: Item) throws(XPathError) -> String {
    try value.joinedText { (item) throws(XPathError) in
      let text = try item.stringValue()
      guard let node = item.node, node.tree === tree else { return masked(text) }
      return self.text(text, of: node)
    }
  }

  /// An atomic value as text, masked by what it has of the private values.
  func text(of value: AtomicValue, having content: PrivateContent) -> String {
    guard value.type != .boolean else { return value.stringValue }
    return masked(value.stringValue, having: content)
  }

  /// The message of an error, the values it quotes masked by what they have.
  func message(of error: XPathError, having content: PrivateContent) -> String {
    error.message.text { masked($0, having: content) }
  }

  private func masked(_ text: String, having content: PrivateContent) -> String {
    guard !isRevealing, !text.isEmpty else { return text }
    let masked = masked(text)
    switch content {
    case .none: return masked
    // A private value that is not known again is hidden all the same.
    case .whole: return masked == text ? Mask.identifier(text) : masked
    case .pieces: return Mask.name(text)
    }
  }

  /// The message of a rule's failure, the values it quotes masked by what they have.
  func message(of failure: RuleFailure) -> Message {
    let content = contents[failure.expression].content(inside: failure.range)
    return Message(failure.error, replacingValues: { masked($0, having: content) })
  }

  /// A text with the private values in it masked.
  func masked(_ text: String) -> String {
    isRevealing ? text : values.masked(in: text)
  }

  /// What is said of a node of the submission, with what it quotes masked by what the node is.
  func masked(_ message: Message, on node: Node) -> Message {
    message.replacingValues { text($0, of: node) }
  }

  /// A text that a node holds, or part of it, masked by what the node is.
  private func text(_ text: String, of node: Node) -> String {
    guard !isRevealing else { return text }
    if isSensitive(node) { return Mask.identifier(text) }
    return isConfidential(node) ? Mask.name(text) : masked(text)
  }

  private func isSensitive(_ node: Node) -> Bool {
    policy.sensitiveNames.contains(node.localName)
      || node.parent.map { policy.sensitiveNames.contains($0.localName) } ?? false
  }

  /// Whether a node is inside a confidential element; its own attributes, such as a team's name, say
  /// nothing of persons.
  private func isConfidential(_ node: Node) -> Bool {
    guard !confidential.isEmpty else { return false }
    let container = node.kind == .attribute ? node.parent?.parent : node.parent
    guard let container else { return false }
    return confidential.contains { $0 == container || $0.isAncestor(of: container) }
  }
}

extension Node {
  fileprivate func isAncestor(of other: Node) -> Bool {
    tree === other.tree && row < other.row && other.row < record.end
  }
}

extension Message {
  /// What is said of an error where nobody knows which of the values that it quotes are private.
  init(hidingValuesOf error: XPathError) {
    self.init(coded: error, replacingValues: { _ in Mask.hidden })
  }
}

/// How masked values look.
enum Mask {
  /// An identity number, telephone number or the like: its ends stay for comparison, as in
  /// `3101**********1234` and `100****1234`.
  static func identifier(_ text: String) -> String {
    let characters = Array(text)
    let (head, tail) =
      switch characters.count {
      case 12...: (4, 4)
      case 9...: (3, 4)
      default: (0, 0)
      }
    let hidden = String(repeating: "*", count: characters.count - head - tail)
    return String(characters.prefix(head)) + hidden + String(characters.suffix(tail))
  }

  /// A name: not even its length stays.
  static func name(_ text: String) -> String { text.isEmpty ? "" : hidden }

  /// What stands for a text of which nothing stays.
  static let hidden = "**"
}
