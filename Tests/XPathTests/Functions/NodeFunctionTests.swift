import Testing
import XMLTree

@testable import XPath

/// The functions of *F&O 3.1* §2 and §13.
struct NodeFunctionTests {
  /// `<team xml:lang="zh-Hans"><p:member no="7">a<!--c-->b</p:member><leader/><leader/></team>`
  static let team: Node = {
    var builder = TreeBuilder()
    builder.startDocument()
    builder.startElement(ExpandedName(localName: "team"))
    builder.attribute(
      ExpandedName(namespaceURI: ExpandedName.xmlNamespace, localName: "lang"), prefix: "xml",
      value: "zh-Hans")
    builder.startElement(ExpandedName(namespaceURI: "urn:p", localName: "member"), prefix: "p")
    builder.declareNamespace(prefix: "p", uri: "urn:p")
    builder.attribute(ExpandedName(localName: "no"), value: "7")
    builder.text("a")
    builder.comment("c")
    builder.text("b")
    builder.endElement()
    for _ in 0..<2 {
      builder.startElement(ExpandedName(localName: "leader"))
      builder.endElement()
    }
    builder.endElement()
    return try! builder.finish(documentURI: "file:/team.xml", baseURI: "file:/team.xml").root
  }()

  @Test(arguments: [
    ("*/*[1]/name()", "p:member"), ("*/*/local-name(@no)", "no, , "), ("name()", ""),
    ("*/*[1]/namespace-uri()", "urn:p"), ("string(*/*[1])", "ab"), ("string(())", ""),
    ("string(true#0)", "FOTY0014"), ("node-name(*/*[1])", "p:member"), ("node-name(.)", ""),
    ("data(*/*[1]/@no) instance of xs:untypedAtomic", "true"), ("data([1, (2, 3)])", "1, 2, 3"),
    ("*/*[1]/lang('zh'), lang('en', *)", "true, false"), ("*/lang('ZH-hans')", "true"),
    ("root(*/*[1]/@no) is .", "true"), ("*/nilled(.), nilled(*/@*)", "false"),
    ("base-uri(*/*[1]), document-uri(.), document-uri(*)", "file:/team.xml, file:/team.xml"),
    ("has-children(.), has-children(*/*[2]), has-children(())", "true, false, false"),
    ("path(), path(*/*[3])", "/, /Q{}team[1]/Q{}leader[2]"),
    (
      "*/*[1]/(@no, text()[2], comment())!path()",
      "/Q{}team[1]/Q{urn:p}member[1]/@no, /Q{}team[1]/Q{urn:p}member[1]/comment()[1], /Q{}team[1]/Q{urn:p}member[1]/text()[2]"
    ),
    ("innermost((., *, */*[1], .//comment()))!name(..)", "p:member"),
    ("count(outermost((*/*, .//text(), */*[1]/@*)))", "3"),
    ("innermost(())", ""),
  ])
  func tellsAboutNodes(source: String, result: String) {
    #expect(evaluated(source, on: .node(Self.team)) == result)
  }

  @Test(arguments: ["name()", "string()", "data()", "root()", "path()", "lang('en')", "base-uri()"])
  func needsAContextItem(source: String) { #expect(evaluated(source) == "XPDY0002") }

  @Test(arguments: [
    ("deep-equal(*/*[2], */*[3])", "true"), ("deep-equal(*/*[1], */*[2])", "false"),
    ("deep-equal(., .)", "true"), ("deep-equal(*/*[1]/text(), ('a', 'b'))", "false"),
    ("deep-equal(*/*[1]/text(), (*/*[1]/text()))", "true"),
  ])
  func comparesDeeply(source: String, result: String) {
    #expect(evaluated(source, on: .node(Self.team)) == result)
  }
}
