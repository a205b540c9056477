import Foundation
import RegularExpressions

/// Finds matches, with the help of ICU.
struct PatternFinder: Sendable {
  /// How many steps ICU takes between two reports of progress.
  private static let stepsPerReport = 10_000

  private let expression: NSRegularExpression
  /// The numbers ICU gives to the match itself and to the groups.
  private let groups: [Int]
  /// Whether a number in the expression is too high for ICU.
  private let hasHighCounts: Bool

  init(_ node: PatternNode, _ flags: PatternFlags) throws(XPathError) {
    let (text, groups) = ICUPatternWriter.write(node, flags)
    self.groups = groups
    hasHighCounts = node.highestCount > ICUPatternWriter.maximumCount
    do {
      expression = try NSRegularExpression(pattern: text)
    } catch {
      throw XPathError("XPDY0130", "A regular expression is too complex")
    }
  }

  func forEachMatch(
    in text: String, _ evaluator: Evaluator, _ body: (PatternMatch) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    let length = text.utf16.count
    guard !hasHighCounts || length < ICUPatternWriter.maximumCount else {
      throw XPathError("XPDY0130", "A regular expression counts further than it is followed")
    }
    return try withoutActuallyEscaping(body) { (body) throws(XPathError) in
      var outcome = Result<Bool, XPathError>.success(true)
      // Some expressions would take exponential time: the reports tell how much it has been.
      expression.enumerateMatches(
        in: text, options: [.anchored, .reportProgress, .reportCompletion],
        range: NSRange(location: 0, length: length)
      ) { result, state, stop in
        guard case .success(true) = outcome else { return }
        outcome = Result { () throws(XPathError) in
          guard let result else {
            try account(for: state, evaluator)
            return true
          }
          return try body(match(result, in: text))
        }
        if case .success(true) = outcome {} else { stop.pointee = true }
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
    if state.contains(.progress) { try evaluator.step(PatternFinder.stepsPerReport) }
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
