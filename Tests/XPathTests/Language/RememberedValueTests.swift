import Testing
import XMLTree
import XPath

/// What is worked out once for the values of variables, or for an argument of a function, is worked out
/// anew when they are others.
@Suite struct RememberedValueTests {
  private let evaluator: Evaluator
  private var context = StaticContext()
  private let limit: VariableReference

  init() {
    evaluator = Evaluator(
      context: DynamicContext(currentDateTime: DateTime(year: 2016, month: 12, day: 31)!))
    limit = context.declareVariable("limit")
  }

  /// Makes a function known to the expressions that follow.
  private mutating func define(_ name: String, as source: String) throws {
    let expression = try XPathExpression(source, in: context)
    let variable = context.declareVariable(name)
    context.define(variable, as: expression)
    evaluator[limit] = .integer(0)
    evaluator[variable] = try expression.evaluate(with: evaluator)
  }

  private func root(_ xml: String) throws -> Item {
    let reading = XMLReader().read(Array(xml.utf8), documentURI: "a.xml")
    return .node(try #require(reading.tree).root)
  }

  private func text(_ expression: XPathExpression, on item: Item? = nil) throws -> String {
    try expression.evaluate(on: item, with: evaluator).map { try $0.stringValue() }
      .joined(separator: " ")
  }

  @Test("a part that depends on variables alone follows their values")
  func invariant() throws {
    let expression = try XPathExpression("(1 to 3) ! (. + $limit * 10)", in: context)
    for (value, expected) in [(1, "11 12 13"), (2, "21 22 23"), (1, "11 12 13")] {
      evaluator[limit] = .integer(value)
      #expect(try text(expression) == expected)
    }
  }

  @Test("a part with a variable of its own, of a loop or of a function around is none of those")
  mutating func dependent() throws {
    try define("scaled", as: "function($n) { (1 to 2) ! ($n * $limit + .) }")
    evaluator[limit] = .integer(10)
    for (source, expected) in [
      ("for $x in (1, 2) return $x * $limit", "10 20"),
      ("(1, 2) ! (let $x := . return $x * $limit)", "10 20"),
      ("for-each((1, 2), function($x) { $x * $limit })", "10 20"),
      (
        "let $f := function($x) { function($y) { $x * $limit + $y } } return (1, 2) ! $f(.)(5)",
        "15 25"
      ),
      ("(1, 2) ! $scaled(.)", "11 12 21 22"),
      ("(1 to 3)[position() * $limit < 25]", "1 2"),
      ("some $x in (1, 2) satisfies $x * $limit = 20", "true"),
    ] {
      #expect(try text(XPathExpression(source, in: context)) == expected, "\(source)")
    }
  }

  @Test("what a function came to is forgotten when a variable that it uses has another value")
  mutating func function() throws {
    try define("above", as: "function($n) { $n > $limit }")
    let expression = try XPathExpression("/a/b/$above(.)", in: context)
    let root = try root("<a><b>1</b><b>2</b></a>")
    for (value, expected) in [(1, "false true"), (0, "true true"), (5, "false false")] {
      evaluator[limit] = .integer(value)
      #expect(try text(expression, on: root) == expected)
    }
  }

  @Test("a node of another document is another argument, though it stands at the same place")
  mutating func documents() throws {
    try define("doubled", as: "function($n) { $n * 2 }")
    let expression = try XPathExpression("/a/$doubled(.)", in: context)
    let (one, two) = (try root("<a>1</a>"), try root("<a>2</a>"))
    for (item, expected) in [(one, "2"), (two, "4"), (one, "2")] {
      #expect(try text(expression, on: item) == expected)
    }
  }

  @Test("equal texts of two types are two arguments")
  mutating func types() throws {
    try define("name", as: "function($v) { $v instance of xs:string }")
    let expression = try XPathExpression(
      "$name('a'), $name(xs:untypedAtomic('a')), $name('a')", in: context)
    #expect(try text(expression) == "true false true")
  }

  @Test("what breaks breaks each time, and says so where the text stands that broke")
  mutating func errors() throws {
    try define("strict", as: "function($v) { xs:integer($v) + 1 }")
    let expression = try XPathExpression("$strict('x')", in: context)
    for _ in 1...2 {
      #expect(throws: XPathError.self) { try expression.evaluate(with: evaluator) }
    }
    #expect(try text(XPathExpression("$strict('4')", in: context)) == "5")
  }

  @Test("characters that are worked out are translated as they are each time")
  func translation() throws {
    let expression = try XPathExpression(
      "for $from in ('a', 'b', 'a') return translate('abab', $from, upper-case($from))")
    #expect(try text(expression) == "AbAb aBaB AbAb")
  }

  @Test("a map of one entry is like any other")
  func smallMaps() throws {
    for (source, expected) in [
      ("map:size(map:put(map { 'a': 1 }, 'a', 2))", "1"),
      ("map:put(map { 'a': 1 }, 'b', 2)?*", "1 2"),
      ("map:size(map:remove(map { 1: 1 }, 1.0))", "0"),
      ("map:contains(map { 1: 1 }, xs:double(1))", "true"),
      ("map:merge((map { 'a': 1 }, map { 'a': 2 }), map { 'duplicates': 'combine' })?a", "1 2"),
      ("map:put(map:remove(map { 'a': 1 }, 'a'), 'c', 3)?*", "3"),
      ("map { 'a': 1 }?b", ""),
    ] {
      #expect(try text(XPathExpression(source)) == expected, "\(source)")
    }
  }

  @Test("a path from the root is worked out anew for another document, and for other variables")
  mutating func rooted() throws {
    let expression = try XPathExpression("/a/b ! count(//b[@n > $limit])", in: context)
    let (one, two) = (try root("<a><b n='1'/><b n='5'/></a>"), try root("<a><b n='3'/></a>"))
    for (value, item, expected) in [
      (0, one, "2 2"), (2, one, "1 1"), (2, two, "1"), (4, two, "0"), (2, one, "1 1"),
    ] {
      evaluator[limit] = .integer(value)
      #expect(try text(expression, on: item) == expected)
    }
  }

  @Test("a path from the root with a variable of a loop in it is worked out in each turn")
  func rootedInLoop() throws {
    let root = try root("<a><b n='1'/><b n='5'/></a>")
    for (source, expected) in [
      ("for $n in (0, 3, 9) return count(//b[@n > $n])", "2 1 0"),
      ("(0, 3, 9) ! (let $n := . return $root/(count(//b[@n > $n])))", "2 1 0"),
      ("for-each((0, 3), function($n) { $root/(count(//b[@n > $n])) })", "2 1"),
    ] {
      var context = context
      let variable = context.declareVariable("root")
      evaluator[variable] = Value(root)
      #expect(
        try text(XPathExpression(source, in: context), on: root) == expected, "\(source)")
    }
  }

