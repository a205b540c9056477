import BigInt
import Testing

@testable import XPath

@Suite("Numbers")
struct NumberTests {
  private func decimal(_ text: String) throws -> Decimal {
    try Decimal(lexical: text.utf8.span)
  }

  @Test("Equal decimals have equal representations")
  func normalization() throws {
    #expect(try decimal("1.500") == decimal("1.5"))
    #expect(try decimal("0.000") == decimal("-0"))
    #expect(try decimal("1500.00").scale == 0)
    #expect(try decimal("0.\(String(repeating: "0", count: 40))1").scale == 41)
  }

  @Test("Decimals keep every digit")
  func exactness() throws {
    let a = try decimal("123456789012345678901234567890.123456789")
    let b = try decimal("0.000000000000000000000000000001")
    #expect((a + b - b) == a)
    #expect((a * b).description == "0.123456789012345678901234567890123456789")
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: try decimal("-7.1"))
    #expect(Decimal(quotient) * (try decimal("-7.1")) + remainder == a)
  }

  @Test("Doubles are decimals without loss, and back")
  func doubles() {
    let numbers: [Double] = [
      0.1, -1.5e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1 / 3, 123_456.75,
    ]
    for number in numbers {
      #expect(Double(Decimal(exactly: number)) == number)
    }
  }

  @Test(
    "Doubles are read rounded to the nearest",
    arguments: [
      "9007199254740993", "123456789012345678", "0.1e-22", "1.7976931348623157e308", "4.9e-324",
      "2.2250738585072011e-308", "8.5e22", "1e23", "0.30000000000000004",
    ])
  func reading(text: String) throws {
    #expect(try Double(lexical: text.utf8.span) == Double(text))
    #expect(try Float(lexical: text.utf8.span) == Float(text))
  }

  @Test(
    "Doubles are written with the shortest digits",
    arguments: [
      (0.1, "0.1"), (1e-6, "0.000001"), (9.5e-7, "9.5E-7"), (999_999.5, "999999.5"),
      (1e6, "1.0E6"), (1.5e16, "1.5E16"), (123_456_789, "1.23456789E8"),
      (-Double.leastNonzeroMagnitude, "-5.0E-324"),
      (100, "100"), (-0.0, "-0"), (.infinity, "INF"),
    ])
  func writing(number: Double, text: String) {
    #expect(number.lexicalForm == text)
  }

  @Test("Floats are written with the digits a float has")
  func floats() {
    #expect(Float(0.1).lexicalForm == "0.1")
    #expect(Float(16_777_216).lexicalForm == "1.6777216E7")
  }

  @Test("Integers leave Int and come back to it")
  func integers() {
    let max = Integer.small(.max)
    #expect((max + .one).intValue == nil)
    #expect((max + .one - .one) == max)
    #expect((max * max).description == "85070591730234615847396907784232501249")
    #expect(Integer.small(.min) * .small(-1) == max + .one)
    #expect(Integer(BigInt(Int.min)) == .small(.min))
    #expect(-(-Integer.small(.min)) == .small(.min))
    #expect(max < max + .one && .small(.min) - .one < .small(.min))
  }
}
