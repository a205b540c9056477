import Testing
import XMLTree

@testable import XPath

/// What grows item by item or is looked at item by item costs about the same for each item: the
/// limit on steps, three million here, would end what is quadratic.
struct GrowthTests {
  @Test(arguments: [
    (
      "let $s := (1 to 60000) ! string(.) return count(for $i in 2 to count($s) return $s[$i][. ne $s[$i - 1]])",
      "59999"
    ),
    ("let $s := (1 to 60000) ! string(.) return count((1 to 60000)[$s[last()] ne ''])", "60000"),
    ("count(fold-left(1 to 20000, (), function($a, $x) { $a, $x }))", "20000"),
    ("count(fold-right(1 to 20000, (), function($x, $a) { $x, $a }))", "20000"),
    ("count(fold-left(1 to 20000, (), function($a, $x) { insert-before($a, 2, $x) }))", "20000"),
    ("array:size(fold-left(1 to 20000, [], function($a, $x) { array:append($a, $x) }))", "20000"),
    ("array:size(fold-left(1 to 20000, [], function($a, $x) { array:join(([$x], $a)) }))", "20000"),
    (
      "array:size(fold-left(1 to 20000, array { 1 to 20000 }, function($a, $x) { array:put($a, $x, 0) }))",
      "20000"
    ),
    ("let $s := (1 to 60000) ! string(.) return sum($s ! index-of($s, .))", "1800030000"),
    (
      """
      let $f := function($f, $s, $n) { if (empty($s)) then $n else $f($f, tail($s), $n + head($s)) }
      return $f($f, (1 to 300, 1 to 300), 0)
      """, "90300"
    ),
    ("count(fold-left(1 to 20000, (1 to 20000) ! ., function($a, $x) { tail($a) }))", "0"),
    ("count(fold-left(2 to 20000, (1 to 20000) ! ., function($a, $x) { remove($a, 2) }))", "1"),
  ])
  func eachItemCostsTheSame(source: String, value: String) {
    #expect(evaluated(source) == value)
  }

  /// Cross references: 4,000 of each, which would be 16 million comparisons.
  @Test(arguments: [
    ("count(//order[@customer = //customer/@id])", "2000"),
    ("count(//order[not(//customer/@id = @customer)])", "2000"),
    ("count(//order[//customer[@id != '']/@id = @customer])", "2000"),
    ("count(//(/all/order | //customer[@id]))", "8000"),
  ])
  func referencesAreLookedUp(source: String, value: String) throws {
    let orders = (1...4000).map { "<order customer='\($0 * 2)'/>" }.joined()
    let customers = (1...4000).map { "<customer id='\($0)'/>" }.joined()
    let reading = XMLReader().read(
      Array("<all>\(orders)\(customers)</all>".utf8), documentURI: "a.xml")
    #expect(evaluated(source, on: .node(try #require(reading.tree).root)) == value)
  }

  @Test(arguments: [
    ("(1 to 5)[3.0]", "3"), ("(1 to 5)[3.5]", ""), ("(1 to 5)[xs:double('3')]", "3"),
    ("(1 to 5)[1.0000000000000000000001]", ""), ("(1 to 5)[xs:double('NaN')]", ""),
    ("(1 to 5)[100000000000000000000]", ""), ("(1 to 5)[0]", ""), ("(1 to 5)[-1]", ""),
    ("for $i in (2, 6) return (1 to 5)[$i]", "2"), ("(1 to 5)[last()]", "5"),
    ("(1 to 5)[last() - 1]", "4"), ("(1 to 5)[last() = 5]", "1, 2, 3, 4, 5"),
    ("()[error()]", ""), ("let $x := 'a' return (1 to 3)[$x]", "1, 2, 3"),
    ("let $x := () return (1 to 3)[$x]", ""), ("let $x := (1, 2) return (1 to 3)[$x]", "FORG0006"),
    ("(5 to 9)[position() = (2, 4)]", "6, 8"), ("(1, 2, 3)[. = 2]", "2"),
    ("let $s := ('a', 'b', 'c') return $s[count($s)]", "c"),
  ])
  func aPredicateThatIsTheSameForAllItemsIsAskedOnce(source: String, value: String) {
    #expect(evaluated(source) == value)
  }

  /// An index answers as a search does.
  @Test(arguments: [
    ("'7'", "7"), ("7", ""), ("xs:untypedAtomic('7')", "7"), ("xs:anyURI('7')", "7"),
    ("xs:double('NaN')", ""), ("'x'", ""),
  ])
  func whatIsAskedAgainIsFoundTheSame(search: String, positions: String) {
    let sequence = "(1 to 40) ! string(.)"
    #expect(
      evaluated("let $s := \(sequence) return (1 to 3) ! string-join(index-of($s, \(search)), ' ')")
        == Array(repeating: positions, count: 3).joined(separator: ", "))
  }

  @Test(arguments: [
    ("1", "1"), ("1.0", "1"), ("xs:float('0.1')", "41"), ("xs:double('0.1')", "41"), ("0.1", "41"),
    ("'1'", ""),
  ])
  func numbersAreFoundInAnIndexByTheirValue(search: String, positions: String) {
    #expect(
      evaluated(
        "let $s := ((1 to 40) ! ., 0.1) return (1 to 3) ! string-join(index-of($s, \(search)), ' ')"
      )
        == Array(repeating: positions, count: 3).joined(separator: ", "))
  }
}
