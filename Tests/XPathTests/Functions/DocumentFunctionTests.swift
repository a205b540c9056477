import Testing
import XMLTree

@testable import XPath

/// The functions of *F&O 3.1* §14.5 to §14.7 that give access to documents and texts.
struct DocumentFunctionTests {
  /// Resources as a test wants them.
  private struct Library: ResourceResolver {
    func document(at uri: String) throws(XPathError) -> Node {
      guard uri == "http://example.org/roster.xml" else {
        throw XPathError("FODC0002", "There is no \(uri)")
      }
      var builder = TreeBuilder()
      builder.startDocument()
      builder.startElement(ExpandedName(localName: "roster"))
      builder.attribute(.xmlID, prefix: "xml", value: " r1 ")
      builder.endElement()
      do { return try builder.finish(documentURI: uri, baseURI: uri).root } catch {
        throw XPathError("FODC0002", "\(error)")
      }
    }

    func collection(at uri: String?) throws(XPathError) -> Value {
      Value(try document(at: "http://example.org/roster.xml"))
    }

    func uriCollection(at uri: String?) throws(XPathError) -> [String] { [uri ?? "default"] }

    func unparsedText(at uri: String, encoding: String?) throws(XPathError) -> String {
      switch uri {
      case "http://example.org/a.txt": return "\u{FEFF}a\r\nb\rc\n\nd\n"
      case "http://example.org/a.json": return "[1, 2]"
      default: throw XPathError("FOUT1170", "There is no \(uri)")
      }
    }

    var environmentVariableNames: [String] { ["HOME"] }
    func environmentVariable(_ name: String) -> String? { name == "HOME" ? "/home" : nil }
  }

  private func evaluatedInLibrary(_ source: String) throws -> String {
    var context = StaticContext()
    context.baseURI = "http://example.org/base"
    let now = try #require(DateTime(year: 2016, month: 12, day: 31, hour: 12))
    let evaluator = Evaluator(
      context: DynamicContext(currentDateTime: now, resources: Library()))
    do {
      let value = try XPathExpression(source, in: context).evaluate(with: evaluator)
      return try value.map { try $0.stringValue() }.joined(separator: ", ")
    } catch let error as XPathError {
      return error.code.description
    }
  }

  @Test(arguments: [
    ("doc('roster.xml') is doc('http://example.org/roster.xml')", "true"),
    ("document-uri(doc('roster.xml'))", "http://example.org/roster.xml"), ("doc(())", ""),
    ("doc('none.xml')", "FODC0002"), ("doc('%zz')", "FODC0005"),
    ("doc('http://[')", "FODC0005"), ("doc('a[1].xml')", "FODC0005"),
    ("doc('http://[::1]:80/a.xml')", "FODC0002"), ("doc('http://[::1]x/')", "FODC0005"),
    (
      "doc-available('roster.xml'), doc-available('none.xml'), doc-available('%zz')",
      "true, false, false"
    ),
    ("collection() is collection()", "true"), ("collection('%zz')", "FODC0004"),
    ("uri-collection(), uri-collection('x')", "default, http://example.org/x"),
    ("string-length(unparsed-text('a.txt'))", "10"),
    ("unparsed-text-lines('a.txt') ! concat('|', .)", "|a, |b, |c, |, |d"),
    ("unparsed-text('a.txt#b')", "FOUT1170"), ("unparsed-text('a.txt', '8')", "FOUT1190"),
    ("unparsed-text-available('a.txt'), unparsed-text-available('b.txt')", "true, false"),
    ("json-doc('a.json')?*", "1, 2"), ("json-doc('a.txt')", "FOJS0001"),
    ("environment-variable('HOME'), environment-variable('PATH')", "/home"),
    ("available-environment-variables()", "HOME"),
    ("id('r1 r2', doc('roster.xml'))/name()", "roster"), ("idref('r1', doc('roster.xml'))", ""),
    ("id('x', doc('roster.xml')/*) => count()", "0"),
  ])
  func readsWhatItIsGiven(source: String, result: String) throws {
    #expect(try evaluatedInLibrary(source) == result)
  }

  @Test(arguments: [
    ("doc('a.xml')", "FODC0002"), ("collection()", "FODC0002"), ("unparsed-text('a')", "FOUT1170"),
    ("environment-variable('HOME')", ""), ("doc-available('a.xml')", "false"),
    ("json-doc('a.json')", "FOUT1170"), ("transform(map { })", "FOXT0004"),
    ("load-xquery-module('urn:x')", "FOQM0006"),
  ])
  func refusesByDefault(source: String, result: String) { #expect(evaluated(source) == result) }

  @Test(arguments: [
    ("parse-xml('<a>x</a>')/a", "x"), ("parse-xml('<a>')", "FODC0006"),
    ("document-uri(parse-xml('<a/>'))", ""), ("parse-xml('x')", "FODC0006"),
    ("parse-xml('<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>é</a>')/*", "é"),
    ("parse-xml('<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>')/*", "c"),
    ("parse-xml('<!DOCTYPE a [<!ATTLIST a i ID #IMPLIED>]><a i=\"k\"/>') ! id('k') ! name()", "a"),
    ("parse-xml-fragment('a<b>c</b><!--d-->')/node() ! string()", "a, c, d"),
    ("parse-xml-fragment('') => count()", "1"), ("parse-xml-fragment('</a><a>')", "FODC0006"),
    ("parse-xml-fragment('<!DOCTYPE a><a/>')", "FODC0006"),
    ("parse-xml-fragment('<?xml version=\"1.0\" encoding=\"utf-8\"?>x')", "x"),
    (
      "parse-xml-fragment('<a xmlns:p=\"u\"><p:b/></a>') => serialize()",
      "<a xmlns:p=\"u\"><p:b/></a>"
    ),
    ("generate-id(parse-xml('<a/>')) = generate-id(parse-xml('<a/>'))", "false"),
    (
      "parse-xml('<a/>') ! (generate-id(a) = generate-id(a), generate-id() = generate-id(a))",
      "true, false"
    ),
    ("parse-xml('<a/>')/a/element-with-id('x')", ""),
  ])
  func parsesXML(source: String, result: String) { #expect(evaluated(source) == result) }

  @Test(arguments: [
    ("error()", "FOER0000"), ("error(())", "FOER0000"), ("error(xs:QName('err:XY'))", "XY"),
    ("error(xs:QName('local'), 'why')", "local"), ("trace((1, 2), 'label')", "1, 2"),
  ])
  func raisesErrors(source: String, result: String) { #expect(evaluated(source) == result) }
}
