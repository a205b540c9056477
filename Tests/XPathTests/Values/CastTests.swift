import Testing

@testable import XPath

@Suite("Casting")
struct CastTests {
  @Test(
    "Text is cast by its lexical form",
    arguments: [
      Row(.string, " 2016-02-29 ", AtomicType.date, "2016-02-29"),
      Row(.string, "2015-02-29", .date, "FORG0001"),
      Row(.string, "2016-2-29", .date, "FORG0001"),
      Row(.string, "2016-02-29+14:00", .date, "2016-02-29+14:00"),
      Row(.string, "2016-02-29+14:01", .date, "FORG0001"),
      Row(.string, "2016-02-29-00:00", .date, "2016-02-29Z"),
      Row(.string, "0000-01-01", .date, "0000-01-01"),
      Row(.string, "-0044-03-15", .date, "-0044-03-15"),
      Row(.string, "12016-01-01", .date, "12016-01-01"),
      Row(.string, "02016-01-01", .date, "FORG0001"),
      Row(.string, "+2016-01-01", .date, "FORG0001"),
      Row(.string, "99999999999-01-01", .date, "FODT0001"),
      Row(.string, "99999999999-13-01", .date, "FORG0001"),
      Row(.string, "2016-12-31T24:00:00", .dateTime, "2017-01-01T00:00:00"),
      Row(.string, "2016-12-31T24:00:00.000", .dateTime, "2017-01-01T00:00:00"),
      Row(.string, "2016-12-31T24:00:01", .dateTime, "FORG0001"),
      Row(.string, "2016-12-31T23:59:60", .dateTime, "FORG0001"),
      Row(.string, "2016-12-31T23:59:59.1200", .dateTime, "2016-12-31T23:59:59.12"),
      Row(.string, "2016-12-31T23:59:59.", .dateTime, "FORG0001"),
      Row(.string, "2016-12-31T23:59:59", .dateTimeStamp, "FORG0001"),
      Row(.string, "24:00:00", .time, "00:00:00"),
      Row(.string, "--02-29", .gMonthDay, "--02-29"),
      Row(.string, "--02-30", .gMonthDay, "FORG0001"),
      Row(.string, "---31Z", .gDay, "---31Z"),
      Row(.string, "--12", .gMonth, "--12"),
      Row(.string, "2016-12", .gYearMonth, "2016-12"),
      Row(.string, "-0001", .gYear, "-0001"),
      Row(.string, "P1Y14M", .duration, "P2Y2M"),
      Row(.string, "-P1DT36H", .duration, "-P2DT12H"),
      Row(.string, "PT0.50S", .dayTimeDuration, "PT0.5S"),
      Row(.string, "P0Y", .yearMonthDuration, "P0M"),
      Row(.string, "P0Y", .duration, "PT0S"),
      Row(.string, "P", .duration, "FORG0001"),
      Row(.string, "P1DT", .duration, "FORG0001"),
      Row(.string, "P1M1Y", .duration, "FORG0001"),
      Row(.string, "PT1.5H", .duration, "FORG0001"),
      Row(.string, "P1Y", .dayTimeDuration, "FORG0001"),
      Row(.string, "P99999999999999999999Y", .duration, "FODT0002"),
      Row(.string, "+007", .integer, "7"),
      Row(.string, "1.0", .integer, "FORG0001"),
      Row(.string, "", .integer, "FORG0001"),
      Row(.string, "- 1", .integer, "FORG0001"),
      Row(.string, "-99999999999999999999", .integer, "-99999999999999999999"),
      Row(.string, "18446744073709551615", .unsignedLong, "18446744073709551615"),
      Row(.string, "18446744073709551616", .unsignedLong, "FORG0001"),
      Row(.string, "9223372036854775808", .long, "FORG0001"),
      Row(.string, "-128", .byte, "-128"),
      Row(.string, "128", .byte, "FORG0001"),
      Row(.string, "0", .positiveInteger, "FORG0001"),
      Row(.string, "-0", .nonPositiveInteger, "0"),
      Row(.string, "00.10", .decimal, "0.1"),
      Row(.string, ".5", .decimal, "0.5"),
      Row(.string, "5.", .decimal, "5"),
      Row(.string, ".", .decimal, "FORG0001"),
      Row(.string, "1e5", .decimal, "FORG0001"),
      Row(.string, "1e5", .double, "100000"),
      Row(.string, "1e6", .double, "1.0E6"),
      Row(.string, "-1.5E-7", .double, "-1.5E-7"),
      Row(.string, "0.000001", .double, "0.000001"),
      Row(.string, "1e400", .double, "INF"),
      Row(.string, "1e-400", .double, "0"),
      Row(.string, "1e99999999999999999999", .double, "INF"),
      Row(.string, "-0", .double, "-0"),
      Row(.string, "+INF", .double, "INF"),
      Row(.string, "+NaN", .double, "FORG0001"),
      Row(.string, "inf", .double, "FORG0001"),
      Row(.string, "0x10", .double, "FORG0001"),
      Row(.string, "16777217", .float, "1.6777216E7"),
      Row(.string, "3.4028236e38", .float, "INF"),
      Row(.string, " true ", .boolean, "true"),
      Row(.string, "0", .boolean, "false"),
      Row(.string, "TRUE", .boolean, "FORG0001"),
      Row(.string, "0aF1", .hexBinary, "0AF1"),
      Row(.string, "0aF", .hexBinary, "FORG0001"),
      Row(.string, "Q U J D", .base64Binary, "QUJD"),
      Row(.string, "QQ==", .base64Binary, "QQ=="),
      Row(.string, "QR==", .base64Binary, "FORG0001"),
      Row(.string, "QQ==QQ==", .base64Binary, "FORG0001"),
      Row(.string, "===", .base64Binary, "FORG0001"),
      Row(.string, "a\tb\n", .normalizedString, "a b "),
      Row(.string, "  a \t b ", .token, "a b"),
      Row(.string, "zh-Hans-CN", .language, "zh-Hans-CN"),
      Row(.string, "zh-", .language, "FORG0001"),
      Row(.string, "1st", .nmtoken, "1st"),
      Row(.string, "1st", .name, "FORG0001"),
      Row(.string, "a:b", .name, "a:b"),
      Row(.string, "a:b", .ncName, "FORG0001"),
      Row(.string, "治安", .id, "治安"),
      Row(.string, " http://a/ b ", .anyURI, "http://a/ b"),
      Row(.string, "12", .numeric, "12"),
      Row(.string, "twelve", .numeric, "FORG0001"),
      Row(.string, "anything", .error, "FORG0001"),
      Row(.string, "anything", .notation, "XPST0080"),
      Row(.string, "anything", .anyAtomicType, "XPST0080"),
    ])
  func fromText(row: Row<AtomicType>) {
    for source in [AtomicType.string, .untypedAtomic] {
      let result = outcome { try value(source, row.lexical).cast(to: row.operation) }
      #expect(result == row.expected)
    }
    let isCastable = AtomicValue.string(row.lexical).isCastable(to: row.operation)
    #expect(isCastable == !["FO", "XP"].contains(row.expected.prefix(2)))
  }

