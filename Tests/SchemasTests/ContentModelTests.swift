import Schemas
import Testing
import XMLTree

@Suite("What an element can hold")
struct ContentModelTests {
  private static let leaves = """
    <xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string"/>
    <xs:element name="c" type="xs:string"/>
    """

  @Test(
    "the children that a content model allows, and how many",
    arguments: [
      (
        "<xs:sequence><xs:element ref='a'/><xs:element ref='b' minOccurs='0'/></xs:sequence>",
        "a b?"
      ),
      ("<xs:choice><xs:element ref='a'/><xs:element ref='b'/></xs:choice>", "a? b?"),
      (
        "<xs:choice maxOccurs='unbounded'><xs:element ref='a'/><xs:element ref='b'/></xs:choice>",
        "a* b*"
      ),
      ("<xs:all><xs:element ref='a'/><xs:element ref='b' minOccurs='0'/></xs:all>", "a b?"),
      // All places of an element are taken together.
      (
        """
        <xs:sequence><xs:element ref='a'/>
          <xs:choice><xs:element ref='a'/><xs:element ref='b'/></xs:choice></xs:sequence>
        """, "a{1,2} b?"
      ),
      (
        """
        <xs:sequence minOccurs='2' maxOccurs='3'>
          <xs:element ref='a'/><xs:element ref='b' minOccurs='0' maxOccurs='2'/></xs:sequence>
        """, "a{2,3} b{0,6}"
      ),
      (
        """
        <xs:choice><xs:sequence><xs:element ref='a'/><xs:element ref='b'/></xs:sequence>
          <xs:sequence><xs:element ref='c'/><xs:element ref='b'/></xs:sequence></xs:choice>
        """, "a? b c?"
      ),
      ("<xs:sequence><xs:element ref='a' maxOccurs='0' minOccurs='0'/></xs:sequence>", ""),
      ("<xs:sequence><xs:any processContents='lax'/></xs:sequence>", "*"),
      ("<xs:group ref='pair' minOccurs='0'/>", "a? b?"),
      ("<xs:attribute name='x' use='required'/><xs:attribute name='y'/>", "@x! @y"),
      ("<xs:attributeGroup ref='dated'/><xs:anyAttribute/>", "@from! @to @*"),
      ("<xs:attribute ref='no'/>", "@no"),
    ])
  func content(model source: String, content: String) throws {
    let model = try model(
      """
      <xs:element name="root"><xs:complexType>\(source)</xs:complexType></xs:element>
      \(Self.leaves)
      <xs:group name="pair"><xs:sequence><xs:element ref="a"/><xs:element ref="b"/></xs:sequence>
      </xs:group>
      <xs:attribute name="no" type="xs:int"/>
      <xs:attributeGroup name="dated"><xs:attribute name="from" type="xs:date" use="required"/>
        <xs:attribute name="to" type="xs:date"/></xs:attributeGroup>
      """)
    #expect(model.content(of: model.root) == content)
  }

  @Test(
    "a type derived from another one",
    arguments: [
      ("extension", "a b c @x! @y"),
      ("restriction", "a @y @x!"),
      ("mixed", "a b @x! text()"),
      ("anything", "* @* text()"),
    ])
  func derived(type: String, content: String) throws {
    let model = try model(
      """
      <xs:element name="root" type="\(type)"/>
      \(Self.leaves)
      <xs:complexType name="base"><xs:sequence>
          <xs:element ref="a"/><xs:element ref="b" minOccurs="0"/></xs:sequence>
        <xs:attribute name="x" use="required"/><xs:attribute name="z"/></xs:complexType>
      <xs:complexType name="start"><xs:sequence><xs:element ref="a"/><xs:element ref="b"/>
        </xs:sequence><xs:attribute name="x" use="required"/></xs:complexType>
      <xs:complexType name="extension"><xs:complexContent><xs:extension base="start">
        <xs:sequence><xs:element ref="c"/></xs:sequence><xs:attribute name="y"/>
        </xs:extension></xs:complexContent></xs:complexType>
      <xs:complexType name="restriction"><xs:complexContent><xs:restriction base="wide">
        <xs:sequence><xs:element ref="a"/></xs:sequence><xs:attribute name="y"/>
        <xs:attribute name="z" use="prohibited"/></xs:restriction></xs:complexContent>
        </xs:complexType>
      <xs:complexType name="wide"><xs:complexContent><xs:extension base="base">
        <xs:attribute name="y"/></xs:extension></xs:complexContent></xs:complexType>
      <xs:complexType name="mixed" mixed="true"><xs:sequence><xs:element ref="a"/>
        <xs:element ref="b"/></xs:sequence><xs:attribute name="x" use="required"/></xs:complexType>
      <xs:complexType name="anything"><xs:complexContent><xs:extension base="xs:anyType"/>
        </xs:complexContent></xs:complexType>
      """)
    #expect(model.content(of: model.root) == content)
  }

