import Testing

@testable import XPath

/// The functions of *F&O 3.1* §16.
struct HigherOrderFunctionTests {
  @Test(arguments: [
    ("for-each(1 to 3, function($x) { $x * $x })", "1, 4, 9"),
    ("for-each(('1', '2'), xs:integer#1)", "1, 2"), ("for-each((), true#0)", "XPTY0004"),
    ("filter(1 to 5, function($x) { $x mod 2 = 0 })", "2, 4"), ("filter(1, string#1)", "XPTY0004"),
    ("fold-left(1 to 5, 0, function($a, $b) { $a * 10 + $b })", "12345"),
    ("fold-right(1 to 5, '', concat(?, '.', ?))", "1.2.3.4.5."),
    ("for-each-pair(1 to 3, ('a', 'b'), concat#2)", "1a, 2b"),
    ("apply(concat#3, ['a', 'b', 'c'])", "abc"), ("apply(concat#2, ['a'])", "FOAP0001"),
    ("apply([10, 20], [2])", "20"), ("for-each((1, 2), map { 1: 'a', 2: 'b' })", "a, b"),
  ])
  func callsBack(source: String, result: String) { #expect(evaluated(source) == result) }

  @Test(arguments: [
    ("sort((3, 1, 2))", "1, 2, 3"), ("sort((1, 'a'))", "XPTY0004"), ("sort(())", ""),
    ("sort((1, xs:double('NaN'), -1))", "NaN, -1, 1"),
    ("sort(('b', 'A', 'a'), ())", "A, a, b"),
    ("sort((-1, 2, -3), (), abs#1)", "-1, 2, -3"),
    ("sort((3, 1, 2), (), function($x) { -$x })", "3, 2, 1"),
    ("sort(('bb', 'a', 'cc', 'd'), (), string-length#1)", "a, d, bb, cc"),
    ("sort((12, 1, 2), (), function($x) { if ($x = 1) then () else $x })", "1, 2, 12"),
    ("sort((xs:untypedAtomic('10'), xs:untypedAtomic('9')))", "10, 9"),
    ("sort((1 to 1000) ! (. * 7 mod 1000))[position() = (1, 500, 1000)]", "0, 499, 999"),
  ])
  func sorts(source: String, result: String) { #expect(evaluated(source) == result) }

  @Test(arguments: [
    ("function-lookup(xs:QName('fn:not'), 1)(0)", "true"),
    ("function-lookup(xs:QName('fn:nothing'), 1)", ""),
    ("function-lookup(xs:QName('xs:integer'), 1)('5')", "5"),
    ("function-name(not#1), function-arity(concat#9)", "fn:not, 9"),
    ("function-name(function($x) { $x })", ""), ("function-arity(map { })", "1"),
    ("function-name(not(?))", ""),
  ])
  func looksFunctionsUp(source: String, result: String) { #expect(evaluated(source) == result) }
}
