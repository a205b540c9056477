import Policies
import XMLTree

/// What a ``PolicyLinter`` found.
package struct LintFindings {
  /// The findings that are listed: of each rule the first by their places.
  package var listed: [Diagnostic] { problems.sorted(by: LintFindings.comesBefore).map(diagnostic) }
  /// How many more there are of a rule, by its name.
  package private(set) var omitted: [String: Int] = [:]
  /// Whether there is an error among them all, listed or not.
  package private(set) var hasErrors = false

  private let file: String
  private let limit: Int
  private var problems: [Problem] = []

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
  private static func distinct(_ problems: [Problem]) -> [Problem] {
    problems.sorted(by: comesBefore).reduce(into: []) { distinct, problem in
      if let last = distinct.last, !comesBefore(last, problem) { return }
      distinct.append(problem)
    }
  }

  /// By place, then by rule and message, so that the order is always the same.
  private static func comesBefore(_ a: Problem, _ b: Problem) -> Bool {
    if a.place != b.place { return a.place < b.place }
    if a.code.rule != b.code.rule { return a.code.rule < b.code.rule }
    return a.plainMessage.text(in: .english) < b.plainMessage.text(in: .english)
  }

  private func diagnostic(_ problem: Problem) -> Diagnostic {
    Diagnostic(
      file: file, place: problem.place, severity: problem.severity, message: problem.message)
  }
}

extension Diagnostic {
  /// The name of the rule of a ``PolicyLinter`` that found it, such as `unknown-name`.
  package var lintRule: String { message.code.rule }
}

extension DiagnosticCode {
  /// The name of a linter's rule, which its codes begin with.
  fileprivate var rule: String { String(rawValue.prefix { $0 != "." }) }
}