  @Test("what a long sequence is compared with is looked up in it, whatever types there are")
  mutating func textSets() throws {
    let root = try root(
      "<a>\((1...9).map { "<b id='\($0)'/>" }.joined())<c ref='3'/><c ref='x'/><c ref='03'/></a>")
    let list = context.declareVariable("list")
    evaluator[list] = Value((1...9).map { .string("k\($0)") })
    for (source, expected) in [
      ("//c[@ref = //b/@id]/@ref", "3"), ("//c[//b/@id = @ref]/@ref", "3"),
      ("//c[not(@ref = //b/@id)]/@ref", "x 03"), ("//c[@ref != //b/@id]/@ref", "3 x 03"),
      ("(1 to 12)[. = $root//b/@id]", "1 2 3 4 5 6 7 8 9"),
      ("('k3', 'k30', 'K3')[. = $list]", "k3"),
      ("//c[@ref = ('a', 'b', 'c', 'd', 'e', 'f', 'g', '03')]/@ref", "03"),
      ("(2, 5)[. = (1, 3, 5, 7, 9, 11, 13, 15)]", "5"), ("(2, 5)[. = (4 to 14)]", "5"),
      ("(xs:anyURI('k3'), xs:untypedAtomic('k4'))[. = $list]", "k3 k4"),
    ] {
      var context = context
      let variable = context.declareVariable("root")
      evaluator[variable] = Value(root)
      #expect(
        try text(XPathExpression(source, in: context), on: root) == expected, "\(source)")
    }
    evaluator[list] = Value((1...9).map { .string("l\($0)") })
    #expect(try text(XPathExpression("('k3', 'l3')[. = $list]", in: context)) == "l3")
    evaluator[list] = Value((1...9).map { .integer($0) })
    let mixed = try XPathExpression("('k3', 'l3')[. = $list]", in: context)
    #expect(throws: XPathError.self) { try mixed.evaluate(with: evaluator) }
  }
}
