import Testing

@testable import XPath

/// The functions of *F&O 3.1* §17.3.
struct ArrayFunctionTests {
  @Test(arguments: [
    ("array:size([1, (), [2]])", "3"), ("array:get([1, (2, 3)], 2)", "2, 3"),
    ("array:get([1], 2)", "FOAY0001"), ("array:get([1], 0)", "FOAY0001"),
    ("array:put([1, 2], 2, ('a', 'b'))", "[1; a,b]"), ("array:put([], 1, 2)", "FOAY0001"),
    ("array:append([1], (2, 3))", "[1; 2,3]"), ("array:append([], ())", "[]"),
    ("array:subarray([1, 2, 3], 2)", "[2; 3]"), ("array:subarray([1, 2, 3], 4)", "[]"),
    ("array:subarray([1, 2, 3], 5)", "FOAY0001"), ("array:subarray([1, 2, 3], 2, 1)", "[2]"),
    ("array:subarray([1, 2, 3], 2, 3)", "FOAY0001"), ("array:subarray([1], 1, -1)", "FOAY0002"),
    ("array:subarray([1, 2], 1, 9223372036854775807)", "FOAY0001"),
    ("array:remove([1, 2, 3], (3, 1, 3))", "[2]"), ("array:remove([1], 2)", "FOAY0001"),
    ("array:insert-before([1, 2], 3, 'x')", "[1; 2; x]"),
    ("array:insert-before([1, 2], 4, 'x')", "FOAY0001"), ("array:head([(1, 2), 3])", "1, 2"),
    ("array:head([])", "FOAY0001"), ("array:tail([1, 2])", "[2]"), ("array:tail([])", "FOAY0001"),
    ("array:reverse([1, (2, 3)])", "[2,3; 1]"), ("array:join(([1], [], [2, 3]))", "[1; 2; 3]"),
    ("array:join(())", "[]"),
  ])
  func findsMembersByPosition(source: String, result: String) {
    #expect(evaluated(source) == result)
  }

  @Test(arguments: [
    ("array:for-each([1, (2, 3)], count#1)", "[1; 2]"),
    ("array:filter([1, (2, 3), ()], function($m) { count($m) = 1 })", "[1]"),
    ("array:fold-left([1, 2, 3], 0, function($a, $b) { $a * 10 + $b })", "123"),
    ("array:fold-right([1, 2, 3], '', concat(?, ?))", "123"),
    ("array:for-each-pair([1, 2], [3, 4, 5], function($a, $b) { $a + $b })", "[4; 6]"),
    ("array:sort([3, 1, 2])", "[1; 2; 3]"), ("array:sort([(2, 1), (1, 9), ()])", "[; 1,9; 2,1]"),
    ("array:sort([1, 2, 3], (), function($x) { -$x })", "[3; 2; 1]"),
    ("array:sort([1, 'a'])", "XPTY0004"),
    ("array:flatten(([1, [2, (3, [4])]], 'x', [[]]))", "1, 2, 3, 4, x"),
  ])
  func goesThroughMembers(source: String, result: String) { #expect(evaluated(source) == result) }
}
