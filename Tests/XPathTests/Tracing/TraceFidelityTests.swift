import Testing
import XMLTree

@testable import XPath

/// A trace changes nothing: not the value, not the error, not how much is evaluated.
struct TraceFidelityTests {
  @Test(arguments: expressions, [Trace.Question.value, .effectiveBooleanValue])
  func comesToTheSame(source: String, question: Trace.Question) throws {
    let expression = try XPathExpression(source)
    let ordinary = Result { () throws(XPathError) -> Value in
      switch question {
      case .value: try expression.evaluate(on: .node(teams), with: evaluator())
      case .effectiveBooleanValue:
        .boolean(try expression.effectiveBooleanValue(on: .node(teams), with: evaluator()))
      }
    }
    let trace = expression.trace(on: .node(teams), with: evaluator(), asking: question)
    #expect(described(trace.result) == described(ordinary))
    #expect(trace.isWhole)
  }

  static let expressions = [
    // Operators.
    "()", "1, 2, 3", "1 + 2 * 3 - 4", "-(2) idiv 3", "1 div 0", "+('a')", "'a' || 1 || ()",
    "1 to 5", "5 to 1", "(1, 2) = (2, 3)", "'b' = //team/@kind", "//team/@kind = ('b', 'x')",
    "//@age > 65", "//@age = 1 to 20", "'1' eq 1", "() eq 1", "//team[1] is (//team)[1]",
    "//member << //team", "//member[1] << //team[3]", "//member | //team", "//* except //team",
    "//* intersect //team", "1 | 2", "1 = 1 and error()", "1 = 2 and error()", "not(//nothing)",
    "true() or error()", "1 to 3 = 2", "'2016-01-01' castable as xs:date",
    "//@age castable as xs:date",
    "'x' cast as xs:integer", "//team[1]/@strength cast as xs:integer", "() cast as xs:integer?",
    "'a b' cast as xs:NMTOKENS", "1 instance of xs:decimal", "//team instance of element()+",
    "(1, 'a') treat as xs:integer+", "xs:integer(//team[1]/@strength) * 2",
    "xs:date(//team[1]/@kind)",
    // Bindings.
    "for $t in //team, $m in $t/member return ($t/@kind || $m)", "for $x in 1 to 3 return $x * $x",
    "let $t := //team return count($t) + count($t/member)", "let $x := error() return 1",
    "some $t in //team satisfies $t/@kind = 'b'", "every $t in //team satisfies $t/member",
    "some $x in (1, 2), $y in (2, 3) satisfies $x = $y", "if (//team) then //member else error()",
    "if (()) then error() else 'no'", "//team ! count(member)", "//team ! (position(), last())",
    "(1 to 5) ! (. * 2)",
    // Paths.
    "/", ".", "/*", "//member", "//member[1]", "(//member)[1]", "//member[last()]",
    "//member[position() > 1]", "//team[member]/@kind", "//team[@strength = count(member)]",
    "//member[. = 'Bo']/../@kind", "//member/ancestor::*/name()", "//team[2]/preceding-sibling::*",
    "//team/(@kind, member)", "//team/(1, member)", "//team/string(@kind)", "1/a", "'a'[b]",
    "//member/following::member[1]", "//@age/..", "//team[xs:integer(@strength)]", "//team[@kind]",
    "//team['a']", "(1 to 10)[. mod 3 = 0][2]", "(4, 5, 6)[3]", "(4, 5, 6)[4]", "/roster//text()",
    "//team/namespace::*/name()", "//team[every $m in member satisfies $m/@age > 18]/@kind",
    "roster/team/(if (@kind = 'a') then member else error())", "//*//@*",
    // Functions.
    "count(//team)", "count((1, 2, ()))", "exists(//nothing)", "empty(//team)", "boolean(//team)",
    "string-length(normalize-space(//member[1]))", "string-length(//team[1]/member[1])",
    "normalize-space(//member[. = 'An'])", "normalize-space(//member)", "number(//team[2]/@kind)",
    "number(//@strength)", "substring('motor', //@strength, 2)", "substring(//member[. = 'An'], 2)",
    "matches(//team[1]/@kind, '^[ab]$')", "matches(//team/@kind, 'a')", "matches('a', //@kind)",
    "string-join(//member, '、')", "sum(//@age)", "min(//@age/xs:integer(.))", "max(('a', 1))",
    "for-each(//team, function($t) { $t/@kind })", "filter(//team, function($t) { $t/member })",
    "filter(1 to 5, function($n) { $n > 2 })", "fold-left(1 to 5, 0, function($a, $b) { $a + $b })",
    "for-each(('a', 'b'), upper-case#1)", "sort(//@age, (), function($a) { -$a })",
    "let $f := function($x as xs:integer) as xs:string { $x || '!' } return $f(3)",
    "let $f := function($f, $n) { if ($n = 0) then 0 else 1 + $f($f, $n - 1) } return $f($f, 50)",
    "concat('a', ?)('b')", "substring-before(?, 'b')('abc')", "function($x) { $x }", "error()",
    "(function($a) { function($b) { $a + $b } })(1)(2)", "apply(concat#2, ['a', 'b'])",
    "//team => count()", "3 => (function($a, $b) { $a * $b })(4)",
    "random-number-generator(1)?number",
    // Maps and arrays.
    "map { 'a': 1, 'b': //team }?b/@kind", "map { 'a': 1, 'a': 2 }", "map { (): 1 }",
    "[1, (2, 3)]?2", "[1, 2]?3", "array { 1 to 3 }?*", "(map { 'k': 1 }, map { 'k': 2 })[?k = 2]",
    "map:merge(//team ! map:entry(@kind, .))?a/@strength", "[[1, 2], [3]]?*?1", "1?a",
    "map { 'k': 'v' }('k')", "[10, 20](2)", "let $k := 'a' return map { 'a': 1 }?($k)",
    // What is refused.
    "count(1 to 100000000)", "(1 to 10000000) ! 1",
  ]

  @Test func refusesToRecurseWithoutEnd() throws {
    let result = try trace("let $f := function($f) { $f($f) } return $f($f)").result
    #expect(described(result).hasPrefix("XPDY0130"))
  }

  /// Whatever nests, it is traced or refused.
  @Test(arguments: [
    ("(", ")"), ("-", ""), ("1+", ""), ("[", "]"), ("if(1)then ", " else 2"), ("1 = (", ")"),
    ("count((", "))"), ("let $a := 1 return ", ""),
  ])
  func recursesWithoutCrashing(open: String, close: String) throws {
    for depth in [100, 400, 900] {
      let source =
        String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
      guard let expression = try? XPathExpression(source) else { continue }
      let ordinary = Result { () throws(XPathError) in try expression.evaluate(with: evaluator()) }
      let trace = expression.trace(with: evaluator())
      #expect(described(trace.result) == described(ordinary))
    }
  }
}
