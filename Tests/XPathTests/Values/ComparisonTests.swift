import Testing

@testable import XPath

@Suite("Comparison")
struct ComparisonTests {
  @Test(
    "Values are compared as their types say",
    arguments: [
      PairRow(.string, "a", ValueComparison.lt, .string, "b", "true"),
      PairRow(.string, "a", .eq, .anyURI, "a", "true"),
      PairRow(.token, "a", .eq, .untypedAtomic, "a", "true"),
      PairRow(.string, "\u{E9}", .eq, .string, "e\u{301}", "false"),
      PairRow(.string, "\u{FFFF}", .lt, .string, "\u{10000}", "true"),
      PairRow(.string, "1", .eq, .integer, "1", "XPTY0004"),
      PairRow(.integer, "1", .eq, .decimal, "1.0", "true"),
      PairRow(.integer, "2", .gt, .double, "1.5", "true"),
      PairRow(.integer, "99999999999999999999", .gt, .integer, "5", "true"),
      PairRow(.float, "0.1", .eq, .double, "0.1", "false"),
      PairRow(.float, "0.1", .eq, .decimal, "0.1", "true"),
      PairRow(.double, "0", .eq, .double, "-0", "true"),
      PairRow(.double, "NaN", .eq, .double, "NaN", "false"),
      PairRow(.double, "NaN", .ne, .double, "NaN", "true"),
      PairRow(.double, "NaN", .le, .integer, "1", "false"),
      PairRow(.boolean, "false", .lt, .boolean, "true", "true"),
      PairRow(.boolean, "true", .eq, .integer, "1", "XPTY0004"),
      PairRow(.date, "2016-02-29", .lt, .date, "2016-03-01", "true"),
      PairRow(.date, "-0001-12-31", .lt, .date, "0000-01-01", "true"),
      PairRow(.date, "2016-03-01+08:00", .lt, .date, "2016-03-01Z", "true"),
      PairRow(.date, "2016-03-01", .eq, .date, "2016-03-01Z", "true"),
      PairRow(
        .dateTime, "2016-03-01T08:00:00+08:00", .eq, .dateTime, "2016-03-01T00:00:00Z", "true"),
      PairRow(
        .dateTimeStamp, "2016-03-01T00:00:00Z", .eq, .dateTime, "2016-03-01T00:00:00", "true"),
      PairRow(.time, "23:00:00-03:00", .gt, .time, "01:00:00Z", "true"),
      PairRow(.date, "2016-03-01", .eq, .dateTime, "2016-03-01T00:00:00", "XPTY0004"),
      PairRow(.gMonth, "--03", .eq, .gMonth, "--03", "true"),
      PairRow(.gDay, "---03", .lt, .gDay, "---04", "XPTY0004"),
      PairRow(.duration, "P1Y", .eq, .yearMonthDuration, "P12M", "true"),
      PairRow(.yearMonthDuration, "P0M", .eq, .dayTimeDuration, "PT0S", "true"),
      PairRow(.dayTimeDuration, "PT36H", .gt, .dayTimeDuration, "P1D", "true"),
      PairRow(.duration, "P1D", .lt, .duration, "P2D", "XPTY0004"),
      PairRow(.yearMonthDuration, "P1Y", .lt, .dayTimeDuration, "P2D", "XPTY0004"),
      PairRow(.hexBinary, "00ff", .eq, .hexBinary, "00FF", "true"),
      PairRow(.hexBinary, "00", .lt, .hexBinary, "0000", "true"),
      PairRow(.base64Binary, "AP8=", .gt, .base64Binary, "AAAA", "true"),
      PairRow(.hexBinary, "00", .eq, .base64Binary, "AA==", "XPTY0004"),
      PairRow(.qName, "a", .eq, .qName, "a", "true"),
      PairRow(.qName, "a", .lt, .qName, "b", "XPTY0004"),
    ])
  func values(row: PairRow<ValueComparison>) {
    let result = outcome {
      .boolean(
        try AtomicValue.compare(
          row.operation, value(row.left.type, row.left.lexical),
          value(row.right.type, row.right.lexical)))
    }
    #expect(result == row.expected)
  }

