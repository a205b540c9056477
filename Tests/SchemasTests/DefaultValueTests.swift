import Schemas
import Testing
import XMLTree

@Suite("Default and fixed values")
struct DefaultValueTests {
  /// What is read of a document by a schema in the namespace `urn:r`.
  private func read(
    _ xml: String, _ declarations: String, files: [String: String] = [:]
  ) throws -> XMLReader.Reading {
    let folder = try SchemaFolder(files.merging(["main.xsd": schema(declarations)]) { $1 })
    let path = folder.path("main.xsd")
    let defaults = try #require(try SchemaModel(file: path).defaults)
    let reader = XMLReader(schema: try Schema(file: path), defaults: defaults)
    return reader.read(Array(xml.utf8), documentURI: "test.xml")
  }

  private func text(_ node: Node) -> String {
    guard node.kind == .element else { return node.kind == .text ? node.stringValue : "" }
    let attributes = node.attributes.map { " \($0.nodeName)='\($0.stringValue)'" }
    let content = node.children.map(text).joined()
    return "<\(node.nodeName)\(attributes.joined())>\(content)</\(node.nodeName)>"
  }

  private static let team = """
    <xs:element name="team" type="team"/>
    <xs:complexType name="team"><xs:sequence>
      <xs:element name="band" type="xs:token" default=" 治安 " minOccurs="0" maxOccurs="9"
        nillable="true"/>
      <xs:element name="post" fixed="x" minOccurs="0"/>
      <xs:element name="shift" minOccurs="0"><xs:complexType>
        <xs:attribute name="kind" default="day"/></xs:complexType></xs:element>
      <xs:element name="log" minOccurs="0"><xs:complexType><xs:sequence>
        <xs:element name="shift" minOccurs="0"><xs:complexType>
          <xs:attribute name="kind" default="night"/></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element>
      <xs:any processContents="skip" namespace="##other" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="kind" type="xs:token" default=" a  b "/>
    <xs:attribute name="level" fixed="1"/>
    <xs:attributeGroup ref="more"/></xs:complexType>
    <xs:attributeGroup name="more"><xs:attribute name="place" default="外冈"/></xs:attributeGroup>
    <xs:complexType name="night-team"><xs:complexContent><xs:extension base="team">
      <xs:attribute name="lamp" default="yes"/></xs:extension></xs:complexContent></xs:complexType>
    <xs:complexType name="bare-team"><xs:complexContent><xs:restriction base="team">
      <xs:sequence/><xs:attribute name="kind" use="prohibited"/>
      <xs:attribute name="place" default="安亭"/></xs:restriction></xs:complexContent>
    </xs:complexType>
    """

  @Test(
    "what is not written is there",
    arguments: [
      ("<team/>", "<team kind='a b' level='1' place='外冈'></team>"),
      ("<team kind='c' level='1'/>", "<team kind='c' level='1' place='外冈'></team>"),
      (
        "<team kind=''><band/></team>",
        "<team kind='' level='1' place='外冈'><band>治安</band></team>"
      ),
      (
        "<team><band><!-- --></band><band>平安</band><post/></team>",
        "<team kind='a b' level='1' place='外冈'><band>治安</band><band>平安</band><post>x</post></team>"
      ),
      (
        "<team><shift/><log><shift/></log></team>",
        """
        <team kind='a b' level='1' place='外冈'><shift kind='day'></shift><log>\
        <shift kind='night'></shift></log></team>
        """
      ),
      (
        "<team><x:team xmlns:x='urn:x' xmlns='urn:r'><team/></x:team></team>",
        "<team kind='a b' level='1' place='外冈'><x:team><team></team></x:team></team>"
      ),
      (
        "<team xsi:type='night-team'/>",
        "<team xsi:type='night-team' kind='a b' level='1' place='外冈' lamp='yes'></team>"
      ),
      (
        "<team xsi:type='bare-team'/>",
        "<team xsi:type='bare-team' place='安亭' level='1'></team>"
      ),
      (
        "<team><band xsi:nil='true'/></team>",
        "<team kind='a b' level='1' place='外冈'><band xsi:nil='true'></band></team>"
      ),
    ])
  func values(xml: String, result: String) throws {
    let instance = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
    let document = xml.replacing(
      "<team", with: "<team xmlns='urn:r' \(instance)", maxReplacements: 1)
    let reading = try read(document, Self.team)
    let tree = try #require(reading.tree)
    #expect(reading.diagnostics.map(\.description) == [])
    #expect(tree.root.children.map(text) == [result])
    #expect(tree.brokenInvariants == [])
  }