  @Test("a type derived from the declared one may stand in for it, an abstract one may not")
  func typesOfDocuments() throws {
    let model = try model(
      """
      <xs:element name="root"><xs:complexType><xs:sequence>
        <xs:element name="event" type="event"/></xs:sequence></xs:complexType></xs:element>
      <xs:complexType name="event" abstract="true"><xs:attribute name="on" use="required"/>
        </xs:complexType>
      <xs:complexType name="visit"><xs:complexContent><xs:extension base="event">
        <xs:sequence><xs:element name="by"/></xs:sequence><xs:attribute name="at" use="required"/>
        </xs:extension></xs:complexContent></xs:complexType>
      <xs:complexType name="call"><xs:complexContent><xs:extension base="event">
        <xs:sequence><xs:element name="by"/><xs:element name="to"/></xs:sequence>
        </xs:extension></xs:complexContent></xs:complexType>
      """)
    let event = try #require(model.element("event"))
    #expect(model.content(of: event) == "by? by? to? @on! @at")
    #expect(
      model.occurrence(ofChildNamed: .in("by"), in: event) == Occurrence(min: 0, max: 2))
  }

  @Test("the members of a substitution group may stand in for its head")
  func substitution() throws {
    let model = try model(
      """
      <xs:element name="root"><xs:complexType><xs:sequence>
        <xs:element ref="record"/><xs:element ref="note" minOccurs="0"/></xs:sequence>
        </xs:complexType></xs:element>
      <xs:element name="record" abstract="true" type="record"/>
      <xs:element name="visit" substitutionGroup="record"/>
      <xs:element name="call" substitutionGroup="visit"/>
      <xs:element name="note" abstract="true"/><xs:element name="remark" substitutionGroup="note"/>
      <xs:complexType name="record"><xs:attribute name="on"/></xs:complexType>
      """)
    #expect(model.content(of: model.root) == "visit? call? remark?")
    #expect(model.element("call").map(model.content) == "@on")
    #expect(model.roots.map { model[$0].name.localName } == ["root", "visit", "call", "remark"])
  }

  @Test("a type may contain itself")
  func recursion() throws {
    let model = try model(
      """
      <xs:element name="unit" type="unit"/>
      <xs:complexType name="unit"><xs:sequence>
        <xs:element name="part" type="unit" minOccurs="0" maxOccurs="unbounded"/>
        <xs:group ref="nested" minOccurs="0"/></xs:sequence></xs:complexType>
      <xs:group name="nested"><xs:sequence><xs:element name="deep"><xs:complexType>
        <xs:group ref="nested" minOccurs="0"/></xs:complexType></xs:element></xs:sequence></xs:group>
      """)
    let part = try #require(model.element("part"))
    let deep = try #require(model.element("deep"))
    #expect(model.content(of: part) == "part* deep?")
    #expect(model.content(of: deep) == "deep?")
    #expect(model.parents(of: part).map(\.name.localName) == ["unit", "part"])
    #expect(model.elements.count == 3)
  }

  @Test("an element that may be nil need not have its children")
  func nillable() throws {
    let model = try model(
      """
      <xs:element name="root" nillable="true"><xs:complexType><xs:sequence>
        <xs:element name="a"/></xs:sequence></xs:complexType></xs:element>
      """)
    #expect(model.content(of: model.root) == "a?")
    #expect(model.root.isNillable)
  }
}

extension ExpandedName {
  /// A name in the namespace of the examples.
  static func `in`(_ localName: String) -> ExpandedName {
    ExpandedName(namespaceURI: "urn:r", localName: localName)
  }
}
