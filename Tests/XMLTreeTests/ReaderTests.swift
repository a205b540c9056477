import Foundation
import Testing

@testable import XMLTree

/// Reads XML given as a string.
func reading(
  _ xml: String, schema: Schema? = nil, options: XMLReader.Options = XMLReader.Options()
) -> XMLReader.Reading {
  XMLReader(schema: schema, options: options).read(Array(xml.utf8), documentURI: "test.xml")
}

extension XMLReader.Reading {
  /// The diagnostics as they are printed, but for the columns.
  var lines: [String] {
    diagnostics.map { diagnostic in
      Diagnostic(
        file: diagnostic.file, line: diagnostic.line, severity: diagnostic.severity,
        message: diagnostic.message
      ).description
    }
  }
  /// The document element.
  var element: Node? { tree?.root.children.first { $0.kind == .element } }
}

/// A folder that is gone with the test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(component: "树 \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appending(component: name)
    try Data(bytes).write(to: file)
    return file.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

@Suite("Reading XML")
struct ReaderTests {
  @Test("everything of the data model arrives")
  func dataModel() throws {
    let reading = reading(
      """
      <?xml version="1.0"?>
      <?style sheet?><!-- a comment -->
      <r:roster xmlns:r="urn:r" xmlns="urn:d" unit="外冈 &amp; &#38;&lt; 镇" r:x='"'>
        <team>a<![CDATA[<b>]]>&#x4E2D;</team>
        <team/>
      </r:roster>
      <!-- end -->
      """)
    let tree = try #require(reading.tree)
    #expect(reading.isValid && reading.diagnostics.isEmpty)
    #expect(tree.brokenInvariants == [])
    #expect(
      tree.root.children.map(\.kind) == [.processingInstruction, .comment, .element, .comment])
    let roster = try #require(reading.element)
    #expect(roster.attributes.map(\.nodeName) == ["unit", "r:x"])
    #expect(roster.attributes.map(\.stringValue) == ["外冈 & &< 镇", "\""])
    #expect(
      roster.children.map(\.kind) == [.text, .element, .text, .element, .text],
      "white space is kept")
    #expect(Array(roster.children)[1].children.map(\.stringValue) == ["a<b>中"])
    #expect(Array(roster.children)[1].namespaceURI == "urn:d")
    #expect(roster.inScopeNamespaces[""] == "urn:d")
    #expect(tree.nameID(of: ExpandedName(localName: "unit")) >= 0)
  }

  @Test("lines are those the tags begin on, however many there are")
  func lines() throws {
    let reading = reading(
      "<a>" + String(repeating: "\n", count: 70_000)
        + "<b\n/><c\n d='>\n'\ne=''>\n</c><e/><f\n/></a>")
    let a = try #require(reading.element)
    #expect(a.line == 1)
    #expect(a.children.map(\.line) == [70_001, 70_001, 70_002, 70_006, 70_006])
    #expect(Array(a.children)[2].children.map(\.line) == [70_006])
    #expect(Array(a.children)[2].attributes.map(\.line) == [70_002, 70_002])
  }

  @Test("white space between elements can be left out")
  func dropsWhitespace() {
    var options = XMLReader.Options()
    options.dropsWhitespaceText = true
    let reading = reading("<a>\n <b> x </b>\n</a>", options: options)
    #expect(reading.tree?.root.stringValue == " x ")
    #expect(reading.tree?.brokenInvariants == [])
  }

  @Test("xml:id attributes are IDs, without the white space around them")
  func xmlID() throws {
    let element = try #require(reading("<a xml:id=' one '/>").element)
    let id = try #require(element.attribute(named: .xmlID))
    #expect(id.isID)
    #expect(id.stringValue == "one")
  }

  @Test(
    "a file that is not well-formed has no tree and says why",
    arguments: [
      (
        "<a>\n<b></a>",
        "test.xml:2: error: the end tag </a> does not fit the start tag <b> of line 2"
      ),
      ("<a>\n", "test.xml:2: error: the file ends, but the element “a” of line 1 is not closed"),
      ("roster", "test.xml:1: error: the file does not start as XML: “<” is expected"),
      ("", "test.xml: error: the file is empty"),
      ("<a/>\n<b/>", "test.xml:2: error: there is something behind the end of the root element"),
      ("<a b=c/>", "test.xml:1: error: the value of an attribute must be in quotes"),
      ("<a b='1' b='2'/>", "test.xml:1: error: the attribute “b” is given twice"),
      (
        "<a>A&B</a>",
        "test.xml:1: error: “&” must be written “&amp;”, or the reference end with “;”"
      ),
      ("<?xml encoding='UTF-8'?><a/>", "test.xml:1: error: the XML declaration has no version"),
      ("<a>&nbsp;</a>", "test.xml:1: error: the entity “nbsp” is not declared"),
      ("<a>\n\nR & D</a>", "test.xml:3: error: “&” must be written “&amp;”"),
      ("<a>&#7;</a>", "test.xml:1: error: the character U+0007 is not allowed in XML"),
      ("<p:a/>", "test.xml:1: error: the namespace prefix “p” is not declared"),
      (
        "<?xml version='1.0' encoding='klingon'?><a/>",
        "test.xml:1: error: the encoding “klingon” is not known"
      ),
    ])
  func notWellFormed(xml: String, message: String) {
    let reading = reading(xml)
    #expect(reading.tree == nil)
    #expect(!reading.isValid)
    #expect(reading.lines == [message])
  }

  @Test(
    "a file that is cut off is said to be",
    arguments: [
      ("<", "the file ends in the middle of its markup"),
      ("<roster", Self.cutOffInRoster),
      ("<roster unit", "the file ends in the middle of its markup"),
      ("<roster unit=", "the file ends in the middle of its markup"),
      ("<roster unit='a", "the file ends in the middle of its markup"),
      ("<roster unit='a'", "the file ends in the middle of its markup"),
      ("<roster>", "the file ends, but the element “roster” of line 1 is not closed"),
      ("<roster>葛隆", "the file ends, but the element “roster” of line 1 is not closed"),
      ("<roster><", Self.cutOffInRoster),
      ("<roster></", Self.cutOffInRoster),
      ("<roster></ros", Self.cutOffInRoster),
      ("<roster>&am", Self.cutOffInRoster),
      ("<roster><!-- 葛隆", "a comment has no end"),
      ("<roster><![CDATA[葛隆", "a CDATA section has no end"),
    ])
  func cutOff(xml: String, message: String) {
    let reading = reading(xml)
    #expect(reading.tree == nil)
    #expect(reading.lines == ["test.xml:1: error: \(message)"])
  }

  private static let cutOffInRoster =
    "the file ends in the middle of its markup; the element “roster” of line 1 is not closed"

  @Test(
    "a later version of XML 1 is read as XML 1.0, and said to be", arguments: ["1.1", "1.7"])
  func laterVersion(version: String) {
    let reading = reading("<?xml version='\(version)'?>\n<a>\u{85}</a>")
    #expect(reading.isValid)
    #expect(reading.tree?.root.stringValue == "\u{85}")
    #expect(
      reading.lines == [
        "test.xml:1: warning: the file declares version \(version) of XML and is read as version 1.0"
      ])
  }

  @Test(
    "what only XML 1.1 allows is a fault",
    arguments: [
      ("<a>&#1;</a>", "the character U+0001 is not allowed in XML"),
      ("<a xmlns:p='urn:p'><b xmlns:p=''/></a>", "the prefix “p” must stand for a namespace"),
    ])
  func newerMarkup(xml: String, message: String) {
    #expect(
      reading("<?xml version='1.1'?>" + xml).diagnostics.last?.message.text(in: .english) == message
    )
  }

  @Test("another version is refused")
  func otherVersion() {
    #expect(
      reading("<?xml version='2.0'?>\n<a/>").lines
        == ["test.xml:1: error: version 2.0 of XML is not known; it must be 1.0"])
  }

  @Test("nesting is limited, and deep nesting does no harm")
  func deepNesting() {
    #expect(
      reading(String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)).isValid)
    let reading = reading(String(repeating: "<a>", count: 1_000_000))
    #expect(reading.tree == nil)
    #expect(reading.lines == ["test.xml:1: error: elements are nested more than 256 deep"])
  }

  @Test(
    "of many faults the first is told",
    arguments: [
      ("<a>\n<b>\n<c></b>\n<d></a>\n<e/>", "3: error: the end tag </b> does not"),
      ("<a>\n" + String(repeating: "<p:b/>\n", count: 500) + "</a>", "2: error: the namespace"),
      ("<a>\n<b x=1 y=2/>\n<c & >\n</a>", "2: error: the value of an attribute"),
    ])
  func manyFaults(xml: String, start: String) {
    let lines = reading(xml).lines
    #expect(lines.count == 1)
    #expect(lines[0].contains(start), "\(lines)")
  }

  @Test(
    "of a file that is not well-formed the root element is known, if its start tag was read",
    arguments: [
      ("<?x?>\n<r:roster xmlns:r='urn:r' unit='葛隆' r:no='1' q:x='2'>\n<team>", ["unit", "r:no"]),
      ("<roster unit='a'><p:b/></roster>", ["unit"]),
      ("<p:roster unit='a'/>", ["unit"]), ("<roster unit='a'/><x/>", ["unit"]),
      ("<roster unit='a'", nil), ("", nil), ("roster", nil),
    ] as [(String, [String]?)])
  func root(xml: String, attributes: [String]?) throws {
    let reading = reading(xml)
    #expect(reading.tree == nil)
    let element = reading.root?.root.children.first { _ in true }
    #expect(element?.attributes.map(\.nodeName) == attributes)
    guard let element else { return }
    #expect(element.localName == "roster")
    #expect(element.line == (xml.hasPrefix("<?x") ? 2 : 1))
    #expect(element.tree.brokenInvariants == [])
    #expect(Array(element.children).isEmpty)
    #expect(element.tree.documentURI == "test.xml")
  }

  @Test("a file is read under the name it was given, and knows its URI")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("<a/>", to: "名册 1.xml")
    let tree = try #require(XMLReader().read(file: path).tree)
    #expect(tree.documentURI == path)
    #expect(tree.baseURI == folder.url.appending(component: "名册 1.xml").absoluteString)
  }

  @Test("files that cannot be read")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path(percentEncoded: false)
    #expect(
      XMLReader().read(file: path + "/none.xml").lines
        == ["\(path)/none.xml: error: there is no such file"])
    #expect(
      XMLReader().read(file: path).lines == ["\(path): error: this is a folder, not a file"])
    let empty = try folder.write("", to: "empty.xml")
    #expect(XMLReader().read(file: empty).lines == ["\(empty): error: the file is empty"])
  }

  @Test("many files can be read at once")
  func parallel() async {
    let sums = await withTaskGroup(of: Int.self) { group in
      for number in 0..<64 {
        group.addTask {
          let xml = "<a>" + String(repeating: "<b n='\(number)'>x</b>", count: 1_000) + "</a>"
          return reading(xml).tree?.root.stringValue.utf8.count ?? 0
        }
      }
      return await group.reduce(0, +)
    }
    #expect(sums == 64_000)
  }
}
