import Testing
import XMLTree

@testable import XPath

/// A trace stays small whatever an expression does.
struct TraceBoundsTests {
  @Test func keepsToTheLimitsOfTheEvaluation() throws {
    let trace = try trace("count((1 to 1000000) ! (. + 1))", steps: 1000)
    #expect(described(trace.result).hasPrefix("XPDY0130"))
    #expect(trace.subexpressions.last?.count == 498)
    #expect(trace.subexpressions.allSatisfy { $0.evaluations.count <= 5 })
  }

  @Test func recordsNoMorePartsThanItCanHold() throws {
    let source = (1...2000).map { "@a\($0)" }.joined(separator: ", ")
    let trace = try trace("roster/(\(source))")
    #expect(!trace.isWhole)
    #expect(trace.subexpressions.count == Trace.maximumSubexpressions)
    #expect(trace.subexpressions.first?.depth == 0)
    #expect(described(trace.result) == "")
  }

  @Test func keepsFewItemsOfLongValues() throws {
    let trace = try trace("(1 to 1000) ! (. * 2)")
    guard
      case .items(let items, let count, _)? = trace.subexpressions.first?.evaluations.first?.outcome
    else { return #expect(Bool(false), "the whole expression has items") }
    #expect(items.count == Trace.maximumItems)
    #expect(count == 1000)
  }

  @Test(arguments: [
    ("string-join((1 to 2000) ! 'x')", "large value(2000)"),
    ("array { 1 to 2000 }", "large array(2000)"), ("[[[(1 to 2000)]]]", "large array(1)"),
    ("map:merge((1 to 2000) ! map:entry(., 'x'))", "large map(2000)"),
    ("(1 to 1000) ! 2 => fold-left(1, function($a, $b) { $a * $b * 1000000000 })", "large value("),
    ("concat(?, 'b', ?)", "large function(2)"), ("map { 'f': true#0 }", "large map(1)"),
    ("array { (1 to 30) ! string-join((1 to 100) ! 'y') }", "large array(30)"),
    ("map { 'a': (1, 2), 'b': [3] }", "map(2)"), ("array { 1 to 20 }", "array(20)"),
  ])
  func keepsOnlyWhatIsSmall(source: String, sample: String) throws {
    let line = try trace(source).lines.first
    #expect(line?.hasPrefix(source + " → " + sample) == true, "\(line ?? "")")
  }

  @Test func keepsFewTrees() throws {
    let trace = try trace("(1 to 20) ! parse-xml('<a>' || . || '</a>')/a/string()", limit: 20)
    let trees = trace.subexpressions.flatMap(\.evaluations).reduce(into: Set<ObjectIdentifier>()) {
      if case .items(let samples, _, _) = $1.outcome {
        for case .item(.node(let node)) in samples { $0.insert(ObjectIdentifier(node.tree)) }
      }
    }
    #expect(trees.count > 1)
    #expect(trees.count <= 8)
    #expect(trace.subexpressions.first?.source.hasPrefix("(1 to 20)") == true)
  }
}
