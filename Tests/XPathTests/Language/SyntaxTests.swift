import Testing
import XPath

struct SyntaxTests {
  /// Each expression with the expressions it is made of, as they stand in the source.
  @Test(arguments: [
    ("'a'", []),
    ("$x", []),
    (".", []),
    ("(1, 2)", ["1", "2"]),
    ("if (1) then 2 else 3", ["1", "2", "3"]),
    ("for $a in 1, $b in 2 return 3", ["1", "2", "3"]),
    ("let $a := 1 return 2", ["1", "2"]),
    ("every $a in 1 satisfies 2", ["1", "2"]),
    ("1 or 2 or 3", ["1", "2", "3"]),
    ("1 << 2", ["1", "2"]),
    ("1 || 2 || 3", ["1", "2", "3"]),
    ("1 to 2", ["1", "2"]),
    ("-1", ["1"]),
    ("1 cast as xs:string", ["1"]),
    ("/", []),
    ("a/b", ["a", "b"]),
    ("a[1][2]", ["1", "2"]),
    ("(a)[1]", ["(a)", "1"]),
    ("a ! b", ["a", "b"]),
    ("a except b", ["a", "b"]),
    ("concat(1, ?, 2)", ["1", "2"]),
    ("$x(1)", ["$x", "1"]),
    ("1 => concat(2)", ["1", "2"]),
    ("concat#2", []),
    ("function($a) { 1 }", ["1"]),
    ("map { 1: 2, 3: 4 }", ["1", "2", "3", "4"]),
    ("[1, 2]", ["1", "2"]),
    ("array { 1 }", ["1"]),
    ("$x?(1)", ["$x", "(1)"]),
    ("?(1)", ["(1)"]),
    ("?*", []),
  ])
  func listsChildren(source: String, children: [String]) throws {
    var context = StaticContext()
    _ = context.declareVariable("x")
    let syntax = try XPathExpression(source, in: context).syntax
    #expect(syntax.children.map { $0.range.text(in: source) } == children)
  }
}
