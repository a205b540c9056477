import Testing
import XMLTree

@testable import XPath

/// The functions of *F&O 3.1* §10, and the constructor functions of list types (§18.2).
struct QNameFunctionTests {
  private let document: Item

  init() throws {
    let xml = "<a xmlns='urn:a' xmlns:b='urn:b'><b:c xmlns=''/></a>"
    let reading = XMLReader().read(Array(xml.utf8), documentURI: "a.xml")
    document = .node(try #require(reading.tree).root)
  }

  @Test(arguments: [
    ("namespace-uri-from-QName(resolve-QName('x', *))", "urn:a"),
    ("namespace-uri-from-QName(resolve-QName('x', */*))", ""),
    ("resolve-QName('b:x', */*) eq QName('urn:b', 'x')", "true"),
    ("resolve-QName('c:x', *)", "FONS0004"), ("resolve-QName('1', *)", "FOCA0002"),
    ("resolve-QName((), *)", ""), ("namespace-uri-for-prefix('', *)", "urn:a"),
    ("namespace-uri-for-prefix((), */*)", ""), ("namespace-uri-for-prefix('b', */*)", "urn:b"),
    ("namespace-uri-for-prefix('c', *)", ""), ("in-scope-prefixes(*)", "xml, , b"),
    ("in-scope-prefixes(*/*)", "xml, b"),
  ])
  func asksElements(source: String, result: String) {
    #expect(evaluated(source, on: document) == result)
  }

  @Test(arguments: [
    ("QName('urn:a', 'p:x')", "p:x"), ("QName('', 'x')", "x"), ("QName('', 'p:x')", "FOCA0002"),
    ("QName('urn:a', '1')", "FOCA0002"), ("prefix-from-QName(QName('urn:a', 'p:x'))", "p"),
    ("prefix-from-QName(QName('urn:a', 'x'))", ""),
    ("local-name-from-QName(QName('urn:a', 'p:x'))", "x"),
    ("namespace-uri-from-QName(QName('urn:a', 'p:x'))", "urn:a"),
    ("local-name-from-QName(QName('urn:a', 'x')) instance of xs:NCName", "true"),
  ])
  func makesAndTakesApart(source: String, result: String) { #expect(evaluated(source) == result) }

  @Test(arguments: [
    ("xs:NMTOKENS(' a  1b ')", "a, 1b"), ("xs:IDREFS('a b') instance of xs:IDREF+", "true"),
    ("xs:ENTITIES('1')", "FORG0001"), ("xs:NMTOKENS('')", "FORG0001"), ("xs:NMTOKENS(())", ""),
    ("xs:NMTOKENS(1)", "XPTY0004"),
  ])
  func makesLists(source: String, result: String) { #expect(evaluated(source) == result) }
}
