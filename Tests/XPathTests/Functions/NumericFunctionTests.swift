import Testing

@testable import XPath

/// The functions of *F&O 3.1* §4.4, §4.5 and §4.8.
struct NumericFunctionTests {
  @Test(arguments: [
    ("abs(-3)", "3"), ("abs(-1.5e0)", "1.5"), ("ceiling(-1.5)", "-1"), ("floor(-1.5)", "-2"),
    ("round(2.5)", "3"), ("round(-2.5)", "-2"), ("round(1.125, 2)", "1.13"),
    ("round(8452, -2)", "8500"), ("round-half-to-even(2.5)", "2"),
    ("round-half-to-even(3.567812e+3, 2)", "3567.81"), ("round(-0.1e0)", "-0"),
    ("round(12345678901234567890, -19)", "10000000000000000000"),
    ("round(1, -99999999999999999999)", "0"), ("round(())", ""),
    ("round(xs:byte(5)) instance of xs:integer", "true"), ("abs('1')", "XPTY0004"),
    ("floor(xs:untypedAtomic('2.5'))", "2"),
  ])
  func rounds(source: String, result: String) { #expect(evaluated(source) == result) }

  @Test(arguments: [
    ("number('12')", "12"), ("number('twelve')", "NaN"), ("number(())", "NaN"),
    ("number(true())", "1"), ("number(xs:date('2016-02-22'))", "NaN"), ("'7' ! number()", "7"),
    ("number()", "XPDY0002"), ("map { } ! number()", "FOTY0013"), ("number((1, 2))", "XPTY0004"),
  ])
  func makesNumbers(source: String, result: String) { #expect(evaluated(source) == result) }

  @Test(arguments: [
    ("math:pi()", "3.141592653589793"), ("math:sqrt(16)", "4"), ("math:sqrt(-1)", "NaN"),
    ("math:log(0)", "-INF"), ("math:log10(1000)", "3"), ("math:exp(0)", "1"),
    ("math:exp10(3)", "1000"), ("math:pow(2, 10)", "1024"), ("math:pow(1, xs:double('NaN'))", "1"),
    ("math:pow(0, -3)", "INF"), ("math:pow((), 1)", ""), ("math:sin(0)", "0"),
    ("math:cos(0)", "1"), ("math:tan(-0e0)", "-0"), ("math:asin(2)", "NaN"),
    ("math:acos(1)", "0"), ("math:atan(xs:double('INF')) * 2 eq math:pi()", "true"),
    ("math:atan2(-0e0, -1) eq -math:pi()", "true"),
  ])
  func calculates(source: String, result: String) { #expect(evaluated(source) == result) }
}
