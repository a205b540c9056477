import Testing

@testable import XPath

/// The functions of *F&O 3.1* §17.5.
struct JSONFunctionTests {
  @Test(arguments: [
    (#"parse-json('{"a": [1, "b", true, null, {}]}')"#, "map{a:[1; b; true; ; map{}]}"),
    (#"parse-json(' -1.5E+2 ')"#, "-150"), (#"parse-json('-0') instance of xs:double"#, "true"),
    (#"parse-json('null'), parse-json(())"#, ""), (#"parse-json('"\u0041\n\/"')"#, "A\n/"),
    (#"parse-json('"\ud83d\ude00"')"#, "😀"), (#"parse-json('"\ud83d"')"#, "\u{FFFD}"),
    (#"parse-json('"\u0000"', map { 'fallback': function($s) { $s } })"#, #"\u0000"#),
    (#"parse-json('"\\\u0008\""', map { 'escape': true() })"#, #"\\\b""#),
    (#"parse-json('{"a": 1, "\u0061": 2}')"#, "map{a:1}"),
    (#"parse-json('{"a": 1, "a": 2}', map { 'duplicates': 'use-last' })"#, "map{a:2}"),
    (#"parse-json('{"a": 1, "a": 2}', map { 'duplicates': 'reject' })"#, "FOJS0003"),
    (#"parse-json('1', map { 'duplicates': 'retain' })"#, "FOJS0005"),
    (#"parse-json('1', map { 'escape': true(), 'fallback': string#1 })"#, "FOJS0005"),
    (#"parse-json('1', map { 'liberal': 'no' })"#, "XPTY0004"),
  ])
  func parses(source: String, result: String) { #expect(evaluated(source) == result) }

  @Test(arguments: [
    "", "[1,]", "{a: 1}", "01", "1.", ".5", "+1", "'a'", #""a"#, #""\x""#, #""\u12g4""#, "[1 2]",
    "{\"a\" 1}", "nul", "true false", "\"\t\"", "[", "{\"a\":}", "-", "1e",
  ])
  func refusesWhatIsNoJSON(text: String) {
    let literal = text.replacing("'", with: "''")
    #expect(evaluated("parse-json('\(literal)')") == "FOJS0001")
  }

  @Test func refusesWhatIsNestedTooDeeply() {
    #expect(evaluated("parse-json(string-join((1 to 300000) ! '['))") == "FOJS0001")
  }

  @Test(arguments: [
    (
      #"json-to-xml('{"a": 1, "b": [true, null, "x"]}') ! serialize(.)"#,
      #"<map xmlns="http://www.w3.org/2005/xpath-functions"><number key="a">1</number><array key="b"><boolean>true</boolean><null/><string>x</string></array></map>"#
    ),
    (
      #"json-to-xml('{"\\": "\t"}', map { 'escape': true() })//@*/name()"#,
      "key, escaped-key, escaped"
    ),
    (#"json-to-xml('[]', map { 'validate': true() })"#, "FOJS0004"),
    (#"count(json-to-xml('{"a": 1, "a": 2}')//@key)"#, "2"),
    (#"json-to-xml('{"a": 1, "a": 2}', map { 'duplicates': 'reject' })"#, "FOJS0003"),
    (
      #"xml-to-json(json-to-xml('{"a/b": [1e3, "\u0009\"", {}, null]}'))"#,
      #"{"a\/b":[1000,"\t\"",{},null]}"#
    ),
    (
      #"xml-to-json(parse-xml('<string xmlns="http://www.w3.org/2005/xpath-functions" escaped="true">\n"</string>'))"#,
      #""\n\"""#
    ),
    (
      #"xml-to-json(parse-xml('<string xmlns="http://www.w3.org/2005/xpath-functions" escaped="1">\y</string>'))"#,
      "FOJS0007"
    ),
    (
      #"xml-to-json(parse-xml('<map xmlns="http://www.w3.org/2005/xpath-functions"><null/></map>'))"#,
      "FOJS0006"
    ),
    (
      #"xml-to-json(parse-xml('<number xmlns="http://www.w3.org/2005/xpath-functions">x</number>'))"#,
      "FOJS0006"
    ),
    (#"xml-to-json(parse-xml('<other/>'))"#, "FOJS0006"),
    (#"xml-to-json(json-to-xml('[1, []]'), map { 'indent': true() })"#, "[\n  1,\n  []\n]"),
  ])
  func convertsToAndFromXML(source: String, result: String) { #expect(evaluated(source) == result) }
}
