import RegularExpressions
import Synchronization
import XMLTree

/// A compiled regular expression (*Functions and Operators 3.1*, §5.6).
final class Pattern: Sendable {
  let flags: PatternFlags
  /// Around each group the number of the one it is in, 0 for none; the first element is unused.
  let groupParents: [Int]
  /// Whether the zero-length string matches.
  let matchesEmpty: Bool
  private let node: PatternNode
  private let automaton: PositionAutomaton?
  /// What only finding matches needs, made when it is first asked for.
  private let finder = Mutex<PatternFinder?>(nil)

  /// Compiles an expression; `FORX0002` when it is invalid.
  init(_ source: String, _ flags: PatternFlags) throws(XPathError) {
    self.flags = flags
    do {
      (node, groupParents) = try PatternParser.parse(source, flags)
    } catch {
      throw XPathError(error, in: source)
    }
    matchesEmpty = node.matchesEmpty
    automaton = PositionAutomaton(node, flags)
  }

  /// The number of groups.
  var groupCount: Int { groupParents.count - 1 }

  /// Whether some part of a text matches.
  func matches(_ text: String, _ evaluator: Evaluator) throws(XPathError) -> Bool {
    guard let automaton else {
      return try !forEachMatch(in: text, evaluator) { (_) throws(XPathError) in false }
    }
    let bytes = text.utf8.span
    try evaluator.step(bytes.count >> 6)
    return automaton.matches(bytes)
  }

  /// Whether some part of the string value of a node matches.
  func matches(_ node: Node, _ evaluator: Evaluator) throws(XPathError) -> Bool {
    guard let automaton, node.kind != .namespace else {
      return try matches(node.stringValue, evaluator)
    }
    return try node.tree.withValueBytes(of: node.row) { (bytes) throws(XPathError) in
      try evaluator.step(bytes.count >> 6)
      return automaton.matches(bytes)
    }
  }

  /// Hands on the matches from left to right, none of them overlapping, until `body` returns
  /// false; says whether all were wanted.
  func forEachMatch(
    in text: String, _ evaluator: Evaluator, _ body: (PatternMatch) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    try compiledFinder().forEachMatch(in: text, evaluator, body)
  }

  private func compiledFinder() throws(XPathError) -> PatternFinder {
    if let known = finder.withLock({ $0 }) { return known }
    let made = try PatternFinder(node, flags)
    finder.withLock { $0 = made }
    return made
  }
}

/// Where an expression matched.
struct PatternMatch {
  let range: Range<String.Index>
  /// What the groups captured, by number; the first element is the match itself.
  let groups: [Range<String.Index>?]
}