  @Test(
    "Values of other types are cast by the table of §19.1",
    arguments: [
      Row(.integer, "5", AtomicType.string, "5"),
      Row(.integer, "5", .double, "5"),
      Row(.integer, "0", .boolean, "false"),
      Row(.integer, "300", .byte, "FORG0001"),
      Row(.integer, "5", .date, "XPTY0004"),
      Row(.integer, "5", .anyURI, "XPTY0004"),
      Row(.decimal, "-2.50", .string, "-2.5"),
      Row(.decimal, "-2.5", .integer, "-2"),
      Row(.double, "-7.9", .integer, "-7"),
      Row(.double, "1e20", .integer, "100000000000000000000"),
      Row(.double, "NaN", .integer, "FOCA0002"),
      Row(.double, "INF", .decimal, "FOCA0002"),
      Row(.double, "NaN", .boolean, "false"),
      Row(.double, "0.1", .decimal, "0.1000000000000000055511151231257827021181583404541015625"),
      Row(.float, "0.1", .double, "0.10000000149011612"),
      Row(.double, "1e39", .float, "INF"),
      Row(.boolean, "true", .decimal, "1"),
      Row(.boolean, "true", .numeric, "1"),
      Row(.boolean, "true", .dayTimeDuration, "XPTY0004"),
      Row(.dateTime, "2016-02-29T12:30:00+08:00", .date, "2016-02-29+08:00"),
      Row(.dateTime, "2016-02-29T12:30:00+08:00", .time, "12:30:00+08:00"),
      Row(.dateTime, "2016-02-29T12:30:00", .gMonthDay, "--02-29"),
      Row(.date, "2016-02-29Z", .dateTime, "2016-02-29T00:00:00Z"),
      Row(.date, "2016-02-29", .dateTimeStamp, "FORG0001"),
      Row(.date, "2016-02-29", .gYear, "2016"),
      Row(.date, "2016-02-29", .time, "XPTY0004"),
      Row(.time, "12:30:00", .dateTime, "XPTY0004"),
      Row(.gYearMonth, "2016-02", .gYear, "XPTY0004"),
      Row(.duration, "P1Y2M3DT4H", .yearMonthDuration, "P1Y2M"),
      Row(.duration, "P1Y2M3DT4H", .dayTimeDuration, "P3DT4H"),
      Row(.yearMonthDuration, "P1Y", .dayTimeDuration, "PT0S"),
      Row(.hexBinary, "00FF", .base64Binary, "AP8="),
      Row(.base64Binary, "AP8=", .hexBinary, "00FF"),
      Row(.anyURI, "a b", .string, "a b"),
      Row(.anyURI, "1", .integer, "XPTY0004"),
      Row(.qName, "local", .string, "local"),
    ])
  func betweenTypes(row: Row<AtomicType>) {
    let result = outcome { try value(row.type, row.lexical).cast(to: row.operation) }
    #expect(result == row.expected)
  }

