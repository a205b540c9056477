import Testing

@testable import XMLTree

@Suite("The documents of a schema")
struct SchemaDocumentsTests {
  private static func document(_ content: String, _ attributes: String = "") -> String {
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" \(attributes)>
    \(content)
    </xs:schema>
    """
  }

  private static let part = document("<xs:element name='r' type='xs:int'/>")

  @Test(
    "a location is a URI, or a path where there is a file of that name",
    arguments: [
      ("part.xsd", "part.xsd"), ("./part.xsd", "part.xsd"), ("%70art.xsd", "part.xsd"),
      ("名 册.xsd", "名 册.xsd"), ("%E5%90%8D%20%E5%86%8C.xsd", "名 册.xsd"),
      (" part.xsd ", "part.xsd"), ("a#b.xsd", "a#b.xsd"), ("a%23b.xsd", "a#b.xsd"),
      ("50%.xsd", "50%.xsd"), ("50%25.xsd", "50%.xsd"), ("a%20b.xsd", "a%20b.xsd"),
      ("a?b.xsd", "a?b.xsd"), ("a&amp;b.xsd", "a&b.xsd"), ("part.xsd#top", "part.xsd"),
    ])
  func location(location: String, file: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.part, to: file)
    let main = try folder.write(
      Self.document("<xs:include schemaLocation='\(location)'/>"), to: "main.xsd")
    let reading = reading("<r>x</r>", schema: try Schema(file: main))
    #expect(reading.diagnostics.count == 1)
    #expect(!reading.hasOtherRoot)
  }

  @Test("a file: URI names a file by its whole path")
  func fileURI() throws {
    let folder = try TemporaryFolder()
    let part = InputFile.uri(of: try folder.write(Self.part, to: "名册.xsd"))
    let main = try folder.write(
      Self.document("<xs:include schemaLocation='\(part)'/>"), to: "main.xsd")
    #expect(throws: Never.self) { try Schema(file: main) }
  }

  @Test(
    "what cannot be read is told where it is named",
    arguments: [
      (
        "<xs:include schemaLocation='gone.xsd'/>",
        "“gone.xsd”, which is named here, cannot be read: there is no such file"
      ),
      (
        "<xs:redefine schemaLocation='gone.xsd'/>",
        "“gone.xsd”, which is named here, cannot be read: there is no such file"
      ),
      (
        "<xs:import namespace='u' schemaLocation='a%00b.xsd'/>",
        "“a%00b.xsd”, which is named here, cannot be read: there is no such file"
      ),
      (
        "<xs:include schemaLocation='.'/>",
        "“.”, which is named here, cannot be read: this is a folder, not a file"
      ),
      (
        "<xs:include schemaLocation='other.xsd'/>",
        "“other.xsd” is not of the namespace that is wanted here"
      ),
      (
        "<xs:import namespace='u' schemaLocation='other.xsd'/>",
        "“other.xsd” is not of the namespace that is wanted here"
      ),
      ("<xs:include schemaLocation=''/>", "the attribute “schemaLocation” is missing"),
    ])
  func unreadable(reference: String, message: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.document("", "targetNamespace='urn:o'"), to: "other.xsd")
    let main = try folder.write(Self.document("\n" + reference), to: "main.xsd")
    let error = try #require(throws: Schema.Invalid.self) { try Schema(file: main) }
    #expect(error.diagnostics.map(\.description) == ["\(main):3: error: \(message)"])
  }

  @Test("what is wrong in an included file is told of that file")
  func wrongPart() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.document("\n\n<xs:element name='a' type='t'/>"), to: "部 分.xsd")
    let main = try folder.write(
      Self.document("<xs:include schemaLocation='部%20分.xsd'/>"), to: "main.xsd")
    let error = try #require(throws: Schema.Invalid.self) { try Schema(file: main) }
    #expect(error.diagnostics.map(\.line) == [4])
    #expect(error.diagnostics.first?.file.hasSuffix("/部 分.xsd") == true)
  }

  @Test("files may include themselves and each other")
  func circle() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      Self.document("<xs:include schemaLocation='main.xsd'/><xs:element name='a' type='t'/>"),
      to: "part.xsd")
    let main = try folder.write(
      Self.document(
        """
        <xs:include schemaLocation="main.xsd"/><xs:include schemaLocation="./part.xsd"/>
        <xs:simpleType name="t"><xs:restriction base="xs:int"/></xs:simpleType>
        """), to: "main.xsd")
    #expect(reading("<a>1</a>", schema: try Schema(file: main)).isValid)
  }

  @Test("an empty target namespace is none")
  func emptyNamespace() throws {
    let folder = try TemporaryFolder()
    let main = try folder.write(
      Self.document("<xs:element name='a'/>", "targetNamespace=''"), to: "main.xsd")
    #expect(reading("<a/>", schema: try Schema(file: main)).isValid)
  }
}
