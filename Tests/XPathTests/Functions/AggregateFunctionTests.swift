import Testing

@testable import XPath

/// `fn:min`, `fn:max`, `fn:sum` and `fn:avg` (*F&O 3.1*, §14.4): which type comes out, and what goes
/// together.
struct AggregateFunctionTests {
  @Test(arguments: [
    ("max((xs:anyURI('a'), xs:anyURI('b')))", "xs:anyURI"), ("min(xs:anyURI('a'))", "xs:anyURI"),
    ("max((xs:anyURI('c'), 'b'))", "xs:string"), ("min(('b', xs:anyURI('c')))", "xs:string"),
    ("max((xs:token('a'), xs:NCName('b')))", "xs:NCName"),
    ("max((xs:untypedAtomic('1'), 5))", "xs:double"), ("max((3, 2.5))", "xs:integer"),
    ("min((xs:byte(1), 2.0))", "xs:byte"), ("max((3, xs:float(2.5)))", "xs:float"),
    ("max((3, xs:float(2.5), 1e0))", "xs:double"),
    ("max((xs:float('NaN'), 5, 1e0))", "xs:double"), ("min((xs:float('NaN'), 5))", "xs:float"),
    ("max((xs:dayTimeDuration('PT1H'), xs:dayTimeDuration('PT2H')))", "xs:dayTimeDuration"),
    ("sum((xs:float(1), 2))", "xs:float"), ("avg((1, 2))", "xs:decimal"),
  ])
  func givesType(source: String, type: String) {
    #expect(evaluated("\(source) instance of \(type)") == "true")
  }

  @Test(arguments: [
    ("max(('a', 'B'))", "a"), ("max((1, xs:double('NaN'), 3))", "NaN"), ("max(())", ""),
    // All become doubles before they are compared.
    ("max((xs:float(16777216), 16777217, 1e0))", "1.6777217E7"),
    ("max((xs:untypedAtomic('9'), xs:untypedAtomic('10')))", "10"),
    ("max((true(), false()))", "true"), ("max((xs:hexBinary('0A'), xs:hexBinary('0B')))", "0B"),
    ("max((xs:date('2016-01-01'), xs:date('2016-01-01Z')))", "2016-01-01Z"),
    ("min((xs:time('12:00:00'), xs:time('05:00:00Z')))", "12:00:00"),
    (
      "max(('a', 'B'), 'http://www.w3.org/2005/xpath-functions/collation/html-ascii-case-insensitive')",
      "B"
    ),
    ("avg((xs:yearMonthDuration('P1Y'), xs:yearMonthDuration('P2M')))", "P7M"),
    ("sum((1, xs:double('NaN')))", "NaN"), ("avg(xs:untypedAtomic('3'))", "3"),
  ])
  func givesValue(source: String, result: String) { #expect(evaluated(source) == result) }

  @Test(arguments: [
    "max((1, 'a'))", "max((1, xs:double('NaN'), 'a'))", "max(xs:duration('P1D'))",
    "max((xs:dayTimeDuration('PT1H'), xs:yearMonthDuration('P1M')))", "min(xs:gYear('2016'))",
    "min((xs:anyURI('a'), xs:untypedAtomic('1')))", "max(xs:QName('xs:a'))",
    "max((xs:date('2016-01-01'), xs:dateTime('2016-01-01T00:00:00')))", "sum(xs:anyURI('a'))",
    "avg(xs:date('2016-01-01'))", "sum((xs:dayTimeDuration('PT1H'), 1))",
  ])
  func refusesMixtures(source: String) { #expect(evaluated(source) == "FORG0006") }
}
