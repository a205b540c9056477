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
  let tree: Tree
  /// The elements in which nobody is named.
  let confidential: ConfidentialParts
  private let sensitiveNames: Set<String>
  let isRevealing: Bool
  private let analyses: PrivateContentCache
  /// Collected when the first text is made that may have any of them: most submissions need none.
  private lazy var values = PrivateValues(
    in: tree, sensitiveNames: sensitiveNames, confidential: confidentialTexts)

  private lazy var confidentialTexts =
    confidential.isEmpty
    ? ConfidentialTexts()
    : ConfidentialTexts(
      in: tree, confidential, except: analyses.vocabulary.words)

  private lazy var confidentialNames = ConfidentialNames(
    in: tree, confidential, known: analyses.vocabulary)

  private lazy var rows = PrivateRows(in: tree, sensitiveNames: sensitiveNames)

  /// What the rules' expressions have of the private values; nothing where they are shown anyway.
  private(set) lazy var contents = analyses.contents(
    isRevealing
      ? PrivateNames()
      : PrivateNames(in: tree, rows, confidential: confidential, names: confidentialNames))

  init(
    of tree: Tree, policy: Policy, confidential: ConfidentialParts, isRevealing: Bool,
    analyses: PrivateContentCache? = nil
  ) {
    self.analyses = analyses ?? PrivateContentCache(of: policy)
    self.tree = tree
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
        try item.stringValue().boundingMarks
      }
    }
    var other: Value??
    var isHidden = false
    var number = -1
    return try value.joinedText { (item) throws(XPathError) in
      number += 1
      if let node = item.node, node.tree === tree { return text(of: node) }
      let text = try item.stringValue().boundingMarks
      guard !text.isEmpty, analyses.mayHaveContent(expression), contents[expression].whole != .none
      else { return item.isFraction(text) ? text : masked(text) }
      let counterpart = other ?? counterpart()
      if other == nil { isHidden = !isSame(value, as: counterpart) }
      other = .some(counterpart)
      guard !isHidden else { return Mask.hidden }
      // A fraction that nothing private has a part in is no number of a person.
      let isPlain = item.isFraction(text) && (try? counterpart?[number].stringValue()) == text
      return isPlain ? text : masked(text)
    }
  }

  /// Whether what an expression comes to may be shown as it is, and nothing has to be looked for to
  /// tell: nodes outside of what is private, or what nothing private passes into.
  func isPlain(_ value: Value, from expression: PolicyExpression) -> Bool {
    guard !isRevealing, analyses.mayHaveContent(expression) else { return true }
    return value.allSatisfy { item in
      guard let node = item.node, node.tree === tree else { return false }
      return !isPrivate(node) && !confidential.areIn(node)
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
    text.utf8.elementsEqual(counterpart.utf8)
      || comparedValues.stripped(text).utf8.elementsEqual(
        counterpartValues?.stripped(counterpart).utf8 ?? "".utf8)
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

  /// The private values with the numbers that are known by their form, to be found in what is compared.
  private lazy var comparedValues = PrivateValues(
    in: tree, sensitiveNames: sensitiveNames, confidential: confidentialTexts,
    alsoOf: rows.numbered)

  /// The same of the altered document.
  private lazy var counterpartValues = twin.map { twin in
    PrivateValues(
      in: twin, sensitiveNames: sensitiveNames,
      confidential: ConfidentialTexts(
        in: twin, confidential.parts(in: twin), except: analyses.vocabulary.words),
      alsoOf: rows.numbered)
  }

  /// The document with every private value altered; `nil` where nothing is private.
  private(set) lazy var twin: Tree? = Alteration(of: tree, confidential, names: confidentialNames)
    .everything(rows)

  /// The document with what is confidential altered, so that nothing outside of it is the same.
  private(set) lazy var unlinked: Tree? = Alteration(
    of: tree, confidential, names: confidentialNames
  ).confidentialAlone

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
    let text = text.boundingMarks
    guard !isRevealing, !text.isEmpty else { return text }
    switch content {
    case .none: return masked(text)
    case .whole:
      let stretches = values.stretches(of: text)
      // A private value that is not known again is hidden all the same, and so is what it is glued to.
      let isTold = stretches.isMasked && (confidential.isEmpty || !stretches.keepsWords)
      return isTold ? stretches.text(masking: Mask.identifier) : Mask.hidden
    case .pieces: return Mask.hidden
    }
  }

  /// The message of a rule's failure, the values it quotes masked by what they have.
  func message(of failure: RuleFailure) -> Message {
    let content = contents[failure.expression].content(inside: failure.range)
    return Message(failure.error, replacingValues: { masked($0, having: content) })
  }

  /// The code of an error; one that may be made of what the document holds is hidden.
  func code(of error: XPathError) -> String {
    isRevealing ? error.code.description : analyses.vocabulary.shown(error.code)
  }

  /// A text with the private values in it masked.
  func masked(_ text: String) -> String {
    let text = text.boundingMarks
    guard !isRevealing else { return text }
    let mayHoldValue = text.hasDigits(PrivateValues.fewestDigits) || !confidential.isEmpty
    return mayHoldValue ? values.masked(in: text) : text
  }

  /// A name, of which every document has one, with the private numbers in it masked.
  func masked(name: String) -> String {
    name.mayHoldNumber ? masked(name) : name.boundingMarks
  }

  /// What is said of a node of the document, with what it quotes masked by what the node is.
  func masked(_ message: Message, on node: Node) -> Message {
    guard !isRevealing else { return message }
    // What is nearly a word of the schema is a slip in it, and no name.
    let isSlip = message.hasSuggestion && confidential.holdsAsFaulty(node)
    return message.replacingValues { isSlip ? $0 : text($0, of: node) }
      .replacingTexts(masked(nodeName:)).maskingNumbers
  }

  /// What is said of the document, with the private values that it quotes masked.
  func masked(_ message: Message) -> Message {
    guard !isRevealing else { return message }
    return message.replacingValues { masked($0) }.replacingTexts(masked(nodeName:)).maskingNumbers
  }

  /// Whether a node is none of the document: an expression has made it, or read it elsewhere.
  func isForeign(_ node: Node) -> Bool { !isRevealing && node.tree !== tree }

  /// The name of a node; `*` for one that may tell who is on a confidential list.
  func name(of node: Node) -> String { hidesName(of: node) ? "*" : node.nodeName }

  /// Whether the name of a node may tell who is on a confidential list.
  func hidesName(of node: Node) -> Bool {
    guard !isRevealing, !confidential.isEmpty, node.tree === tree, node.kind != .namespace else {
      return false
    }
    return confidentialNames.include(node.record) || isPrivate(nodeName: node.nodeName)
  }

  /// A name, or another text that is said of the document, masked.
  private func masked(nodeName name: String) -> String {
    isPrivate(nodeName: name) ? Mask.hidden : name
  }

  private func isPrivate(nodeName name: String) -> Bool {
    guard !confidential.isEmpty, !name.isEmpty, !analyses.vocabulary.knows(name: name) else {
      return false
    }
    return ([name] + name.split(separator: ":").map(String.init)).contains {
      confidentialNames.texts.contains($0) || values.areTold(by: $0)
    }
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
    let text = text.boundingMarks
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

extension Item {
  /// Whether it is a number with a fraction, written as a text.
  fileprivate func isFraction(_ text: String) -> Bool {
    guard case .atomic(let value) = self, value.isNumeric else { return false }
    return text.utf8.contains(UInt8(ascii: "."))
  }
}

extension Message {
  /// What is said of an error where nobody knows which of the values that it quotes are private.
  package init(hidingValuesOf error: XPathError) {
    self.init(
      coded: error, as: error.code.isAuthors ? Mask.hidden : nil,
      replacingValues: { _ in Mask.hidden })
  }
}
