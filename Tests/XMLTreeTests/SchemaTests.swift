import Testing

@testable import XMLTree

@Suite("Validating while reading")
struct SchemaTests {
  let folder = try? TemporaryFolder()

  private func schema(_ declarations: String, name: String = "roster.xsd") throws -> Schema {
    let folder = try #require(folder)
    return try Schema(file: folder.write(Self.document(declarations), to: name))
  }

  private static func document(_ declarations: String) -> String {
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:r" xmlns="urn:r"
        elementFormDefault="qualified">
    \(declarations)
    </xs:schema>
    """
  }

  private static let roster = """
    <xs:element name="roster">
      <xs:complexType><xs:sequence>
        <xs:element name="member" maxOccurs="unbounded"><xs:complexType><xs:sequence>
          <xs:element name="phone"><xs:simpleType><xs:restriction base="xs:string">
            <xs:pattern value="1[0-9]{10}"/>
          </xs:restriction></xs:simpleType></xs:element>
          <xs:element name="band" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string">
            <xs:enumeration value="治安"/><xs:enumeration value="平安"/>
            <xs:maxLength value="4"/>
          </xs:restriction></xs:simpleType></xs:element>
        </xs:sequence>
        <xs:attribute name="no" type="xs:positiveInteger" use="required"/>
        <xs:attribute name="born" type="xs:date"/></xs:complexType></xs:element>
      </xs:sequence></xs:complexType>
      <xs:unique name="numbers"><xs:selector xpath="*"/><xs:field xpath="@no"/></xs:unique>
    </xs:element>
    """

  private static func members(_ members: String) -> String {
    "<roster xmlns='urn:r'>\n\(members)\n</roster>"
  }

  @Test("a valid file has a tree and no diagnostics")
  func valid() throws {
    let xml = Self.members("<member no='1'><phone>13812345678</phone></member>")
    let reading = reading(xml, schema: try schema(Self.roster))
    #expect(reading.lines == [])
    #expect(reading.tree?.brokenInvariants == [])
  }

  @Test(
    "an invalid file has a tree, and says in plain words what is wrong",
    arguments: [
      (
        "<member no='1' born='2001-02-30'><phone>13812345678</phone></member>",
        "the value '2001-02-30' of attribute 'born' of 'member' is not of type 'xs:date'",
        "2001-02-30"
      ),
      (
        "<member no='1'><phone>it's</phone></member>",
        "the value 'it's' of element 'phone' does not match the pattern '1[0-9]{10}'", "it's"
      ),
      (
        "<member no='1'><phone>13812345678</phone><band>a</band></member>",
        "the value 'a' of element 'band' is not one of '治安', '平安'", "a"
      ),
      (
        "<member><phone>13812345678</phone></member>",
        "the attribute 'no' of 'member' is missing", nil
      ),
      (
        "<member no='1' x='2'><phone>13812345678</phone></member>",
        "the attribute 'x' is not allowed in 'member'", nil
      ),
      ("<member no='1'><band/></member>", "element 'band' is not expected here, but 'phone'", nil),
      ("<member no='1'/>", "element 'member' is incomplete: expected is 'phone'", nil),
      (
        "<member no='1'>x<phone>13812345678</phone></member>",
        "text is not allowed in element 'member'", nil
      ),
      (
        String(repeating: "<member no='1'><phone>13812345678</phone></member>", count: 2),
        "element 'member' repeats '1', which 'numbers' wants to be unique", "'1'"
      ),
    ] as [(String, String, String?)])
  func invalid(members: String, message: String, value: String?) throws {
    let reading = reading(Self.members(members), schema: try schema(Self.roster))
    #expect(reading.tree != nil)
    #expect(!reading.isValid)
    #expect(reading.lines == ["test.xml:2: error: \(message)"])
    #expect(reading.diagnostics.map(\.value) == [value])
  }

  @Test("another root is not valid")
  func root() throws {
    #expect(
      reading("<team/>", schema: try schema(Self.roster)).lines
        == ["test.xml:1: error: element 'team' cannot be the root of the document"])
  }

  @Test("a schema error names the row it is about")
  func row() throws {
    let reading = reading(
      Self.members("<member no='0'><phone>13812345678</phone></member>"),
      schema: try schema(Self.roster))
    let tree = try #require(reading.tree)
    let row = try #require(reading.diagnostics.first?.row)
    #expect(Node(tree: tree, row: row).path == "/roster/member")
  }

  @Test("a file that is neither well-formed nor valid has all its diagnostics")
  func neither() throws {
    let reading = reading(
      Self.members("<member no='0'/></roster>"), schema: try schema(Self.roster))
    #expect(reading.tree == nil)
    #expect(reading.diagnostics.count == 3)
  }

  @Test("one schema serves many readers at once")
  func parallel() async throws {
    let schema = try schema(Self.roster)
    let counts = await withTaskGroup(of: Int.self) { group in
      for number in 0..<64 {
        group.addTask {
          let members = (1...200).map { "<member no='\($0)'><phone>\(number)</phone></member>" }
          let xml = Self.members(members.joined(separator: "\n"))
          return reading(xml, schema: schema).diagnostics.count
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 101, count: 64))
  }

  @Test("a schema can include others")
  func includes() throws {
    let folder = try #require(folder)
    _ = try folder.write(Self.document(Self.roster), to: "part.xsd")
    let whole = try schema("<xs:include schemaLocation='part.xsd'/>", name: "whole.xsd")
    #expect(reading("<roster xmlns='urn:r'/>", schema: whole).diagnostics.count == 1)
  }

  @Test("a schema that is wrong says where")
  func wrongSchema() throws {
    let error = try #require(throws: Schema.Invalid.self) {
      try schema("<xs:element name='a' type='no-such-type'/>")
    }
    let diagnostic = try #require(error.diagnostics.first)
    #expect(diagnostic.file.hasSuffix("/roster.xsd"))
    #expect(diagnostic.line == 3)
    #expect(diagnostic.message.contains("no-such-type"))
  }

  @Test("a schema is not fetched from elsewhere, and must be XML")
  func unusableSchema() throws {
    let remote = try #require(throws: Schema.Invalid.self) {
      try schema("<xs:import namespace='urn:x' schemaLocation='http://example.org/x.xsd'/>")
    }
    #expect(
      remote.diagnostics.map(\.message)
        == ["a schema is not fetched from 'http://example.org/x.xsd'"])
    let broken = try #require(throws: Schema.Invalid.self) { try schema("<xs:element>") }
    #expect(!broken.diagnostics.isEmpty)
    let missing = try #require(throws: Schema.Invalid.self) { try Schema(file: "none.xsd") }
    #expect(missing.diagnostics.map(\.description) == ["none.xsd: error: there is no such file"])
  }
}
