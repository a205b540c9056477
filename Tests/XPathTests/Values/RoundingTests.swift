import Testing

@testable import XPath

@Suite("Rounding")
struct RoundingTests {
  @Test(
    "The nearest number, of two the higher or the even one",
    arguments: [
      // type, value, places, fn:round, fn:round-half-to-even
      (AtomicType.integer, "12345", -2, "12300", "12300"),
      (.integer, "-150", -2, "-100", "-200"),
      (.integer, "50", -2, "100", "0"),
      (.integer, "7", -400, "0", "0"),
      (.integer, "7", Int.min, "0", "0"),
      (.integer, "7", Int.max, "7", "7"),
      (.decimal, "2.5", 0, "3", "2"),
      (.decimal, "-2.5", 0, "-2", "-2"),
      (.decimal, "-0.5", 0, "0", "0"),
      (.decimal, "1.125", 2, "1.13", "1.12"),
      (.decimal, "35612.25", -2, "35600", "35600"),
      (.decimal, "0.1", Int.min, "0", "0"),
      (.double, "2.5", 0, "3", "2"),
      (.double, "-2.5", 0, "-2", "-2"),
      (.double, "-0.2", 0, "-0", "-0"),
      (.double, "0.49999999999999994", 0, "0", "0"),
      (.double, "4503599627370497.5", 0, "4.503599627370498E15", "4.503599627370498E15"),
      (.double, "1.005", 2, "1", "1"),
      (.double, "4.7564e-3", 2, "0", "0"),
      (.double, "NaN", 2, "NaN", "NaN"),
      (.double, "INF", -2, "INF", "INF"),
      (.float, "150.015", 2, "150.01", "150.01"),
    ])
  func nearest(type: AtomicType, lexical: String, places: Int, up: String, even: String) throws {
    let number = try value(type, lexical)
    #expect(number.rounded(places: places).stringValue == up)
    #expect(number.roundedHalfEven(places: places).stringValue == even)
    #expect(number.rounded(places: places).type == type)
  }

  @Test(
    "Down, up and without a sign",
    arguments: [
      (AtomicType.decimal, "-1.5", "-2", "-1", "1.5"), (.decimal, "1.5", "1", "2", "1.5"),
      (.double, "-0.5", "-1", "-0", "0.5"), (.double, "-INF", "-INF", "-INF", "INF"),
      (.byte, "-128", "-128", "-128", "128"),
      (
        .integer, "-9223372036854775808", "-9223372036854775808", "-9223372036854775808",
        "9223372036854775808"
      ),
    ])
  func bounds(type: AtomicType, lexical: String, floor: String, ceiling: String, abs: String) throws
  {
    let number = try value(type, lexical)
    #expect(number.floor.stringValue == floor)
    #expect(number.ceiling.stringValue == ceiling)
    #expect(number.magnitude.stringValue == abs)
  }
}
