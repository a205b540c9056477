import Testing

@testable import XMLTree

/// What is longer than the parser takes is called so, with the limit and the line it begins on.
@Suite("How long a part of a document can be")
struct LengthLimitTests {
  private static let long = String(repeating: "x", count: 10_000_001)
  private static let longName = String(repeating: "x", count: 50_001)

  private func expect(_ problem: String, line: Int, in content: String) {
    let reading = reading("<r xmlns='urn:x'>\n" + content + "\n</r>")
    #expect(reading.tree == nil)
    #expect(
      reading.lines.map { $0.shortened(to: 200) } == [
        "test.xml:\(line): error: \(problem), and no longer one is read"
      ])
  }

  @Test(
    "what must be read in one piece may have ten million bytes",
    arguments: [
      ("a comment", "<!--\n\(long)-->", 2),
      ("a CDATA section", "<a>\n<![CDATA[\n\(long)]]></a>", 3),
      ("a processing instruction", "<?p\n\(long)?>", 2),
      ("a tag with its attributes", "<a\n\nb='\(long)'/>", 2),
      ("a tag with its attributes", "<a\nxmlns:p='\(long)'/>", 2),
      ("a tag with its attributes", "<a\nb='&amp;\(long)'/>", 2),
      ("a reference", "<a>\n&#\(String(repeating: "0", count: 10_000_001))65;</a>", 3),
    ])
  func parts(part: String, content: String, line: Int) {
    expect("\(part) is longer than 10000000 bytes", line: line, in: content)
  }

  @Test(
    "a name may have fifty thousand",
    arguments: [
      ("<\(longName)/>", 2), ("<a\n\(longName)=''/>", 3), ("<\(longName):a/>", 2),
      ("<a xmlns:\(longName)='urn:y'/>", 2), ("<a></\(longName)>", 2), ("<?\(longName) ?>", 2),
      ("<a>\n&\(longName);</a>", 3), ("<\(String(repeating: "外", count: 16_700))/>", 2),
      ("<\(long)/>", 2),
    ])
  func names(content: String, line: Int) {
    expect("a name is longer than 50000 bytes", line: line, in: content)
  }

  @Test("text may be as long as the file")
  func text() {
    let texts = [Self.long, String(repeating: "外\n", count: 3_000_000)]
    for text in texts {
      #expect(reading("<a>\(text)</a>").tree?.root.stringValue == text)
    }
  }

  @Test("the limit is told in Chinese, too")
  func chinese() {
    let message = reading("<a><!--\(Self.long)--></a>").diagnostics.first?.message
    #expect(message?.text(in: .chinese) == "一条注释超过10000000字节，超出读取的上限")
  }
}

/// The validator sees a text whole, whatever the pieces the parser tells it in.
@Suite("Long texts and the schema")
struct LongTextTests {
  private func schema() throws -> Schema {
    let folder = try TemporaryFolder()
    return try Schema(
      file: folder.write(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="a"><xs:complexType><xs:choice maxOccurs="unbounded">
            <xs:element name="text" type="xs:string"/>
            <xs:element name="short"><xs:simpleType><xs:restriction base="xs:string">
              <xs:maxLength value="9"/></xs:restriction></xs:simpleType></xs:element>
            <xs:element name="none"><xs:complexType/></xs:element>
          </xs:choice></xs:complexType></xs:element>
        </xs:schema>
        """, to: "a.xsd"))
  }

  @Test("a long text takes no longer than it is long", .timeLimit(.minutes(3)))
  func long() throws {
    let text = String(repeating: "外冈", count: 5_000_000)
    let reading = try reading("<a><text>\(text)</text></a>", schema: schema())
    #expect(reading.isValid)
    #expect(reading.tree?.root.stringValue.utf8.count == 30_000_000)
  }

  @Test("a pattern that takes too long for a value is told once, as no fault of the file")
  func costlyPattern() throws {
    let folder = try TemporaryFolder()
    let schema = try Schema(
      file: folder.write(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="a"><xs:complexType><xs:sequence>
            <xs:element name="b" maxOccurs="unbounded"><xs:simpleType>
              <xs:restriction base="xs:string"><xs:pattern value="(.*a){12}"/></xs:restriction>
            </xs:simpleType></xs:element>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """, to: "a.xsd"))
    let value = String(repeating: "ab", count: 200) + "c"
    let reading = reading(
      "<a>\n<b>\(value)</b>\n<b>\(value)</b>\n</a>", schema: schema)
    #expect(
      reading.lines == [
        "test.xml:2: error: the schema cannot be checked from here on: a pattern of it takes too long "
          + "for a value"
      ])
  }

  @Test(
    "a value in pieces is one value",
    arguments: [
      ("<short>1&#x32;3<!-- -->4<![CDATA[5]]>6<?p?>789</short>", true),
      ("<short>1&#x32;3<!-- -->4<![CDATA[5]]>6<?p?>7890</short>", false),
      ("<text/>\n&#32;\n<text/>", true), ("<text/>\n&#32;\n<![CDATA[ ]]><text/>", false),
      ("<text/>\n<!-- -->x<text/>", false), ("<none/>", true), ("<none><!-- --></none>", true),
      ("<none>&#32;<![CDATA[x]]></none>", false),
    ])
  func pieces(content: String, isValid: Bool) throws {
    let reading = try reading("<a>\n\(content)</a>", schema: schema())
    #expect(reading.tree != nil)
    #expect(reading.isValid == isValid, "\(reading.lines)")
  }
}
