import Testing

@testable import XPath

@Suite("Functions on URIs (F&O 3.1, §6)")
struct URIFunctionTests {
  @Test(
    "References are resolved",
    arguments: [
      (
        "resolve-uri('b.html?q#f', 'http://example.com/x/a.html')",
        "http://example.com/x/b.html?q#f"
      ),
      ("resolve-uri('../b', 'http://example.com/x/y/z')", "http://example.com/x/b"),
      ("resolve-uri('', 'http://example.com/a')", "http://example.com/a"),
      ("resolve-uri('http://example.com', '')", "http://example.com"),
      ("resolve-uri((), 'http://example.com/')", ""),
      ("resolve-uri('名册.xml', 'file:///报送/')", "file:///报送/名册.xml"),
      ("resolve-uri('a', 'relative/')", "FORG0002"),
      ("resolve-uri('a', 'http://example.com/#f')", "FORG0002"),
      ("resolve-uri('a', 'urn:isbn:1')", "FORG0002"),
      ("resolve-uri('%g1', 'http://example.com/')", "FORG0002"),
      ("resolve-uri(':', 'http://example.com/')", "FORG0002"),
      ("resolve-uri('a#b#c', 'http://example.com/')", "FORG0002"),
      ("resolve-uri('<a>', 'http://example.com/')", "FORG0002"),
      ("resolve-uri('a')", "FONS0005"),
    ])
  func resolution(expression: String, expected: String) {
    #expect(evaluated(expression) == expected)
  }

  @Test("The static base URI is what references are resolved against")
  func staticBase() {
    var context = StaticContext()
    context.baseURI = "http://example.com/policies/"
    #expect(evaluated("resolve-uri('a.xml')", in: context) == "http://example.com/policies/a.xml")
  }

  @Test(
    "Characters are escaped as far as the function says",
    arguments: [
      ("encode-for-uri('100% 有机/-_.~')", "100%25%20%E6%9C%89%E6%9C%BA%2F-_.~"),
      ("iri-to-uri('http://例.com/a b?c#d%20{}')", "http://%E4%BE%8B.com/a%20b?c#d%20%7B%7D"),
      ("escape-html-uri('javascript:f(\"é\") {}')", "javascript:f(\"%C3%A9\") {}"),
      ("escape-html-uri(codepoints-to-string((9, 65, 127)))", "%09A%7F"),
      ("encode-for-uri(())", ""),
    ])
  func escapes(expression: String, expected: String) {
    #expect(evaluated(expression) == expected)
  }
}
