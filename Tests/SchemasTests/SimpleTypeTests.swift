import Schemas
import Testing

@Suite("What a value can be")
struct SimpleTypeTests {
  private func type(_ definition: String) throws -> SimpleType {
    let model = try model(
      """
      <xs:element name="root"><xs:simpleType>\(definition)</xs:simpleType></xs:element>
      <xs:simpleType name="colour"><xs:restriction base="xs:token">
        <xs:enumeration value="red"/><xs:enumeration value="dark  green"/>
        </xs:restriction></xs:simpleType>
      <xs:simpleType name="size"><xs:restriction base="xs:positiveInteger">
        <xs:maxInclusive value="9"/></xs:restriction></xs:simpleType>
      <xs:simpleType name="text"><xs:restriction base="xs:token"><xs:minLength value="1"/>
        </xs:restriction></xs:simpleType>
      """)
    return try #require(model.root.value)
  }

  @Test(
    "the built-in type it is derived from, and its values where they are enumerated",
    arguments: [
      ("<xs:restriction base='xs:date'/>", .date, nil),
      ("<xs:restriction base='size'/>", .positiveInteger, nil),
      ("<xs:restriction base='colour'/>", .token, ["red", "dark green"]),
      (
        "<xs:restriction base='colour'><xs:enumeration value=' red '/></xs:restriction>", .token,
        ["red"]
      ),
      ("<xs:list itemType='colour'/>", .anySimpleType, nil),
      ("<xs:union memberTypes='colour size'/>", .anySimpleType, nil),
      (
        """
        <xs:union memberTypes='colour'><xs:simpleType><xs:restriction base='xs:string'>
          <xs:enumeration value='2'/></xs:restriction></xs:simpleType></xs:union>
        """, .anySimpleType, ["red", "dark green", "2"]
      ),
    ] as [(String, BuiltInType, [String]?)])
  func values(definition: String, builtIn: BuiltInType, enumeration: [String]?) throws {
    let type = try type(definition)
    #expect(type.builtIn == builtIn)
    #expect(type.enumeration == enumeration)
  }

  @Test("a list and a union know what they are made of")
  func variety() throws {
    #expect(
      try type("<xs:list itemType='xs:date'/>").variety == .list(SimpleType(.date)))
    #expect(
      try type("<xs:union memberTypes='xs:date xs:gYear'/>").variety
        == .union([SimpleType(.date), SimpleType(.gYear)]))
  }

  @Test(
    "whether it can be empty, or at least blank",
    arguments: [
      ("<xs:restriction base='xs:string'/>", true, true),
      ("<xs:restriction base='xs:date'/>", false, false),
      ("<xs:restriction base='text'/>", false, false),
      // White space counts as characters of a string.
      ("<xs:restriction base='xs:string'><xs:minLength value='2'/></xs:restriction>", false, true),
      (
        """
        <xs:restriction base='xs:string'><xs:length value='2'/><xs:whiteSpace value='collapse'/>
        </xs:restriction>
        """, false, false
      ),
      (
        "<xs:restriction base='xs:string'><xs:pattern value='[0-9]*'/></xs:restriction>", true, true
      ),
      (
        "<xs:restriction base='xs:string'><xs:pattern value='[0-9]+'/></xs:restriction>", false,
        false
      ),
      ("<xs:restriction base='xs:string'><xs:pattern value='\\s+'/></xs:restriction>", false, true),
      // Of several patterns of one restriction one must match, of each restriction one.
      (
        """
        <xs:restriction base='xs:string'><xs:pattern value='a'/><xs:pattern value='b?'/>
        </xs:restriction>
        """, true, true
      ),
      (
        """
        <xs:restriction><xs:simpleType><xs:restriction base='xs:string'><xs:pattern value='a'/>
        </xs:restriction></xs:simpleType><xs:pattern value='a?'/></xs:restriction>
        """, false, false
      ),
      ("<xs:restriction base='colour'/>", false, false),
      (
        """
        <xs:restriction base='xs:string'><xs:enumeration value='a'/><xs:enumeration value=''/>
        </xs:restriction>
        """, true, true
      ),
      ("<xs:list itemType='xs:date'/>", true, true),
      ("<xs:union memberTypes='xs:date text'/>", false, false),
      ("<xs:union memberTypes='xs:date xs:token'/>", true, true),
    ])
  func blank(definition: String, allowsEmpty: Bool, allowsBlank: Bool) throws {
    let type = try type(definition)
    #expect(type.allowsEmpty == allowsEmpty)
    #expect(type.allowsBlank == allowsBlank)
  }

  @Test("the content of a complex type can be a simple one")
  func simpleContent() throws {
    let model = try model(
      """
      <xs:element name="root" type="narrow"/>
      <xs:complexType name="amount"><xs:simpleContent><xs:extension base="xs:decimal">
        <xs:attribute name="unit" type="xs:token" use="required"/></xs:extension>
        </xs:simpleContent></xs:complexType>
      <xs:complexType name="narrow"><xs:simpleContent><xs:restriction base="amount">
        <xs:enumeration value="1"/></xs:restriction></xs:simpleContent></xs:complexType>
      """)
    #expect(model.root.value?.builtIn == .decimal)
    #expect(model.root.value?.enumeration == ["1"])
    #expect(model.content(of: model.root) == "@unit!")
  }

  @Test("an attribute with a fixed value has no other")
  func fixed() throws {
    let model = try model(
      """
      <xs:element name="root"><xs:complexType>
        <xs:attribute name="version" type="xs:token" fixed="1"/><xs:attribute name="free"/>
        </xs:complexType></xs:element>
      """)
    #expect(model.root.attributes.map(\.value.enumeration) == [["1"], nil])
    #expect(model.root.attributes.map(\.value.builtIn) == [.token, .anySimpleType])
  }
}
