import Testing

@testable import XPath

/// `fn:format-number` (*F&O 3.1*, §4.7).
struct FormatNumberTests {
  @Test(arguments: [
    ("12345.6", "#,###.00", "12,345.60"), ("123.9", "9999", "0124"), ("0.14", "01%", "14%"),
    ("-6", "000", "-006"), ("-6", "0;(0)", "(6)"), ("0.5", "#", "0"), ("1.5", "#", "2"),
    ("0.2", "#.#", ".2"), ("0", "#.#", ".0"), ("0.0125", "0.0‰", "12.5‰"),
    ("xs:double('NaN')", "0", "NaN"), ("-1 div 0e0", "0.0 %", "-Infinity %"), ("-0e0", "0", "-0"),
    ("1e300", "0", "1" + String(repeating: "0", count: 300)),
    ("0.1e0", "0.0####################", "0.1"),
    ("12345.6789", "#.##,##", "12345.67,89"), ("987654321", "###,##0,00.00", "9876,543,21.00"),
    (
      "1234567890.12345678901234567890", "0.0#####################",
      "1234567890.1234567890123456789"
    ),
  ])
  func writesNumbers(number: String, picture: String, result: String) {
    #expect(evaluated("format-number(\(number), '\(picture)')") == result)
  }

  @Test(arguments: [
    ("1234.5678", "00.000e0", "12.346e2"), ("0.234", "0.0e0", "2.3e-1"),
    ("0.234", "#.00e0", "0.23e0"), ("0.234", ".00e00", ".23e00"), ("0", "0.0e0", "0.0e0"),
    ("1e-300", "0.0e0", "1.0e-300"), ("5", "e0e", "e5e"),
  ])
  func writesExponents(number: String, picture: String, result: String) {
    #expect(evaluated("format-number(\(number), '\(picture)')") == result)
  }

  @Test(arguments: [
    "", "abc", "0;0;0", "0.0.0", "0%%", "0%‰", "0a0", "#,.0", "0,", "0,,0", "0#", "0.#0", "0e0%",
    "0e0e0", "0e", "0e#", "0e0,0",
  ])
  func refusesPictures(picture: String) {
    // An “e” that nothing follows is a letter like any other.
    #expect(evaluated("format-number(1, '\(picture)')") == (picture == "0e" ? "1e" : "FODF1310"))
  }

  @Test func usesDecimalFormats() {
    var context = StaticContext()
    context.namespaces["f"] = "urn:formats"
    var german = DecimalFormat()
    (german.decimalSeparator, german.groupingSeparator) = (",", ".")
    context.decimalFormats[QName(namespaceURI: "urn:formats", localName: "de")] = german
    var arabic = DecimalFormat()
    (arabic.zeroDigit, arabic.minusSign, arabic.nan) = ("٠", "−", "—")
    context.defaultDecimalFormat = arabic
    for (source, result) in [
      ("format-number(1234.5, '#.##0,00', 'f:de')", "1.234,50"),
      ("format-number(1234.5, '#.##0,00', ' Q{urn:formats}de ')", "1.234,50"),
      ("format-number(-12, '٠')", "−١٢"), ("format-number((), '٠')", "—"),
      ("format-number(1, '0', 'de')", "FODF1280"), ("format-number(1, '0', 'g:de')", "FODF1280"),
      ("format-number(1, '0', '1')", "FODF1280"),
    ] {
      #expect(evaluated(source, in: context) == result)
    }
  }

  @Test func staysWithinBounds() {
    let picture = "string-join((1 to 100000) ! '0') || 'e0'"
    #expect(evaluated("format-number(1, \(picture))") == "FODF1310")
  }
}
