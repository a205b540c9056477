import Testing

@testable import XPath

@Suite("Arithmetic")
struct ArithmeticTests {
  @Test(
    "Numbers are promoted to a common type",
    arguments: [
      PairRow(.integer, "7", ArithmeticOperator.add, .integer, "5", "12"),
      PairRow(.integer, "9223372036854775807", .add, .integer, "1", "9223372036854775808"),
      PairRow(.integer, "9223372036854775808", .subtract, .integer, "1", "9223372036854775807"),
      PairRow(
        .integer, "-9223372036854775808", .integerDivide, .integer, "-1", "9223372036854775808"),
      PairRow(.integer, "-9223372036854775808", .modulo, .integer, "-1", "0"),
      PairRow(.integer, "4294967296", .multiply, .integer, "4294967296", "18446744073709551616"),
      PairRow(.integer, "7", .divide, .integer, "2", "3.5"),
      PairRow(.integer, "1", .divide, .integer, "3", "0.333333333333333333"),
      PairRow(.integer, "-7", .integerDivide, .integer, "2", "-3"),
      PairRow(.integer, "-7", .modulo, .integer, "2", "-1"),
      PairRow(.integer, "7", .divide, .integer, "0", "FOAR0001"),
      PairRow(.integer, "7", .modulo, .integer, "0", "FOAR0001"),
      PairRow(.decimal, "0.1", .add, .decimal, "0.2", "0.3"),
      PairRow(.decimal, "1.10", .multiply, .decimal, "2.20", "2.42"),
      PairRow(.decimal, "12345678901234567890.5", .add, .integer, "1", "12345678901234567891.5"),
      PairRow(.decimal, "5.5", .modulo, .decimal, "-2", "1.5"),
      PairRow(.decimal, "5.5", .integerDivide, .decimal, "-2", "-2"),
      PairRow(.decimal, "1", .divide, .decimal, "3000000", "0.000000333333333333333333"),
      PairRow(.decimal, "0.1", .add, .double, "0.2", "0.30000000000000004"),
      PairRow(.float, "0.1", .add, .decimal, "0.2", "0.3"),
      PairRow(.double, "1", .divide, .integer, "0", "INF"),
      PairRow(.double, "1", .modulo, .integer, "0", "NaN"),
      PairRow(.double, "1", .integerDivide, .integer, "0", "FOAR0001"),
      PairRow(.double, "NaN", .integerDivide, .integer, "2", "FOAR0002"),
      PairRow(.double, "5", .integerDivide, .double, "-INF", "0"),
      PairRow(.double, "1e300", .integerDivide, .double, "1e299", "10"),
      PairRow(.double, "0.3", .integerDivide, .double, "0.1", "2"),
      PairRow(.untypedAtomic, "2", .multiply, .integer, "3", "6"),
      PairRow(.untypedAtomic, "two", .multiply, .integer, "3", "FORG0001"),
      PairRow(.string, "2", .multiply, .integer, "3", "XPTY0004"),
      PairRow(.boolean, "true", .add, .integer, "3", "XPTY0004"),
    ])
  func numbers(row: PairRow<ArithmeticOperator>) { check(row) }

