import XMLTree
import XPath

/// The engine of this package.
struct XPath31 {
  private let evaluator: Evaluator
  private let members: [Item]

  init(_ xml: [UInt8]) throws {
    let reading = XMLReader().read(xml, documentURI: "roster.xml")
    guard let tree = reading.tree else { throw reading.diagnostics[0] }
    let now = DateTime(year: 2016, month: 12, day: 31, timezone: 0)!
    evaluator = Evaluator(context: DynamicContext(currentDateTime: now))
    let path = try XPathExpression("/roster/team/member")
    members = Array(try path.evaluate(on: .node(tree.root), with: evaluator))
  }

  /// For how many members an expression, compiled once, is true.
  func count(_ source: String) throws -> Int {
    let expression = try XPathExpression(source)
    var count = 0
    for member in members
    where try expression.effectiveBooleanValue(on: member, with: evaluator) {
      count += 1
    }
    return count
  }
}