  @Test("A collation decides how strings compare")
  func collation() throws {
    let ignoringCase = { (a: String, b: String) in
      String.compareCodepoints(a.lowercased(), b.lowercased())
    }
    #expect(try AtomicValue.compare(.eq, "ABC", "abc", collation: ignoringCase))
    #expect(try !AtomicValue.compare(.lt, "B", "a", collation: ignoringCase))
    #expect(try AtomicValue.compare(.lt, "B", "a"))
  }

  @Test("The implicit timezone places what has none")
  func implicitTimezone() throws {
    let (local, utc) = (try value(.time, "08:00:00"), try value(.time, "00:00:00Z"))
    #expect(try AtomicValue.compare(.eq, local, utc, implicitTimezone: 480))
    #expect(try !AtomicValue.compare(.eq, local, utc))
  }

  @Test("Values that cannot be compared are not equal")
  func equality() throws {
    #expect(!AtomicValue.isEqual("1", 1))
    #expect(AtomicValue.isEqual(1, 1.0))
    #expect(!AtomicValue.isEqual(.double(.nan), .double(.nan)))
    #expect(AtomicValue.isEqual(.double(.nan), .float(.nan), nanEqualsNaN: true))
    #expect(!AtomicValue.isEqual(.double(.nan), 1, nanEqualsNaN: true))
    #expect(!AtomicValue.isEqual(try value(.date, "2016-01-01"), try value(.gYear, "2016")))
  }

  @Test("NaN is sorted before all other numbers")
  func order() throws {
    let numbers: [AtomicValue] = [2, .double(.nan), -1.5, .double(-.infinity)]
    let sorted = try numbers.sorted { try AtomicValue.order($0, $1) < 0 }
    #expect(sorted.map(\.stringValue) == ["NaN", "-INF", "-1.5", "2"])
    #expect(try AtomicValue.order("a", "b") == -1)
    #expect(throws: XPathError.self) { try AtomicValue.order("a", 1) }
  }
}

@Suite("Map keys")
struct MapKeyTests {
  @Test(
    "Keys are the same across types, and exact",
    arguments: [
      PairRow(.integer, "1", "is", .double, "1", "true"),
      PairRow(.decimal, "0.5", "is", .float, "0.5", "true"),
      PairRow(.decimal, "0.1", "is", .double, "0.1", "false"),
      PairRow(.float, "0.1", "is", .double, "0.1", "false"),
      PairRow(.double, "NaN", "is", .float, "NaN", "true"),
      PairRow(.double, "-INF", "is", .float, "-INF", "true"),
      PairRow(.double, "0", "is", .double, "-0", "true"),
      PairRow(.double, "1e20", "is", .integer, "100000000000000000000", "true"),
      PairRow(.integer, "9007199254740993", "is", .double, "9007199254740992", "false"),
      PairRow(.string, "a", "is", .untypedAtomic, "a", "true"),
      PairRow(.string, "a", "is", .anyURI, "a", "true"),
      PairRow(.string, "1", "is", .integer, "1", "false"),
      PairRow(.string, "\u{E9}", "is", .string, "e\u{301}", "false"),
      PairRow(.date, "2016-01-01", "is", .date, "2016-01-01Z", "false"),
      PairRow(.time, "08:00:00+08:00", "is", .time, "00:00:00Z", "true"),
      PairRow(.date, "2016-01-01", "is", .dateTime, "2016-01-01T00:00:00", "false"),
      PairRow(.duration, "P12M", "is", .yearMonthDuration, "P1Y", "true"),
      PairRow(.hexBinary, "00", "is", .base64Binary, "AA==", "false"),
      PairRow(.boolean, "true", "is", .integer, "1", "false"),
    ])
  func sameKey(row: PairRow<String>) throws {
    let left = MapKey(try value(row.left.type, row.left.lexical))
    let right = MapKey(try value(row.right.type, row.right.lexical))
    #expect("\(left == right)" == row.expected)
    if left == right { #expect(left.hashValue == right.hashValue) }
  }

  @Test("A map finds a value by any of its key's spellings")
  func map() {
    let map = MapItem().setting(1, to: .string("one")).setting("a", to: .string("letter"))
    #expect(map.value(for: 1.0)?.count == 1)
    #expect(map.value(for: .untyped("a"))?.count == 1)
    #expect(map.value(for: .untyped("1")) == nil)
  }
}
