import Testing

@testable import XPath

/// `fn:serialize`, by the rules of *Serialization 3.1*.
struct SerializationTests {
  /// What the value of an expression comes to, with options for a map.
  private func serialized(_ source: String, _ options: String) -> String {
    evaluated("serialize(\(source), map { \(options) })")
  }

  @Test(arguments: [
    ("(1, 'a', true())", "", "1 a true"), ("()", "", ""),
    ("[1, (2, [3])]", "", "1 2 3"), ("(1, 2)", "'item-separator': '|'", "1|2"),
    ("'<&>'", "", "&lt;&amp;&gt;"), ("map { }", "", "SENR0001"), ("true#0", "", "SENR0001"),
    ("parse-xml('<a b=\"1\">x<c/></a>')", "", "<a b=\"1\">x<c/></a>"),
    (
      "parse-xml('<a/>')", "'omit-xml-declaration': false()",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>"
    ),
    (
      "parse-xml('<a/>')", "'omit-xml-declaration': false(), 'standalone': true()",
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><a/>"
    ),
    ("parse-xml('<a/>')", "'standalone': true()", "SEPM0009"),
    ("'x'", "'standalone': true(), 'omit-xml-declaration': false()", "SEPM0004"),
    (
      "parse-xml('<a><b>1</b><c><d/></c></a>')", "'indent': true()",
      "<a>\n  <b>1</b>\n  <c>\n    <d/>\n  </c>\n</a>"
    ),
    (
      "parse-xml('<a>x<b><c/></b></a>')", "'indent': true()",
      "<a>x<b>\n    <c/>\n  </b></a>"
    ),
    (
      "parse-xml('<a><b><c/></b></a>')",
      "'indent': true(), 'suppress-indentation': xs:QName('b')", "<a>\n  <b><c/></b>\n</a>"
    ),
    (
      "parse-xml('<a>x]]&gt;y</a>')", "'cdata-section-elements': xs:QName('a')",
      "<a><![CDATA[x]]]]><![CDATA[>y]]></a>"
    ),
    ("parse-xml('<a>$</a>')", "'use-character-maps': map { '$': '<dollar>' }", "<a><dollar></a>"),
    ("parse-xml('<a>é</a>')", "'encoding': 'us-ascii'", "<a>&#xE9;</a>"),
    ("'é'", "'encoding': 'none'", "SESU0007"), ("'a'", "'method': 'none'", "SEPM0016"),
    ("'a'", "'indent': 'yes'", "XPTY0004"), ("'a'", "'version': '2.0'", "SESU0013"),
    ("parse-xml('<a b=\"&#10;&#x22;\"/>')", "", "<a b=\"&#xA;&quot;\"/>"),
    ("parse-xml('<a/>')", "'doctype-system': 'a.dtd'", "<!DOCTYPE a SYSTEM \"a.dtd\"><a/>"),
    ("parse-xml('<p:a xmlns:p=\"u\"><p:b/></p:a>')/*/*", "", "<p:b xmlns:p=\"u\"/>"),
  ])
  func writesXML(source: String, options: String, result: String) {
    #expect(serialized(source, options) == result)
  }

  @Test(arguments: [
    ("<p>a<br/>b</p>", "", "<p>a<br>b</p>"), ("<p/>", "", "<p></p>"),
    (
      "<html><head/></html>", "",
      "<!DOCTYPE html><html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\"></head></html>"
    ),
    (
      "<html><head><meta http-equiv=\"content-type\"/></head></html>",
      ", 'include-content-type': false()",
      "<!DOCTYPE html><html><head><meta http-equiv=\"content-type\"></head></html>"
    ),
    ("<html/>", ", 'html-version': 4.01", "<html></html>"),
    ("<script>a &lt; b</script>", "", "<script>a < b</script>"),
    ("<input checked=\"checked\" value=\"a&lt;b\"/>", "", "<input checked value=\"a<b\">"),
    ("<a href=\"é\"/>", "", "<a href=\"%C3%A9\"></a>"),
    (
      "<ul><li>a</li><li>b</li></ul>", ", 'indent': true()",
      "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>"
    ),
  ])
  func writesHTML(source: String, options: String, result: String) {
    #expect(serialized("parse-xml('\(source)')", "'method': 'html'\(options)") == result)
  }

  @Test(arguments: [
    ("()", "null"), ("(1, 2)", "SERE0023"), ("[1, (), 'a\"/\\']", #"[1,null,"a\"\/\\"]"#),
    ("map { 'a': [true()], 2: 1.5 }", #"{"a":[true],"2":1.5}"#),
    ("map { 1: 1, '1': 2 }", "SERE0022"), ("xs:double('NaN')", "SERE0020"),
    ("true#0", "SERE0021"), ("parse-xml('<a>b</a>')", #""<a>b<\/a>""#),
    ("xs:date('2016-02-22')", #""2016-02-22""#),
  ])
  func writesJSON(source: String, result: String) {
    #expect(serialized(source, "'method': 'json'") == result)
  }

  @Test(arguments: [
    (
      "(1, 'a\"b', true(), 1.5, 10, 1e0, -0.00025e0, 1e9)",
      #"1;"a""b";true();1.5;10;1.0e0;-2.5e-4;1.0e9"#
    ),
    (
      "xs:date('2016-02-22'), xs:QName('fn:a')",
      "xs:date(\"2016-02-22\");Q{http://www.w3.org/2005/xpath-functions}a"
    ),
    ("map { 'a': (1, 2), 'b': () }", #"map{"a":(1,2),"b":()}"#), ("[1, ('a', 2)]", #"[1,("a",2)]"#),
    ("not#1, function($x) { 1 }", "fn:not#1;(anonymous-function)#1"),
    ("parse-xml('<a b=\"c\">d</a>')/a/(., @b, text())", "<a b=\"c\">d</a>;b=\"c\";d"),
  ])
  func writesForDebugging(source: String, result: String) {
    #expect(serialized("(\(source))", "'method': 'adaptive', 'item-separator': ';'") == result)
  }

  @Test func writesText() {
    #expect(serialized("(1, parse-xml('<a>&lt;<!--c--></a>'))", "'method': 'text'") == "1<")
  }

  @Test(arguments: [
    ("<o:indent value=\"yes\"/>", "<a>\n  <b/>\n</a>"),
    ("<o:method value=\"text\"/><o:item-separator value=\"-\"/>", ""),
    ("<o:indent value=\"maybe\"/>", "SEPM0017"), ("<indent value=\"yes\"/>", "SEPM0017"),
    ("<o:indent value=\"yes\"/><o:indent value=\"yes\"/>", "SEPM0019"), ("<o:other/>", "SEPM0017"),
    (
      "<o:use-character-maps><o:character-map character=\"x\" map-string=\"y\"/></o:use-character-maps>",
      "<a><b/></a>"
    ),
    ("<p:other xmlns:p=\"urn:p\"/>", "<a><b/></a>"),
    ("<o:cdata-section-elements value=\"q:a\"/>", "SEPM0017"),
  ])
  func takesParametersFromAnElement(parameters: String, result: String) {
    let element = """
      <o:serialization-parameters xmlns:o="http://www.w3.org/2010/xslt-xquery-serialization">\
      \(parameters)</o:serialization-parameters>
      """
    let source = "serialize(parse-xml('<a><b/></a>'), parse-xml('\(element)')/*)"
    #expect(evaluated(source) == result)
  }
}
