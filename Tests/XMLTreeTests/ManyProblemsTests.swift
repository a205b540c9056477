import Testing

@testable import XMLTree

/// However much is wrong with a file, the first problems are told and the others counted.
@Suite("Very many problems of one file")
struct ManyProblemsTests {
  private func schema(attributes: Int = 0) throws -> Schema {
    let folder = try TemporaryFolder()
    let declarations = (0..<attributes).map { "<xs:attribute name='b\($0)' type='xs:int'/>" }
    return try Schema(
      file: folder.write(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="a"><xs:complexType><xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element name="number" type="xs:int"/>
            <xs:element name="many"><xs:complexType>
              \(declarations.joined())
            </xs:complexType></xs:element>
            <xs:element name="key"><xs:complexType>
              <xs:attribute name="id" use="required"/>
            </xs:complexType></xs:element>
          </xs:choice></xs:complexType>
          <xs:key name="k"><xs:selector xpath="key"/><xs:field xpath="@id"/></xs:key></xs:element>
        </xs:schema>
        """, to: "a.xsd"))
  }

  private func expect(_ count: Int, in reading: XMLReader.Reading) {
    #expect(reading.diagnostics.count == 101)
    #expect(reading.lines.last == "test.xml: warning: \(count - 100) more problems in this file")
  }

  @Test(
    "each is counted once", arguments: ["<number>x</number>", "<key/>", "<number>1</number>x"])
  func counted(content: String) throws {
    let many = String(repeating: content, count: 5_000)
    expect(5_000, in: try reading("<a>\(many)</a>", schema: schema()))
  }

  @Test("those of the attributes of one element, too", arguments: [true, false])
  func attributes(areDeclared: Bool) throws {
    let attributes = (0..<2_000).map { "b\($0)='x'" }.joined(separator: " ")
    let reading = try reading(
      "<a><many \(attributes)/></a>", schema: schema(attributes: areDeclared ? 2_000 : 0))
    expect(2_000, in: reading)
    let rows = reading.diagnostics.dropLast().map(\.row)
    #expect(rows == (0..<100).map { 3 + $0 }, "each is about its own attribute")
  }
}
