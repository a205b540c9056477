import Testing

@testable import XMLTree

@Suite("What one element can have")
struct ParserLimitTests {
  private func schema() throws -> Schema {
    let folder = try TemporaryFolder()
    return try Schema(
      file: folder.write(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="a"><xs:complexType mixed="true"><xs:sequence>
            <xs:any processContents="lax" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence><xs:anyAttribute processContents="lax"/></xs:complexType></xs:element>
        </xs:schema>
        """, to: "a.xsd"))
  }

  /// An element of so many parts, on the second line.
  private func document(_ count: Int, of part: (Int) -> String) -> String {
    "<a>\n<a\n" + (0..<count).map(part).joined(separator: "\n") + "\n><a>x</a></a></a>"
  }

  @Test(
    "of attributes too many are told, at the line the tag begins on",
    arguments: [65_536, 250_000], [false, true])
  func attributes(count: Int, isValidated: Bool) throws {
    let reading = try reading(
      document(count) { "b\($0)='x'" }, schema: isValidated ? schema() : nil)
    #expect(reading.tree == nil)
    #expect(reading.lines == ["test.xml:2: error: an element has more than 65535 attributes"])
    #expect(reading.root != nil)
  }

  @Test(
    "of namespaces too many are told, at the line the tag begins on", arguments: [65_536, 70_000],
    [false, true])
  func namespaces(count: Int, isValidated: Bool) throws {
    let reading = try reading(
      document(count) { "xmlns:p\($0)='urn:\($0)'" }, schema: isValidated ? schema() : nil)
    #expect(reading.tree == nil)
    #expect(
      reading.lines
        == ["test.xml:2: error: an element has more than 65535 namespace declarations in scope"])
  }

  @Test("a document can have so many prefixes and no more", arguments: [false, true])
  func prefixes(isValidated: Bool) throws {
    let schema = isValidated ? try schema() : nil
    func document(_ count: Int) -> String {
      "<a>" + (1...count).map { "<p\($0):b xmlns:p\($0)='urn:b'>x</p\($0):b>\n" }.joined() + "</a>"
    }
    #expect(reading(document(65_535), schema: schema).isValid)
    #expect(
      reading(document(65_540), schema: schema).lines == [
        "test.xml:65536: error: the document has more than 65535 namespace prefixes"
      ])
  }

  @Test("many attributes and namespaces are read", arguments: [false, true])
  func many(isValidated: Bool) throws {
    let schema = isValidated ? try schema() : nil
    #expect(reading(document(5_000) { "b\($0)='x'" }, schema: schema).isValid)
    let element = reading(document(5_000) { "xmlns:p\($0)='urn:\($0)'" }, schema: schema).element
    #expect(element?.children.map(\.kind) == [.text, .element])
  }
}
