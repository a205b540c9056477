import Policies
import Testing

/// A mistake in an expression is placed where its characters stand, however the YAML is written.
struct ExpressionPlaceTests {
  /// How `applies` is written, from line 12, column 16 on; the mistake is `$x`.
  static let scalars: [(scalar: String, place: String)] = [
    ("$x", "12:16"), ("a and $x", "12:22"), ("'$x'", "12:17"), ("\"$x\"", "12:17"),
    // Characters beyond ASCII count as one each.
    ("../@名 = '值' and $x", "12:32"), ("../@a = '😀' and $x", "12:32"),
    // Doubled quotes and escapes.
    ("'a = ''b'' and $x'", "12:31"), (#""a = \"b\" and $x""#, "12:31"),
    (#""a = '\u4e00\x41' and \t\n$x""#, "12:42"), (#""a = '\\' and\n  $x""#, "12:33"),
    (#""\u0024x""#, "12:17"),
    // Lines folded into one.
    ("a and\n        $x", "13:9"), ("a and\n\n\n          b and $x", "15:17"),
    ("'a and\n        b and $x'", "13:15"), ("\"a and\n        b and $x\"", "13:15"),
    ("\"a and \\\n        b and $x\"", "13:15"),
    // Blocks.
    (">-\n        a and\n        $x", "14:9"),
    ("|\n        a and\n          b and\n        $x", "15:9"),
    (">\n        a and\n          b and\n\n        $x", "16:9"),
    ("|2-\n          a and $x", "13:17"),
    (">- # 注释\n        a and $x", "13:15"), ("|\n\n\n        $x", "15:9"),
    ("|-\n        a and $x\r\n", "13:15"),
    // Properties stand before the text.
    ("!!str a and $x", "12:28"), ("&anchor a and $x", "12:30"), ("!!str 'a and $x'", "12:29"),
    ("&b !!str >-\n        a and $x", "13:15"),
  ]

  @Test(arguments: scalars)
  func itIsFound(_ row: (scalar: String, place: String)) {
    let text = policyText(requirement: "applies: \(row.scalar)")
    #expect(mistakes(in: text) == ["\(row.place): XPST0008: There is no variable $x"])
  }

  @Test func allOfAnExpressionAreReported() {
    let text = policyText(requirement: "applies: >-\n        $x or\n        exist(a) or $y")
    #expect(
      mistakes(in: text) == [
        "13:9: XPST0008: There is no variable $x",
        "14:9: XPST0017: There is no function exist; is “exists” meant?",
        "14:21: XPST0008: There is no variable $y",
      ])
  }

  @Test func anExpressionUsedTwiceIsPlacedWhereItIsWritten() {
    let text = policyText(requirement: "let: {a: &e $xyz}\n      applies: *e")
    let place = "12:19: XPST0008: There is no variable $xyz"
    #expect(mistakes(in: text) == [place, place])
  }

  @Test(arguments: [
    ("\"{$x}\"", "12:18"), ("'甲{{乙}}{$x}'", "12:24"),
    (">-\n        {@name}:\n        “{$x}”", "14:11"),
    ("\"{map { 'a': '}', \\\"b\\\": $x }}\"", "12:41"),
  ])
  func soItIsInATemplate(scalar: String, place: String) {
    let text = policyText(requirement: "message: \(scalar)")
    #expect(mistakes(in: text) == ["\(place): XPST0008: There is no variable $x"])
  }

  @Test(arguments: ["\r\n", "\r"])
  func linesMayEndOtherwise(lineEnd: String) {
    let text = policyText(requirement: "applies: >-\n        a and\n        $x")
    #expect(
      mistakes(in: text.replacing("\n", with: lineEnd)) == [
        "14:9: XPST0008: There is no variable $x"
      ])
  }
}
