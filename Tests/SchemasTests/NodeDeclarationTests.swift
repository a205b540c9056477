import Foundation
import Schemas
import Testing
import XMLTree

@Suite("The schema of Waigang's rosters")
struct WaigangSchemaTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let namespace = "urn:muster:roster:1"

  private let model: SchemaModel
  private let roster: Node

  init() throws {
    let package = Self.package
    model = try SchemaModel(file: package.appending(path: "policies/waigang-2016/roster.xsd").path)
    let file = package.appending(path: "fixtures/2016H2/gelong-checkpoint.xml").path
    roster = try #require(XMLReader().read(file: file).tree).root
  }

  private func first(_ localName: String, in node: Node) -> Node? {
    for child in node.children where child.kind == .element {
      if child.localName == localName { return child }
      if let found = first(localName, in: child) { return found }
    }
    return nil
  }

  @Test("what a team can hold")
  func team() throws {
    #expect(model.content(of: model.root).hasPrefix("contact* team* "))
    let team = try #require(model.element("team"))
    #expect(model.content(of: team).hasPrefix("leader? member* training* "))
    #expect(team.name.namespaceURI == Self.namespace)
    let kind = try #require(team.attribute(named: ExpandedName(localName: "kind")))
    #expect(kind.isRequired)
    #expect(kind.value.builtIn == .token)
    #expect(kind.value.enumeration?.count == 12)
    #expect(kind.documentation?.text == "队伍类别。")
  }

  @Test("every element and attribute of a roster has its declaration")
  func declarations() {
    var waiting = Array(roster.children)
    var count = 0
    while let node = waiting.popLast() {
      guard node.kind == .element else { continue }
      count += 1
      #expect(model.declaration(of: node) != nil, "\(node.path)")
      for attribute in node.attributes {
        #expect(model.declaration(of: attribute) != nil, "\(attribute.path)")
      }
      waiting += node.children
    }
    #expect(count > 50)
  }

  @Test("an element of one name is not the same everywhere")
  func places() throws {
    let leader = try #require(first("leader", in: roster))
    let member = try #require(first("member", in: roster))
    let names = try [leader, member].map { try #require(first("name", in: $0)) }
    let declarations = names.map { model.declaration(of: $0)?.documentation?.text }
    #expect(declarations == ["姓名。", "队员姓名。"])
    #expect(model.occurrence(of: member) == .any)
    #expect(model.occurrence(of: names[1]) == .optional)
    let team = try #require(member.parent)
    let attributes = ["kind", "headcount"].map { team.attribute(named: $0) }
    #expect(attributes.map { $0.flatMap(model.occurrence) } == [.once, .optional])
    #expect(model.declaration(of: roster) == nil)
  }
}

@Suite("The declarations of a document's nodes")
struct NodeDeclarationTests {
  @Test("what only a wildcard allows has the global declaration, or none")
  func wildcard() throws {
    let model = try model(
      """
      <xs:element name="root"><xs:complexType><xs:sequence>
        <xs:any processContents="lax" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType></xs:element>
      <xs:element name="note" type="xs:date"/>
      """)
    let root = try #require(document("<root xmlns='urn:r'><note>2016-01-01</note><x y=''/></root>"))
    let nodes = try #require(root.children.first { $0.kind == .element }).children.map { $0 }
    #expect(model.declaration(of: nodes[0])?.value?.builtIn == .date)
    #expect(model.occurrence(of: nodes[0]) == .any)
    #expect(model.declaration(of: nodes[1]) == nil)
    #expect(model.declaration(of: nodes[1].attributes[nodes[1].attributes.startIndex]) == nil)
  }
}