  @Test("a value that is not there stands on the line of the start tag")
  func lines() throws {
    let reading = try read("<team xmlns='urn:r'>\n<band/>\n</team>", Self.team)
    let team = try #require(reading.tree?.root.children.first { _ in true })
    #expect(team.attributes.map(\.line) == [1, 1, 1])
    #expect(team.children.filter { $0.kind == .element }.flatMap(\.children).map(\.line) == [2])
  }

  @Test("attributes in a namespace get a prefix that stands for it")
  func prefixes() throws {
    let files = [
      "p.xsd": schema(
        "<xs:attribute name='a' default='1'/>", attributes: "targetNamespace='urn:p'")
    ]
    let declarations = """
      <xs:import namespace="urn:p" schemaLocation="p.xsd"/>
      <xs:element name="r"><xs:complexType><xs:sequence>
        <xs:element ref="r" minOccurs="0"/></xs:sequence>
        <xs:attribute ref="q:a" xmlns:q="urn:p"/></xs:complexType></xs:element>
      """
    let bound = try read("<r xmlns='urn:r' xmlns:p='urn:p'><r/></r>", declarations, files: files)
    #expect(bound.tree?.root.children.map(text) == ["<r p:a='1'><r p:a='1'></r></r>"])
    let unbound = try read(
      "<r xmlns='urn:r' xmlns:ns1='urn:x'><r/></r>", declarations, files: files)
    let tree = try #require(unbound.tree)
    #expect(tree.root.children.map(text) == ["<r ns2:a='1'><r ns2:a='1'></r></r>"])
    let attribute = tree.root.children.first { _ in true }?.attributes.first
    #expect(attribute?.namespaceURI == "urn:p")
    #expect(tree.root.children.first { _ in true }?.namespaceURI(forPrefix: "ns2") == "urn:p")
  }

  @Test("what a file is told of its other faults is about what is written in it")
  func faults() throws {
    let reading = try read("<team xmlns='urn:r' level='2'><shift x='1'/></team>", Self.team)
    let tree = try #require(reading.tree)
    let paths = reading.diagnostics.map { $0.node(in: tree)?.path }
    #expect(paths == ["/team/@level", "/team/shift/@x"])
  }

  @Test("a schema that gives nothing costs nothing")
  func none() throws {
    #expect(try model("<xs:element name='r'/>").defaults == nil)
  }

  @Test("of another root nothing is known")
  func otherRoot() throws {
    let reading = try read("<x><team xmlns='urn:r'/></x>", Self.team)
    #expect(reading.tree?.root.children.map(text) == ["<x><team></team></x>"])
  }

  @Test("an included file without a namespace gives values in each that includes it")
  func chameleon() throws {
    let part = schema(
      "<xs:complexType name='t'><xs:attribute name='a' default='1'/></xs:complexType>",
      attributes: "")
    let other = schema(
      "<xs:include schemaLocation='t.xsd'/><xs:element name='o' type='t'/>",
      attributes: "targetNamespace='urn:o' xmlns='urn:o'")
    let reading = try read(
      "<r xmlns='urn:r'><o xmlns='urn:o'/></r>",
      """
      <xs:import namespace="urn:o" schemaLocation="o.xsd"/><xs:include schemaLocation="t.xsd"/>
      <xs:element name="r"><xs:complexType><xs:complexContent><xs:extension base="t">
        <xs:sequence><xs:element ref="o:o" xmlns:o="urn:o"/></xs:sequence></xs:extension>
      </xs:complexContent></xs:complexType></xs:element>
      """, files: ["t.xsd": part, "o.xsd": other])
    #expect(reading.tree?.root.children.map(text) == ["<r a='1'><o a='1'></o></r>"])
    #expect(reading.isValid)
  }
}
