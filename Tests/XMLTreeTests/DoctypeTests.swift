import Testing

@testable import XMLTree

@Suite("Document type declarations")
struct DoctypeTests {
  private static let allowing: XMLReader.Options = {
    var options = XMLReader.Options()
    options.allowsInternalSubset = true
    return options
  }()

  @Test("one is refused, at the line it starts on")
  func refused() {
    let reading = reading("<!-- x -->\n<!DOCTYPE\n a [\n<!ENTITY e 'x'>\n]>\n<a>&e;</a>")
    #expect(reading.tree == nil)
    #expect(
      reading.lines
        == ["test.xml:2: error: a document type declaration (DOCTYPE a) is not allowed"])
  }

  @Test("an internal subset gives entities, default attributes and IDs when it is allowed")
  func internalSubset() throws {
    let reading = reading(
      """
      <!DOCTYPE a [
      <!-- no node --><?no node?>
      <!ENTITY e "x<b/>y"><!ENTITY nested "[&e;]">
      <!ATTLIST a key ID #IMPLIED others IDREFS #IMPLIED unit CDATA "none">
      ]>
      <a key=" k " others=" k  l ">&e;|&e;|&nested;</a>
      """, options: Self.allowing)
    let a = try #require(reading.element)
    #expect(reading.isValid)
    #expect(reading.tree?.brokenInvariants == [])
    #expect(reading.tree?.root.children.map(\.kind) == [.element])
    #expect(a.stringValue == "xy|xy|[xy]")
    #expect(a.children.map(\.kind) == [.text, .element, .text, .element, .text, .element, .text])
    #expect(a.attribute(named: "key")?.isID == true)
    #expect(a.attribute(named: "key")?.stringValue == "k")
    #expect(a.attribute(named: "others")?.isIDREFS == true)
    #expect(a.attribute(named: "unit")?.stringValue == "none")
    #expect(a.line == 6)
  }

  @Test("nothing is read from outside, not even then")
  func external() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("<secret/>", to: "secret.txt")
    _ = try folder.write("<!ENTITY leak 'SECRET'>", to: "ext.dtd")
    let secret = folder.url.appending(component: "secret.txt").absoluteString
    let dtd = folder.url.appending(component: "ext.dtd").absoluteString
    let entity = reading(
      "<!DOCTYPE a [<!ENTITY e SYSTEM '\(secret)'>]><a>&e;</a>", options: Self.allowing)
    #expect(entity.lines == ["test.xml:1: error: the entity “e” is not declared"])
    let subset = reading("<!DOCTYPE a SYSTEM '\(dtd)'><a>&leak;</a>", options: Self.allowing)
    #expect(!subset.isValid)
    #expect(subset.tree?.root.stringValue ?? "" == "")
    let parameter = reading(
      "<!DOCTYPE a [<!ENTITY % p SYSTEM '\(dtd)'> %p;]><a>&leak;</a>", options: Self.allowing)
    #expect(!parameter.isValid)
    #expect(parameter.tree?.root.stringValue ?? "" == "")
  }

  @Test("entities that multiply are stopped", arguments: ["content", "attribute", "parameter"])
  func amplification(kind: String) {
    var subset = kind == "parameter" ? "<!ENTITY % e0 'lol'>" : "<!ENTITY e0 'lol'>"
    for level in 1...12 {
      let reference = kind == "parameter" ? "&#37;e\(level - 1);" : "&e\(level - 1);"
      let declaration = kind == "parameter" ? "% e\(level)" : "e\(level)"
      subset += "<!ENTITY \(declaration) '\(String(repeating: reference, count: 10))'>"
    }
    let xml =
      switch kind {
      case "content": "<!DOCTYPE a [\(subset)]><a>&e12;</a>"
      case "attribute": "<!DOCTYPE a [\(subset)]><a b='&e12;'/>"
      default: "<!DOCTYPE a [\(subset) %e12; ]><a/>"
      }
    let reading = reading(xml, options: Self.allowing)
    #expect(reading.tree == nil)
    #expect(!reading.diagnostics.isEmpty)
  }

  @Test("one long entity used often is stopped")
  func quadratic() {
    let text = String(repeating: "x", count: 50_000)
    let uses = String(repeating: "&e;", count: 10_000)
    let reading = reading(
      "<!DOCTYPE a [<!ENTITY e '\(text)'>]><a>\(uses)</a>", options: Self.allowing)
    #expect(reading.tree == nil)
    #expect(
      reading.diagnostics.map { $0.message.text(in: .english) }
        == ["the entities of the file expand to too much content"])
  }
}
