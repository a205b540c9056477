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
        "<member no='1' born='30.2.2001'><phone>13812345678</phone></member>",
        "attribute “born” of “member” is written “30.2.2001”; write a date as 2016-07-01",
        "“member”的属性“born”写成“30.2.2001”，日期应写成2016-07-01这样的形式", "/@born"
      ),
      (
        "<member no='1' born='2001-02-30'><phone>13812345678</phone></member>",
        "attribute “born” of “member” is written “2001-02-30”; there is no such day",
        "“member”的属性“born”写成“2001-02-30”，没有这一天", "/@born"
      ),
      (
        "<member no='0'><phone>13812345678</phone></member>",
        "attribute “no” of “member” is written “0”; it must be a whole number not less than 1",
        "“member”的属性“no”写成“0”，应为不小于1的整数", "/@no"
      ),
      (
        "<member no='1'><phone>it's</phone></member>",
        "element “phone” is written “it's”; write it like 11234567890",
        "元素“phone”写成“it's”，应写成11234567890这样的形式", "/phone"
      ),
      (
        "<member no='1'><phone/></member>",
        "element “phone” is empty; write it like 11234567890",
        "元素“phone”没有填写，应写成11234567890这样的形式", "/phone"
      ),
      (
        "<member no='1'><phone>13812345678</phone><band>平安a</band></member>",
        "element “band” is written “平安a”; it must be 治安 or 平安; is “平安” meant?",
        "元素“band”写成“平安a”，应为治安或平安；是否应为“平安”？", "/band"
      ),
      (
        "<member no='1'><phone>13812345678</phone><band>很长的文字</band></member>",
        "element “band” is written “很长的文字”; it must be 治安 or 平安",
        "元素“band”写成“很长的文字”，应为治安或平安", "/band"
      ),
      (
        "<member><phone>13812345678</phone></member>",
        "element “member” lacks the attribute “no”", "元素“member”缺少属性“no”", ""
      ),
      (
        "<member no='1' x='2'><phone>13812345678</phone></member>",
        "element “member” may not have the attribute “x”", "元素“member”不得有属性“x”", "/@x"
      ),
      (
        "<member no='1'><band/></member>", "element “band” is not expected here, but phone",
        "此处不应是元素“band”，应是phone", "/band"
      ),
      (
        "<member no='1'/>", "element “member” lacks phone", "元素“member”缺少phone", ""
      ),
      (
        "<member no='1'><phone>13812345678</phone>x</member>",
        "text may not stand directly in element “member”", "元素“member”中不得直接写文字", ""
      ),
      (
        "<member no='1'><phone>1<b/></phone></member>",
        "element “phone” may hold text only, no other elements",
        "元素“phone”中只能写文字，不得有下级元素", "/phone"
      ),
      (
        String(repeating: "<member no='1'><phone>13812345678</phone></member>", count: 2),
        "element “member” repeats “1”, which must be unique",
        "元素“member”重复：“1”只能出现一次", "[2]"
      ),
    ])
  func invalid(members: String, english: String, chinese: String, path: String) throws {
    let reading = reading(Self.members(members), schema: try schema(Self.roster))
    let tree = try #require(reading.tree)
    #expect(!reading.isValid)
    #expect(reading.lines == ["test.xml:2: error: \(english)"])
    #expect(reading.diagnostics.map { $0.message.text(in: .chinese) } == [chinese])
    let node = reading.diagnostics.first?.node(in: tree)
    #expect(node?.path == "/roster/member" + path)
  }

  @Test("what a message quotes of the file can be replaced")
  func values() throws {
    let reading = reading(
      Self.members("<member no='秘密'><phone>1</phone></member>"), schema: try schema(Self.roster))
    for diagnostic in reading.diagnostics {
      let masked = diagnostic.message.replacingValues { _ in "**" }
      for language in ReaderLanguage.allCases {
        #expect(masked.text(in: language).contains("“**”"))
      }
    }
  }

  @Test(
    "another root is not valid, which is all that is said",
    arguments: [
      (
        "<team no='x'><y/></team>",
        "the root element is “team” in no namespace; wanted is “roster” in the namespace “urn:r”",
        "根元素是“team”（没有命名空间），应是“roster”（命名空间“urn:r”）"
      ),
      (
        "<roster xmlns='urn:x'/>",
        """
        the root element is “roster” in the namespace “urn:x”; wanted is “roster” in the namespace \
        “urn:r”
        """,
        "根元素是“roster”（命名空间“urn:x”），应是“roster”（命名空间“urn:r”）"
      ),
    ])
  func root(xml: String, english: String, chinese: String) throws {
    let reading = reading(xml, schema: try schema(Self.roster))
    #expect(reading.lines == ["test.xml:1: error: \(english)"])
    #expect(reading.diagnostics.map { $0.message.text(in: .chinese) } == [chinese])
    #expect(reading.hasOtherRoot)
  }

  @Test("of many problems the first are kept and the others counted", arguments: [(3, 1), (9, 7)])
  func manyProblems(count: Int, others: Int) throws {
    var options = XMLReader.Options()
    options.diagnosticLimit = 2
    let members = String(repeating: "<member><phone>13812345678</phone></member>\n", count: count)
    let more = others == 1 ? "1 more problem" : "\(others) more problems"
    let schema = try schema(Self.roster)
    let diagnostics = reading(Self.members(members), schema: schema, options: options).diagnostics
    #expect(diagnostics.map(\.line) == [2, 3, nil])
    #expect(diagnostics.last?.description == "test.xml: warning: \(more) in this file")
  }

  @Test("rows are right where white space is left out, and in the order of the file")
  func rows() throws {
    var options = XMLReader.Options()
    options.dropsWhitespaceText = true
    let reading = reading(
      Self.members(
        """
        <member no='1'>
          <phone>13812345678</phone> <band>x</band>
        </member>
        <member no='2' born='x'/>
        """), schema: try schema(Self.roster), options: options)
    let tree = try #require(reading.tree)
    #expect(
      reading.diagnostics.map { $0.node(in: tree)?.path } == [
        "/roster/member[1]/band", "/roster/member[2]", "/roster/member[2]/@born",
      ])
    #expect(reading.diagnostics.map(\.line) == [3, 5, 5])
  }

  @Test("a reference to what does not exist is found, though it is noticed at the end")
  func dangling() throws {
    let schema = try schema(
      """
      <xs:element name="log"><xs:complexType><xs:sequence>
        <xs:element name="watch" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="by"/></xs:complexType></xs:element></xs:sequence>
        </xs:complexType>
        <xs:key name="k"><xs:selector xpath="none"/><xs:field xpath="@no"/></xs:key>
        <xs:keyref name="r" refer="k"><xs:selector xpath="*"/><xs:field xpath="@by"/></xs:keyref>
      </xs:element>
      """)
    let reading = reading(
      "<log xmlns='urn:r'><watch/>\n<watch/><watch by='7'/>\n</log>", schema: schema)
    #expect(
      reading.lines == ["test.xml:2: error: element “watch” refers to “7”, which does not exist"])
    let tree = try #require(reading.tree)
    #expect(reading.diagnostics.first?.node(in: tree)?.path == "/log/watch[3]")
  }

  @Test("a file that is not well-formed has that fault alone, whatever else is wrong with it")
  func neither() throws {
    let reading = reading(
      Self.members("<member no='0'/></roster>"), schema: try schema(Self.roster))
    #expect(reading.tree == nil)
    #expect(reading.diagnostics.count == 1)
    #expect(reading.root?.root.children.map(\.localName) == ["roster"])
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
    #expect(
      diagnostic.message.text(in: .english) == "“no-such-type”, which is named here, does not exist"
    )
  }

  @Test("a schema is not fetched from elsewhere, and must be XML")
  func unusableSchema() throws {
    let remote = try #require(throws: Schema.Invalid.self) {
      try schema("<xs:import namespace='urn:x' schemaLocation='http://example.org/x.xsd'/>")
    }
    #expect(
      remote.diagnostics.map { $0.message.text(in: .english) }
        == ["a schema is not fetched from “http://example.org/x.xsd”"])
    let broken = try #require(throws: Schema.Invalid.self) { try schema("<xs:element>") }
    #expect(!broken.diagnostics.isEmpty)
    let missing = try #require(throws: Schema.Invalid.self) { try Schema(file: "none.xsd") }
    #expect(missing.diagnostics.map(\.description) == ["none.xsd: error: there is no such file"])
  }

  @Test(
    "what is wrong with a schema is told in both languages, and nothing else is printed",
    arguments: [
      ("<xs:pattern value='(((('/>", "the pattern “((((” is not a regular expression"),
      ("<xs:length value='x'/>", "the value “x” of the facet “length” does not fit"),
      ("<xs:nonsense/>", "what stands in “restriction” does not belong there; in it may be ("),
      ("<xs:pattern value='a{3,2}'/>", "the pattern “a{3,2}” is not a regular expression"),
      ("<xs:pattern/>", "the facet “pattern” has no value"),
      (
        "<xs:pattern value='\\p{IsHan}x'/>",
        "in the pattern “\\p{IsHan}x” there is no category or block of Unicode “IsHan”"
      ),
      (
        "<xs:assertion test='$value'/>",
        "“assertion” is of XSD 1.1, but schemas are read as XSD 1.0"
      ),
    ])
  func wrongFacet(facet: String, message: String) throws {
    let error = try #require(throws: Schema.Invalid.self) {
      try schema(
        """
        <xs:simpleType name="a"><xs:restriction base="xs:string">
        \(facet)
        </xs:restriction></xs:simpleType>
        """)
    }
    let diagnostic = try #require(error.diagnostics.first)
    #expect(error.diagnostics.count == 1)
    #expect(diagnostic.line == 4)
    #expect(diagnostic.message.text(in: .english).hasPrefix(message))
    #expect(diagnostic.message.text(in: .chinese).contains("libxml") == false)
  }

  @Test(
    "one fault of a declaration is one line, in words of our own",
    arguments: [
      ("<xs:element name='a' type='p:t'/>", "the prefix of “p:t” is not declared"),
      ("<xs:element name='1a'/>", "the value “1a” does not fit here"),
      ("<xs:element name='a' type='xs:int' default='x'/>", "the value “x” does not fit here"),
      (
        "<xs:element name='a' default='x' fixed='y'/>",
        "there is a default or a fixed value, not both"
      ),
      (
        """
        <xs:complexType name="t"><xs:attribute name="a" use="required" default="x"/></xs:complexType>
        """, "what is required has no default"
      ),
      (
        "<xs:complexType name='t'><xs:attribute name='a' type='xs:ID' fixed='x'/></xs:complexType>",
        "what identifies something has no default"
      ),
      (
        "<xs:simpleType name='t'><xs:restriction base='t'/></xs:simpleType>",
        "“t” is defined by itself"
      ),
      (
        "<xs:group name='g'><xs:sequence><xs:group ref='g'/></xs:sequence></xs:group>",
        "“g” is defined by itself"
      ),
      (
        """
        <xs:simpleType name="t"><xs:restriction base="xs:int"><xs:enumeration value="x"/>\
        </xs:restriction></xs:simpleType>
        """, "the value “x” does not fit here"
      ),
      (
        """
        <xs:complexType name="t"><xs:sequence minOccurs="2" maxOccurs="1"/></xs:complexType>
        """, "more is asked for than is allowed"
      ),
      (
        """
        <xs:element name="e"><xs:key name="k"><xs:selector xpath="a[1]"/><xs:field xpath="@b"/>\
        </xs:key></xs:element>
        """, "“a[1]” is not an expression that may stand here"
      ),
      ("<xs:element name='a'/><xs:element name='a'/>", "“a” is declared already"),
    ])
  func wrongDeclaration(declaration: String, message: String) throws {
    let error = try #require(throws: Schema.Invalid.self) { try schema(declaration) }
    #expect(error.diagnostics.map { $0.message.text(in: .english) } == [message])
    #expect(error.diagnostics.first?.line == 3)
    #expect(error.diagnostics.first?.file.hasSuffix("/roster.xsd") == true)
  }
}

