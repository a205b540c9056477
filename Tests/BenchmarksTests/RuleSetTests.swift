import Foundation
import Policies
import Testing
import XMLTree
import XPath

/// The rules in `Benchmarks/` that are written for Muster and for other engines.
@Suite struct RuleSetTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Benchmarks")

  @Test(arguments: ["form", "records"])
  func sayTheSameInBothLanguages(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let policy = try PolicyLoader().load(folder.path)
    let rules = policy.requirements.compactMap { requirement in
      requirement.rule.map { rule in
        WrittenRule(
          id: requirement.id, subjects: rule.subjects.compiled.source,
          test: rule.assertion.compiled.source)
      }
    }
    #expect(!rules.isEmpty)
    #expect(rules == (try Self.assertions(in: folder.appending(path: "rules.sch"))))
  }

  private static func assertions(in file: URL) throws -> [WrittenRule] {
    let tree = try #require(XMLReader().read(file: file.path).tree)
    let now = try #require(DateTime(year: 2016, month: 12, day: 31))
    let evaluator = Evaluator(context: DynamicContext(currentDateTime: now))
    let found = try XPathExpression("//*:assert").evaluate(on: .node(tree.root), with: evaluator)
    return try found.map { item in
      guard case .node(let node) = item else { preconditionFailure("a path selects nodes") }
      let context = try #require(node.parent?.attribute(named: "context")?.stringValue)
      return WrittenRule(
        id: try #require(node.attribute(named: "id")?.stringValue),
        subjects: context.hasPrefix("/") ? context : "//" + context,
        test: try #require(node.attribute(named: "test")?.stringValue))
    }
  }
}

/// A rule as text, in which it does not matter where lines are broken.
private struct WrittenRule: Equatable {
  let id: String
  let subjects: String
  let test: String

  init(id: String, subjects: String, test: String) {
    self.id = id
    self.subjects = subjects
    self.test = test.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
