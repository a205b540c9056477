import Policies
import XMLTree
import XPath

/// Keeps private values of one document out of texts.
///
/// A value reaches a text as a node, or as a string some expression made of it. Nodes are masked by
/// what they are. In strings, every occurrence of a private value of the document is masked, and every
/// number that has the form of a private one, whatever it stands in; and a string in which something of
/// a private value is left even so is not shown at all.
final class Masking {
  private let tree: Tree
  private let policy: Policy
  /// The elements in which nobody is named.
  let confidential: ConfidentialParts
  private let sensitiveNames: Set<String>
  private let isRevealing: Bool
  private let analyses: PrivateContentCache
  /// Collected when the first text is made that may have any of them: most submissions need none.
  private lazy var values = PrivateValues(
    in: tree, sensitiveNames: sensitiveNames, confidential: confidential.elements)

  private lazy var rows = PrivateRows(in: tree, sensitiveNames: sensitiveNames)

  /// What the rules' expressions have of the private values; nothing where they are shown anyway.
  private(set) lazy var contents =
    isRevealing
    ? PrivateContents(of: policy, names: PrivateNames())
    : analyses.contents(of: policy, PrivateNames(in: tree, rows, confidential: confidential))

  init(
    of tree: Tree, policy: Policy, confidential: ConfidentialParts, isRevealing: Bool,
    analyses: PrivateContentCache = PrivateContentCache()
  ) {
    self.analyses = analyses
    self.tree = tree
    self.policy = policy
    self.confidential = confidential
    // What is in a summary was masked when it left its submission.
    sensitiveNames = confidential.isOfSummary ? [] : policy.sensitiveNames
    self.isRevealing = isRevealing
  }

  /// The value of an expression as text, its items separated by spaces.
  ///
  /// - Parameter counterpart: what the expression comes to where every private value is another one;
  ///   `nil` where it comes to nothing there.
  func text(
    of value: Value, from expression: PolicyExpression, counterpart: () -> Value?
  ) throws(XPathError) -> String {
    guard !isRevealing else {
      return try value.joinedText { item throws(XPathError) in
        try item.stringValue()
      }
    }
    var isOther: Bool?
    return try value.joinedText { (item) throws(XPathError) in
      if let node = item.node, node.tree === tree { return text(of: node) }
      let text = try item.stringValue()
      let shown = masked(text)
      guard !text.isEmpty, analyses.mayHaveContent(expression, of: policy),
        contents[expression].whole != .none
      else { return shown }
      let hides = isOther ?? !isSame(value, as: counterpart())
      isOther = hides
      return hides ? Mask.hidden : shown
    }
  }

  /// Whether the items of a value that are no nodes of the document say the same, masked, where every
  /// private value is another one: then they say nothing of it.
  private func isSame(_ value: Value, as counterpart: Value?) -> Bool {
    guard let counterpart, counterpart.count == value.count else { return false }
    return zip(value, counterpart).allSatisfy { item, other in
      if let node = item.node, node.tree === tree { return other.node?.row == node.row }
      guard let text = try? item.stringValue(), let other = try? other.stringValue() else {
        return false
      }
      return isSame(text, as: other)
    }
  }

  private func isSame(_ text: String, as counterpart: String) -> Bool {
    text == counterpart || values.stripped(text) == counterpartValues?.stripped(counterpart)
  }

  /// A text made of the document, masked; hidden where it is another one, masked, in the twin.
  ///
  /// - Parameter counterpart: what the text is in the twin; `nil` where it is none there.
  func masked(_ text: String, counterpart: () -> String?) -> String {
    guard !isRevealing, twin != nil else { return masked(text) }
    guard let counterpart = counterpart(), isSame(text, as: counterpart) else {
      return Mask.hidden
    }
    return masked(text)
  }

  /// The private values of the altered document, to be found in what is made of them.
  private lazy var counterpartValues = twin.map {
    PrivateValues(
      in: $0, sensitiveNames: sensitiveNames, confidential: confidential.elements(in: $0),
      alsoOf: rows.numbered)
  }

  /// The document with every private value altered; `nil` where nothing is private.
  private(set) lazy var twin: Tree? = Alteration(of: tree, confidential).everything(rows)

  /// The document with what is confidential altered, so that nothing outside of it is the same.
  private(set) lazy var unlinked: Tree? = Alteration(of: tree, confidential).confidentialAlone

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
    guard !isRevealing else { return text }
    let mayHoldValue = text.hasDigits(PrivateValues.fewestDigits) || !confidential.isEmpty
    return mayHoldValue ? values.masked(in: text) : text
  }

  /// A name, of which every document has one, with the private numbers in it masked.
  func masked(name: String) -> String { name.mayHoldNumber ? masked(name) : name }

  /// What is said of a node of the document, with what it quotes masked by what the node is.
  func masked(_ message: Message, on node: Node) -> Message {
    guard !isRevealing else { return message }
    return message.replacingValues { text($0, of: node) }.maskingNumbers
  }

  /// What is said of the document, with the private values that it quotes masked.
  func masked(_ message: Message) -> Message {
    guard !isRevealing else { return message }
    return message.replacingValues { masked($0) }.maskingNumbers
  }

  /// The text of a node of the document, each part of it masked by what it is.
  func text(of node: Node) -> String {
    guard !isRevealing, node.kind == .element || node.kind == .document, !isPrivate(node) else {
      return text(node.stringValue, of: node)
    }
    let parts = (node.row..<max(node.record.end, node.row + 1)).lazy
      .map { Node(tree: node.tree, row: $0) }
      .filter { $0.kind == .text }.map { self.text($0.stringValue, of: $0) }
    // A number may be parted by elements.
    return masked(parts.joined())
  }

  /// A text that a node holds, or part of it, masked by what the node is.
  private func text(_ text: String, of node: Node) -> String {
    guard !isRevealing else { return text }
    if isSensitive(node) { return Mask.identifier(text) }
    return confidential.holds(node) ? Mask.name(text) : masked(text)
  }

  private func isPrivate(_ node: Node) -> Bool { isSensitive(node) || confidential.holds(node) }

  private func isSensitive(_ node: Node) -> Bool {
    guard !sensitiveNames.isEmpty else { return false }
    return sequence(first: node, next: \.parent).contains { sensitiveNames.contains($0.localName) }
  }
}

extension Message {
  /// What is said of an error where nobody knows which of the values that it quotes are private.
  package init(hidingValuesOf error: XPathError) {
    self.init(coded: error, replacingValues: { _ in Mask.hidden })
  }
}