  @Test("A cast labels the value with the type asked for, a union leaves the label")
  func labels() throws {
    #expect(try value(.byte, "5").cast(to: .integer).type == .integer)
    #expect(try value(.byte, "5").cast(to: .decimal).type == .decimal)
    #expect(try value(.byte, "5").cast(to: .numeric).type == .byte)
    #expect(try value(.untypedAtomic, "5").cast(to: .numeric).type == .double)
    #expect(try value(.integer, "5").cast(to: .unsignedByte).type == .unsignedByte)
  }

  @Test("A name takes the namespace of its prefix")
  func qNames() throws {
    let namespaces = { (prefix: String) in ["": "urn:default", "m": "urn:m"][prefix] }
    func cast(_ text: String) throws -> AtomicValue {
      try AtomicValue.string(text).cast(to: .qName, namespaces: namespaces)
    }
    #expect(try cast(" m:local ").qNameValue?.namespaceURI == "urn:m")
    #expect(try cast("m:local").stringValue == "m:local")
    #expect(try cast("local").qNameValue?.namespaceURI == "urn:default")
    #expect(outcome { try cast("x:local") } == "FONS0004")
    #expect(outcome { try cast("m:lo:cal") } == "FORG0001")
    #expect(outcome { try cast("") } == "FORG0001")
  }

  @Test("Messages quote what was given")
  func messages() {
    #expect(throws: XPathError("FORG0001", "“2016-13-01” is not a valid xs:date")) {
      try AtomicValue.untyped("2016-13-01").cast(to: .date)
    }
    #expect(throws: XPathError("XPTY0004", "A value of type xs:date cannot be cast to xs:integer"))
    {
      try value(.date, "2016-12-01").cast(to: .integer)
    }
  }

  @Test("Text is cast where it stands")
  func bytes() throws {
    let text = Array("<2016-02-22>".utf8)
    let date = try AtomicValue(untyped: text.span.extracting(1..<11), as: .date)
    #expect(date.stringValue == "2016-02-22")
    #expect(throws: XPathError.self) { try AtomicValue(untyped: text.span, as: .date) }
  }

  @Test("Numbers beyond any use are refused")
  func limits() {
    let digits = String(repeating: "9", count: 10_001)
    #expect(outcome { try AtomicValue.string(digits).cast(to: .integer) } == "FOCA0003")
    #expect(outcome { try AtomicValue.string(digits).cast(to: .decimal) } == "FOCA0001")
    #expect(AtomicValue.string(String(digits.dropFirst())).isCastable(to: .integer))
  }

  @Test("List types make sequences")
  func lists() throws {
    let tokens = try ListType.nmtokens.values(of: " a \n b ")
    #expect(tokens.map(\.stringValue) == ["a", "b"])
    #expect(tokens.allSatisfy { $0.type == .nmtoken })
    #expect(throws: XPathError.self) { try ListType.idrefs.values(of: " ") }
    #expect(throws: XPathError.self) { try ListType.idrefs.values(of: "a 1") }
  }
}
