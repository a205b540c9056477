import Schemas
import Testing
import XMLTree

@Suite("The files of a schema")
struct SchemaFilesTests {
  private static let root = "<xs:element name='root' type='person'/>"
  private static let person = """
    <xs:complexType name="person"><xs:sequence><xs:element name="name" type="label"/>
      </xs:sequence><xs:attribute name="no" type="xs:int"/></xs:complexType>
    <xs:simpleType name="label"><xs:restriction base="xs:token"/></xs:simpleType>
    """

  @Test(
    "an included file is of the same namespace, whether it says so or not",
    arguments: ["targetNamespace='urn:r' xmlns='urn:r'", ""])
  func include(attributes: String) throws {
    let model = try model(
      "<xs:include schemaLocation='person.xsd'/>" + Self.root,
      files: ["person.xsd": schema(Self.person, attributes: attributes)])
    let name = try #require(model.element("name"))
    #expect(model.content(of: model.root) == "name @no")
    #expect(name.name == .in("name"))
    #expect(name.value?.builtIn == .token)
  }

  @Test("files may include each other, by whatever way", arguments: ["", "./", "../FOLDER/"])
  func circle(way: String) throws {
    let folder = try SchemaFolder([:])
    let way = way.replacingOccurrences(of: "FOLDER", with: folder.name)
    try folder.write(
      "main.xsd", schema("<xs:include schemaLocation='\(way)person.xsd'/>" + Self.root))
    try folder.write(
      "person.xsd", schema("<xs:include schemaLocation='\(way)main.xsd'/>" + Self.person))
    let model = try SchemaModel(file: folder.path("main.xsd"))
    #expect(model.elements.map(\.name.localName) == ["root", "name"])
  }

  @Test("an imported file has its own namespace")
  func importing() throws {
    let model = try model(
      """
      <xs:import namespace="urn:p" schemaLocation="person.xsd"/>
      <xs:element name="root"><xs:complexType><xs:sequence xmlns:p="urn:p">
        <xs:element ref="p:person"/><xs:element name="own" type="p:person"/></xs:sequence>
        </xs:complexType></xs:element>
      """,
      files: [
        "person.xsd": schema(
          "<xs:element name='person' type='person'/>" + Self.person,
          attributes: "targetNamespace='urn:p' xmlns='urn:p'")
      ])
    #expect(model.content(of: model.root) == "person own")
    #expect(model.element("person")?.name.namespaceURI == "urn:p")
    #expect(model.element("name")?.name.namespaceURI == "urn:p")
    #expect(model.element("own")?.name.namespaceURI == "urn:r")
  }

  @Test("what is redefined takes the place of what it is made of")
  func redefine() throws {
    let model = try model(
      """
      <xs:redefine schemaLocation="person.xsd">
        <xs:complexType name="person"><xs:complexContent><xs:extension base="person">
          <xs:attribute name="post"/></xs:extension></xs:complexContent></xs:complexType>
      </xs:redefine>
      """ + Self.root, files: ["person.xsd": schema(Self.person)])
    #expect(model.content(of: model.root) == "name @no @post")
  }

  @Test("declarations inside a type have no namespace unless they are qualified")
  func forms() throws {
    let folder = try SchemaFolder([
      "main.xsd": """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:r"
        attributeFormDefault="qualified">
      <xs:element name="root"><xs:complexType><xs:sequence>
        <xs:element name="a"/><xs:element name="b" form="qualified"/></xs:sequence>
        <xs:attribute name="c"/><xs:attribute name="d" form="unqualified"/></xs:complexType>
      </xs:element></xs:schema>
      """
    ])
    let model = try SchemaModel(file: folder.path("main.xsd"))
    let children = model.root.children.map { model[$0.element].name.description }
    #expect(children == ["a", "Q{urn:r}b"])
    #expect(model.root.attributes.map(\.name.description) == ["Q{urn:r}c", "d"])
  }

  @Test(
    "a schema that cannot be used is refused with the place and the reason",
    arguments: [
      ("<xs:element name='root' type='nothing'/>", 3),
      ("<xs:element name='root' ", 3),
      ("<xs:include schemaLocation='http://example.org/person.xsd'/>", 3),
    ])
  func mistakes(declarations: String, line: Int) throws {
    let error = #expect(throws: SchemaModelError.self) { _ = try model(declarations) }
    #expect(error?.diagnostics.first?.line == line)
    #expect(error?.diagnostics.first?.file.hasSuffix("/main.xsd") == true)
  }

  @Test("a file that is not there is named")
  func missing() {
    let error = #expect(throws: SchemaModelError.self) {
      _ = try SchemaModel(file: "/nowhere/roster.xsd")
    }
    #expect(error?.description == "/nowhere/roster.xsd: error: there is no such file")
  }
}