  @Test(
    "Dates, times and durations",
    arguments: [
      PairRow(.date, "2016-01-31", ArithmeticOperator.add, .yearMonthDuration, "P1M", "2016-02-29"),
      PairRow(.date, "2016-02-29", .subtract, .yearMonthDuration, "P1Y", "2015-02-28"),
      PairRow(.yearMonthDuration, "P1M", .add, .date, "2015-12-31Z", "2016-01-31Z"),
      PairRow(.date, "2016-02-28", .add, .dayTimeDuration, "PT47H", "2016-02-29"),
      PairRow(.date, "2016-01-01", .subtract, .dayTimeDuration, "PT1S", "2015-12-31"),
      PairRow(
        .dateTime, "2016-12-31T23:59:59.5", .add, .dayTimeDuration, "PT0.5S",
        "2017-01-01T00:00:00"),
      PairRow(.time, "23:00:00+08:00", .add, .dayTimeDuration, "P9DT2H", "01:00:00+08:00"),
      PairRow(.time, "00:30:00", .subtract, .dayTimeDuration, "PT1H", "23:30:00"),
      PairRow(.time, "00:30:00", .add, .yearMonthDuration, "P1M", "XPTY0004"),
      PairRow(.date, "2016-03-01", .subtract, .date, "2016-02-01", "P29D"),
      PairRow(.date, "2016-03-01Z", .subtract, .date, "2016-03-01+08:00", "PT8H"),
      PairRow(
        .dateTime, "2016-03-01T00:00:00", .subtract, .dateTime, "2016-03-01T00:00:00.25",
        "-PT0.25S"),
      PairRow(.time, "08:00:00", .subtract, .time, "09:30:00", "-PT1H30M"),
      PairRow(.date, "2016-03-01", .add, .date, "2016-02-01", "XPTY0004"),
      PairRow(.date, "2016-03-01", .subtract, .dateTime, "2016-02-01T00:00:00", "XPTY0004"),
      PairRow(.date, "2016-03-01", .add, .integer, "1", "XPTY0004"),
      PairRow(.gYear, "2016", .add, .yearMonthDuration, "P1Y", "XPTY0004"),
      PairRow(.date, "2016-03-01", .add, .duration, "P1D", "XPTY0004"),
      PairRow(.date, "2147483647-12-31", .add, .dayTimeDuration, "P1D", "FODT0001"),
      PairRow(.dayTimeDuration, "P1D", .add, .dayTimeDuration, "PT36H", "P2DT12H"),
      PairRow(.yearMonthDuration, "P1Y", .subtract, .yearMonthDuration, "P13M", "-P1M"),
      PairRow(.yearMonthDuration, "P1Y", .add, .dayTimeDuration, "P1D", "XPTY0004"),
      PairRow(.dayTimeDuration, "PT1S", .multiply, .double, "1.5", "PT1.5S"),
      PairRow(.double, "0.1", .multiply, .dayTimeDuration, "P1D", "PT2H24M"),
      PairRow(.dayTimeDuration, "P1D", .divide, .integer, "3", "PT8H"),
      PairRow(.yearMonthDuration, "P5M", .divide, .integer, "2", "P3M"),
      PairRow(.yearMonthDuration, "-P5M", .divide, .integer, "2", "-P2M"),
      PairRow(.dayTimeDuration, "P1D", .divide, .dayTimeDuration, "PT8H", "3"),
      PairRow(.yearMonthDuration, "P1Y", .divide, .yearMonthDuration, "P8M", "1.5"),
      PairRow(.dayTimeDuration, "P1D", .divide, .dayTimeDuration, "PT0S", "FOAR0001"),
      PairRow(.dayTimeDuration, "P1D", .divide, .integer, "0", "FODT0002"),
      PairRow(.dayTimeDuration, "P1D", .multiply, .double, "NaN", "FOCA0005"),
      PairRow(.dayTimeDuration, "P1D", .multiply, .double, "INF", "FODT0002"),
      PairRow(.dayTimeDuration, "P1D", .divide, .double, "-INF", "PT0S"),
      PairRow(.dayTimeDuration, "P1D", .multiply, .double, "1e300", "FODT0002"),
      PairRow(.integer, "1", .divide, .dayTimeDuration, "P1D", "XPTY0004"),
      PairRow(.duration, "P1D", .multiply, .integer, "2", "XPTY0004"),
    ])
  func datesAndDurations(row: PairRow<ArithmeticOperator>) { check(row) }

  private func check(_ row: PairRow<ArithmeticOperator>) {
    let result = outcome {
      try Arithmetic.evaluate(
        row.operation, value(row.left.type, row.left.lexical),
        value(row.right.type, row.right.lexical))
    }
    #expect(result == row.expected)
  }

  @Test("Values without a timezone are in the implicit one")
  func implicitTimezone() throws {
    let difference = try Arithmetic.evaluate(
      .subtract, value(.date, "2016-03-01Z"), value(.date, "2016-03-01"), implicitTimezone: 480)
    #expect(difference.stringValue == "PT8H")
  }

  @Test("The result is of the type the operands are promoted to")
  func resultTypes() throws {
    func type(_ op: ArithmeticOperator, _ a: AtomicValue, _ b: AtomicValue) throws -> AtomicType {
      try Arithmetic.evaluate(op, a, b).type
    }
    #expect(try type(.add, value(.byte, "1"), value(.long, "2")) == .integer)
    #expect(try type(.divide, 4, 2) == .decimal)
    #expect(try type(.integerDivide, 4.5, 2.0) == .integer)
    #expect(try type(.add, value(.float, "1"), value(.decimal, "2")) == .float)
    #expect(try type(.add, value(.float, "1"), 2.0) == .double)
    #expect(
      try type(.add, value(.dateTimeStamp, "2016-01-01T00:00:00Z"), value(.dayTimeDuration, "P1D"))
        == .dateTime)
  }

  @Test("Signs")
  func signs() throws {
    #expect(try Arithmetic.negate(0.0).stringValue == "-0")
    #expect(try Arithmetic.negate(.integer(.min)).stringValue == "9223372036854775808")
    #expect(try Arithmetic.negate(.untyped("5")).type == .double)
    #expect(try Arithmetic.unaryPlus(value(.decimal, "5.0")).stringValue == "5")
    #expect(outcome { try Arithmetic.negate("5") } == "XPTY0004")
    #expect(outcome { try Arithmetic.unaryPlus(true) } == "XPTY0004")
  }

  @Test("Products do not grow without bound")
  func limits() throws {
    var number = AtomicValue.integer(10)
    #expect(throws: XPathError("FOAR0002", "The result has more than 10000 digits")) {
      for _ in 0..<64 { number = try Arithmetic.evaluate(.multiply, number, number) }
    }
  }
}
