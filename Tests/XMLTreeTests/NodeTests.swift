import Testing

@testable import XMLTree

/// A small roster, built by hand:
///
///     <r:roster xmlns:r="urn:r" xmlns="urn:d" xml:base="http://example.org/a/">
///       <team kind="x"><member/><member phone="1"/></team><?note here?>
///       <team xml:id="t2" xml:base="b/c" xmlns="">two<!--c--></team>
///     </r:roster>
private func roster() throws -> Tree {
  var builder = TreeBuilder()
  let team = ExpandedName(namespaceURI: "urn:d", localName: "team")
  let member = ExpandedName(namespaceURI: "urn:d", localName: "member")
  builder.startDocument()
  builder.startElement(ExpandedName(namespaceURI: "urn:r", localName: "roster"), prefix: "r")
  builder.declareNamespace(prefix: "r", uri: "urn:r")
  builder.declareNamespace(prefix: "", uri: "urn:d")
  builder.attribute(.xmlBase, prefix: "xml", value: "http://example.org/a/")
  builder.startElement(team)
  builder.attribute(ExpandedName(localName: "kind"), value: "x")
  builder.startElement(member)
  builder.endElement()
  builder.startElement(member)
  builder.attribute(ExpandedName(localName: "phone"), value: "1")
  builder.endElement()
  builder.endElement()
  builder.processingInstruction(target: "note", content: "here")
  builder.startElement(ExpandedName(localName: "team"))
  builder.declareNamespace(prefix: "", uri: "")
  builder.attribute(.xmlID, prefix: "xml", value: "t2")
  builder.attribute(.xmlBase, prefix: "xml", value: "b/c")
  builder.text("two")
  builder.comment("c")
  builder.endElement()
  builder.endElement()
  return try builder.finish(documentURI: "roster.xml", baseURI: "file:///tmp/roster.xml")
}

@Suite("Nodes")
struct NodeTests {
  let root: Node
  let teams: [Node]

  init() throws {
    root = Array(try roster().root.children)[0]
    teams = root.children.filter { $0.kind == .element }
  }

  @Test("names have a namespace, a local part and the prefix they were written with")
  func names() throws {
    #expect(root.name == ExpandedName(namespaceURI: "urn:r", localName: "roster"))
    #expect(root.nodeName == "r:roster")
    #expect(root.prefix == "r")
    #expect(teams[0].namespaceURI == "urn:d")
    #expect(teams[0].nodeName == "team")
    #expect(root.root.name == nil)
    #expect(root.root.nodeName == "")
  }

  @Test("string values")
  func stringValues() {
    #expect(root.stringValue == "two")
    #expect(root.root.stringValue == "two")
    #expect(root.children.map(\.stringValue) == ["", "here", "two"])
    #expect(teams[1].children.map(\.stringValue) == ["two", "c"])
    #expect(teams[0].attributes.map(\.stringValue) == ["x"])
    #expect(root.tree.withValueBytes(of: teams[1].row) { $0.count } == 3)
  }

  @Test("relatives")
  func relatives() throws {
    let phone = try #require(Array(teams[0].children)[1].attribute(named: "phone"))
    #expect(phone.stringValue == "1")
    #expect(phone.parent?.parent == teams[0])
    #expect(phone.ancestors.map(\.nodeName) == ["member", "team", "r:roster", ""])
    #expect(Array(phone.children).isEmpty)
    #expect(phone.root == root.root)
    #expect(root.root.parent == nil)
    #expect(root.attribute(named: "phone") == nil)
    #expect(root.attribute(named: "no-such-name") == nil)
  }

  @Test("document order follows the markup, attributes behind their element")
  func order() {
    let tree = root.tree
    #expect(root < teams[0] && teams[0] < teams[0].attributes[teams[0].attributes.startIndex])
    #expect(root < root.namespaceNodes[0] && root.namespaceNodes[0] < root.namespaceNodes[1])
    #expect(tree.root < root)
  }

  @Test("namespaces in scope")
  func namespaces() {
    let xml = "http://www.w3.org/XML/1998/namespace"
    #expect(root.inScopeNamespaces == ["xml": xml, "r": "urn:r", "": "urn:d"])
    #expect(teams[0].inScopeNamespaces == root.inScopeNamespaces)
    #expect(teams[1].inScopeNamespaces == ["xml": xml, "r": "urn:r"])
    #expect(teams[1].namespaceURI(forPrefix: "") == nil)
    #expect(teams[0].namespaceURI(forPrefix: "") == "urn:d")
    #expect(teams[0].namespaceURI(forPrefix: "q") == nil)
  }

  @Test("a namespace node is named by its prefix and has the URI for a value")
  func namespaceNodes() {
    let nodes = root.namespaceNodes
    #expect(nodes.map(\.kind) == [.namespace, .namespace, .namespace])
    #expect(nodes.map(\.localName) == ["xml", "r", ""])
    #expect(nodes.map(\.stringValue).dropFirst() == ["urn:r", "urn:d"])
    #expect(nodes.allSatisfy { $0.parent == root && $0.baseURI == nil })
    #expect(nodes[2].name == nil)
    #expect(nodes[1].path == "/r:roster/namespace::r")
  }

  @Test("xml:base changes the base URI of an element and what is in it")
  func baseURIs() {
    #expect(root.root.baseURI == "file:///tmp/roster.xml")
    #expect(root.root.documentURI == "roster.xml")
    #expect(root.documentURI == nil)
    #expect(root.baseURI == "http://example.org/a/")
    #expect(teams[1].baseURI == "http://example.org/a/b/c")
    #expect(teams[1].attributes.map(\.baseURI) == [teams[1].baseURI, teams[1].baseURI])
  }

  @Test("xml:id attributes are IDs")
  func ids() {
    #expect(teams[1].attributes.map(\.isID) == [true, false])
  }

  @Test("paths count siblings of one name, and only when there are several")
  func paths() throws {
    let phone = try #require(Array(teams[0].children)[1].attribute(named: "phone"))
    #expect(phone.path == "/r:roster/team[1]/member[2]/@phone")
    #expect(
      teams[1].children.map(\.path) == ["/r:roster/team[2]/text()", "/r:roster/team[2]/comment()"])
    #expect(root.root.path == "/")
    #expect(root.path == "/r:roster")
    var paths = NodePaths()
    #expect(teams.map { paths.path(of: $0) } == ["/r:roster/team[1]", "/r:roster/team[2]"])
  }
}
