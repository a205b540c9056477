import Testing

@testable import XPath

/// The functions of *F&O 3.1* §17.1.
struct MapFunctionTests {
  @Test(arguments: [
    ("map:merge((map { 1: 'a' }, map { 2: 'b' }, map { 1: 'c' }))", "map{1:a,2:b}"),
    ("map:merge((map { 1: 'a' }, map { 1: 'c' }), map { 'duplicates': 'use-last' })", "map{1:c}"),
    ("map:merge((map { 1: 'a' }, map { 1: 'c' }), map { 'duplicates': 'combine' })", "map{1:a,c}"),
    ("map:merge((map { 1: 'a' }, map { 1: 'c' }), map { 'duplicates': 'reject' })", "FOJS0003"),
    ("map:merge((), map { 'duplicates': 'other' })", "FOJS0005"),
    ("map:merge((), map { 'duplicates': 1 })", "XPTY0004"), ("map:merge(())", "map{}"),
    (
      "map:merge((1 to 100000) ! map:entry(. mod 3, .), map { 'duplicates': 'combine' })(0) => count()",
      "33333"
    ),
  ])
  func merges(source: String, result: String) { #expect(evaluated(source) == result) }

  @Test(arguments: [
    ("map:size(map { 'a': (), 'b': 2 })", "2"), ("map:keys(map { 'a': 1, 2: 3 })", "a, 2"),
    ("map:contains(map { 1: () }, 1.0e0)", "true"), ("map:contains(map { 1: 2 }, '1')", "false"),
    ("map:get(map { 'a': (1, 2) }, 'a')", "1, 2"), ("map:get(map { }, 'a')", ""),
    ("map:put(map { 'a': 1 }, 'a', 2)", "map{a:2}"), ("map:put(map { }, 'b', ())", "map{b:}"),
    ("map:entry('a', (1, 2))", "map{a:1,2}"),
    ("map:remove(map { 'a': 1, 'b': 2, 'c': 3 }, ('a', 'c', 'd'))", "map{b:2}"),
    ("map:for-each(map { 'a': 1, 'b': 2 }, concat#2)", "a1, b2"),
    ("map:find([map { 'k': 1 }, map { 'k': map { 'k': 2 } }], 'k')", "[1; map{k:2}; 2]"),
    ("map:find((1, 'k', true#0), 'k')", "[]"), ("map:get((), 1)", "XPTY0004"),
    ("map:put(map { xs:double('NaN'): 1 }, xs:float('NaN'), 2) => map:size()", "1"),
  ])
  func readsAndChanges(source: String, result: String) { #expect(evaluated(source) == result) }
}