@Suite("The namespace of the root")
struct RootNamespaceTests {
  @Test(
    "any prefix may stand for the namespace wanted, and no other namespace for it",
    arguments: [
      ("<p:r xmlns:p='urn:r'/>", []),
      (
        "<r xmlns:p='urn:r'/>",
        ["the root element is “r” in no namespace; wanted is “r” in the namespace “urn:r”"]
      ),
      (
        "<r xmlns='urn:r/'/>",
        [
          "the root element is “r” in the namespace “urn:r/”; wanted is “r” in the namespace “urn:r”"
        ]
      ),
      (
        "<R xmlns='urn:r'/>",
        ["the root element is “R” in the namespace “urn:r”; wanted is “r” in the namespace “urn:r”"]
      ),
      (
        "<e:Envelope xmlns:e='urn:e'><r xmlns='urn:r'/></e:Envelope>",
        [
          "the root element is “Envelope” in the namespace “urn:e”; wanted is “r” in the namespace “urn:r”"
        ]
      ),
      ("<r xmlns=' urn:r'/>", ["the namespace “ urn:r” is not a URI; is “urn:r” meant?"]),
    ])
  func root(xml: String, messages: [String]) throws {
    let folder = try TemporaryFolder()
    let schema = try Schema(
      file: folder.write(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:r">
          <xs:element name="r"/>
        </xs:schema>
        """, to: "r.xsd"))
    #expect(
      reading(xml, schema: schema).diagnostics.map { $0.message.text(in: .english) } == messages)
  }
}
