import Foundation

/// Finds matches, with the help of ICU.
struct PatternFinder: Sendable {
  /// How many states ICU visits, about, between two reports of progress.
  private static let statesPerReport = 10_000

  private let expression: NSRegularExpression
  /// The numbers ICU gives to the groups; the first is 0, for the match itself.
  private let groups: [Int]

  init(_ node: PatternNode, _ flags: PatternFlags) throws(XPathError) {
    let (text, groups) = ICUPatternWriter.write(node, flags)
    self.groups = groups
    do {
      expression = try NSRegularExpression(pattern: text)
    } catch {
      throw XPathError("XPDY0130", "A regular expression is too complex")
    }
  }

  func forEachMatch(
    in text: String, _ evaluator: Evaluator, _ body: (PatternMatch) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    try withoutActuallyEscaping(body) { (body) throws(XPathError) in
      var outcome = Result<Bool, XPathError>.success(true)
      // Without an end to their patience, some expressions take exponential time.
      expression.enumerateMatches(
        in: text, options: [.reportProgress, .reportCompletion],
        range: NSRange(location: 0, length: text.utf16.count)
      ) { result, state, stop in
        outcome = Result { () throws(XPathError) in
          guard let result else {
            try account(for: state, evaluator)
            return true
          }
          return try body(match(result, in: text))
        }
        if case .success(true) = outcome { return }
        stop.pointee = true
      }
      return try outcome.get()
    }
  }

  /// Counts the time spent, and sees whether ICU has given up.
  private func account(
    for state: NSRegularExpression.MatchingFlags, _ evaluator: Evaluator
  ) throws(XPathError) {
    if state.contains(.internalError) {
      throw XPathError("XPDY0130", "A regular expression needs too much memory to match")
    }
    if state.contains(.progress) { try evaluator.step(PatternFinder.statesPerReport) }
  }

  private func match(_ result: NSTextCheckingResult, in text: String) -> PatternMatch {
    let ranges = groups.map { text.range(of: result.range(at: $0)) }
    return PatternMatch(range: ranges[0] ?? text.endIndex..<text.endIndex, groups: ranges)
  }
}

extension String {
  /// The place of a range of UTF-16; `nil` for the range of a group that captured nothing.
  fileprivate func range(of range: NSRange) -> Range<Index>? {
    guard range.location != NSNotFound else { return nil }
    let start = utf16.index(startIndex, offsetBy: range.location)
    return start..<utf16.index(start, offsetBy: range.length)
  }
}
