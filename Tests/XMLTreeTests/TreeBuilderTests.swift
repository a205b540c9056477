import Testing

@testable import XMLTree

@Suite("Building trees")
struct TreeBuilderTests {
  @Test("adjacent text becomes one node, and no text makes none")
  func text() throws {
    var builder = TreeBuilder()
    builder.startDocument()
    builder.startElement(ExpandedName(localName: "p"))
    builder.text("one ")
    builder.text("")
    builder.text("two")
    builder.endElement()
    let tree = try builder.finish()

    let p = try #require(tree.root.children.first { _ in true })
    #expect(Array(p.children).map(\.stringValue) == ["one two"])
    #expect(tree.brokenInvariants.isEmpty)
  }

  @Test("a comment parts two text nodes")
  func comment() throws {
    var builder = TreeBuilder()
    builder.startElement(ExpandedName(localName: "p"))
    builder.text("one")
    builder.comment("between")
    builder.text("two")
    builder.endElement()
    let p = try builder.finish().root

    #expect(Array(p.children).map(\.kind) == [.text, .comment, .text])
    #expect(p.stringValue == "onetwo")
  }

  @Test("a tree can have a root that is no document")
  func rootElement() throws {
    var builder = TreeBuilder()
    builder.startElement(ExpandedName(localName: "lonely"))
    builder.endElement()
    let root = try builder.finish().root

    #expect(root.kind == .element)
    #expect(root.parent == nil)
  }

  @Test("white space between elements can be left out")
  func dropsWhitespace() throws {
    var builder = TreeBuilder(dropsWhitespace: true)
    builder.startElement(ExpandedName(localName: "a"))
    builder.text("\n  ")
    builder.startElement(ExpandedName(localName: "b"))
    builder.text(" kept ")
    builder.endElement()
    builder.text("\n")
    builder.text("\t")
    builder.endElement()
    let tree = try builder.finish()

    #expect(tree.root.stringValue == " kept ")
    #expect(tree.count == 3)
    #expect(tree.brokenInvariants.isEmpty)
  }

  @Test(
    "parts that make no tree are an error, not a trap",
    arguments: [
      [.attribute, .start], [.start], [.end], [], [.start, .end, .end],
      [.start, .text, .attribute, .end], [.start, .end, .start, .end], [.start, .document, .end],
      [.text, .text, .namespace],
    ] as [[Part]])
  func structure(parts: [Part]) {
    var builder = TreeBuilder()
    for part in parts { part.add(to: &builder) }
    #expect(throws: TreeLimit.structure) { try builder.finish() }
  }

  @Test("an element holds at most 65,535 attributes")
  func attributeLimit() {
    var builder = TreeBuilder()
    builder.startElement(ExpandedName(localName: "a"))
    for number in 0...65_535 {
      builder.attribute(ExpandedName(localName: "n\(number)"), value: "")
    }
    builder.endElement()
    #expect(throws: TreeLimit.attributes) { try builder.finish() }
  }

  @Test("trees built at random are sound", arguments: 0..<50)
  func invariants(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var builder = TreeBuilder(dropsWhitespace: seed.isMultiple(of: 3))
    var expectedText = ""
    builder.startDocument()
    builder.addRandomElement(depth: 0, text: &expectedText, using: &random)
    let tree = try builder.finish()

    #expect(tree.brokenInvariants == [])
    if !seed.isMultiple(of: 3) { #expect(tree.root.stringValue == expectedText) }
    for row in 0..<tree.count {
      let node = Node(tree: tree, row: row)
      let next = tree.nextSibling(of: row)
      if next >= 0 { #expect(tree.previousSibling(of: next) == row) }
      #expect(node.root == tree.root)
    }
  }
}

/// One call to a builder.
enum Part: Sendable {
  case document, start, end, attribute, namespace, text

  func add(to builder: inout TreeBuilder) {
    switch self {
    case .document: builder.startDocument()
    case .start: builder.startElement(ExpandedName(localName: "e"))
    case .end: builder.endElement()
    case .attribute: builder.attribute(ExpandedName(localName: "a"), value: "v")
    case .namespace: builder.declareNamespace(prefix: "p", uri: "urn:p")
    case .text: builder.text("t")
    }
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension TreeBuilder {
  mutating func addRandomElement(depth: Int, text: inout String, using random: inout SplitMix) {
    startElement(ExpandedName(localName: "e\(Int.random(in: 0..<5, using: &random))"))
    for number in 0..<Int.random(in: 0..<3, using: &random) {
      attribute(ExpandedName(localName: "a\(number)"), value: "值\(number)")
    }
    for _ in 0..<Int.random(in: 0..<(depth < 6 ? 6 : 1), using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: comment("comment")
      case 1: processingInstruction(target: "pi", content: "data")
      case 2, 3:
        let piece = ["", " \n", "word", "文字"].randomElement(using: &random) ?? ""
        text += piece
        self.text(piece)
      default: addRandomElement(depth: depth + 1, text: &text, using: &random)
      }
    }
    endElement()
  }
}
