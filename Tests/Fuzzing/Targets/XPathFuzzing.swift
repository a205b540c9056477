import XMLTree
import XPath

/// Parses an expression and evaluates it on a small document, as a value, as a condition and traced,
/// within small limits.
enum XPathFuzzing {
  static func run(_ bytes: [UInt8]) {
    let source = String(decoding: bytes, as: UTF8.self)
    var context = StaticContext()
    context.namespaces["a"] = "urn:a"
    let variable = context.declareVariable("v")
    guard let expression = try? XPathExpression(source, in: context) else { return }
    let evaluator = Evaluator(
      context: DynamicContext(
        currentDateTime: noon, implicitTimezone: 480, limits: limits))
    evaluator[variable] = .string("中文 text")
    let item = Item.node(document.root)
    if let value = try? expression.evaluate(on: item, with: evaluator) {
      for method in OutputMethod.allCases { _ = try? value.serialized(as: method, with: evaluator) }
    }
    _ = try? expression.effectiveBooleanValue(on: item, with: evaluator)
    _ = expression.trace(on: item, with: evaluator)
  }

  private static let noon = DateTime(year: 2016, month: 12, day: 31, hour: 12, timezone: 480)!

  private static let limits: EvaluationLimits = {
    var limits = EvaluationLimits()
    limits.steps = 20_000
    limits.totalSteps = 60_000
    limits.sequenceLength = 10_000
    limits.stringLength = 1 << 16
    return limits
  }()

  private static let document: Tree = {
    let xml = """
      <team xmlns:a="urn:a" id="t1" xml:lang="zh"><member a:no="1" joined="2016-02-22">甲</member>\
      <member no="2" joined="2016-13-01">乙<!-- note --></member><?go on?>
        <a:sum>12.50</a:sum></team>
      """
    return XMLReader().read(Array(xml.utf8), documentURI: "team.xml").tree!
  }()
}
