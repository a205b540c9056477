import Policies
import XMLTree

/// What a ``PolicyLinter`` found.
package struct LintFindings {
  /// The findings that are listed: of each rule the first by their places.
  package var listed: [Diagnostic] { problems.sorted().map { diagnostic($0.problem) } }
  /// How many more there are of a rule, by its name.
  package private(set) var omitted: [String: Int] = [:]
  /// Whether there is an error among them all, listed or not.
  package private(set) var hasErrors = false

  private let file: String
  private let limit: Int
  private var problems: [WordedProblem] = []

  init(file: String, limit: Int) {
    self.file = file
    self.limit = limit
  }

  /// Whether nothing was found.
  package var isEmpty: Bool { problems.isEmpty }

  /// Adds what rules found.
  mutating func add(_ found: [Problem]) {
    hasErrors = hasErrors || found.contains { $0.severity == .error }
    for (rule, problems) in Dictionary(grouping: found, by: \.code.rule) {
      let distinct = LintFindings.distinct(problems)
      self.problems += distinct.prefix(limit)
      if distinct.count > limit { omitted[rule, default: 0] += distinct.count - limit }
    }
  }

  /// The problems in their order, each once.
  private static func distinct(_ problems: [Problem]) -> [WordedProblem] {
    problems.map(WordedProblem.init).sorted().reduce(into: []) { distinct, problem in
      if let last = distinct.last, !(last < problem) { return }
      distinct.append(problem)
    }
  }

  private func diagnostic(_ problem: Problem) -> Diagnostic {
    Diagnostic(
      file: file, place: problem.place, severity: problem.severity, message: problem.message)
  }
}

/// A problem and its words, by which those of one place are told apart.
private struct WordedProblem {
  let problem: Problem
  private let text: String

  init(_ problem: Problem) {
    self.problem = problem
    text = problem.plainMessage.text(in: .english)
  }

  /// By place, then by rule and words, so that the order is always the same.
  static func < (a: WordedProblem, b: WordedProblem) -> Bool {
    if a.problem.place != b.problem.place { return a.problem.place < b.problem.place }
    if a.problem.code != b.problem.code {
      return (a.problem.code.rule, a.text) < (b.problem.code.rule, b.text)
    }
    return a.text < b.text
  }
}

extension WordedProblem: Comparable {
  static func == (a: WordedProblem, b: WordedProblem) -> Bool { !(a < b) && !(b < a) }
}

extension Diagnostic {
  /// The name of the rule of a ``PolicyLinter`` that found it, such as `unknown-name`.
  package var lintRule: String { message.code.rule }
}

extension DiagnosticCode {
  /// The name of a linter's rule, which its codes begin with.
  fileprivate var rule: String { String(rawValue.prefix { $0 != "." }) }
}
