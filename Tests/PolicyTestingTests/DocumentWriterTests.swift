import Foundation
import Testing
import XMLTree

@testable import PolicyTesting

/// What is written without changes is read as the tree it was written from.
@Suite struct DocumentWriterTests {
  @Test(arguments: [
    "<a/>",
    "<a></a>",
    "<a b=\"1\" c='2'>text</a>",
    "<a>&lt;&amp;&gt;]]&gt;\"'</a>",
    "<a b='&lt;&amp;&gt;&quot;&apos;'/>",
    "<a b='&#9;&#10;&#13; x'>&#13; \t</a>",
    "<a><![CDATA[<b> & ]]>c</a>",
    "<a>中文\u{1F600}\u{85}\u{2028}</a>",
    "<a>1<b/>2<!-- c -->3<?d e?>4</a>",
    "<a xmlns='urn:1' xmlns:p='urn:2' p:x='1' x='2'><p:b xmlns=''><c/></p:b></a>",
    "<p:a xmlns:p='urn:1'><p:b xmlns:p='urn:2' p:c='1'/><p:b/></p:a>",
    "<a xml:lang='zh' xml:space='preserve' xml:id='i'> <b/> </a>",
    "<?xml version='1.0'?>\n\n<!-- one\n two -->\n<?p q?>\n<a\n  b='1'\n  c='2'>\n\n<b\n/></a>\n<!--z-->",
    "<a>\n  <b>x</b>\n  <!-- over\n  two --><c/>\n</a>",
  ])
  func isReadAsTheSameTree(xml: String) throws {
    let tree = try tree(xml)
    #expect(rows(try rewritten(tree)) == rows(tree))
  }

  @Test func keepsTheFixturesAsTheyAre() throws {
    let folder = "\(packageFolder)/fixtures/2016H2"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count > 20)
    for file in files {
      let tree = try #require(XMLReader().read(file: "\(folder)/\(file)").tree)
      #expect(rows(try rewritten(tree)) == rows(tree), "\(file)")
    }
  }

  /// Trees of every shape, from a generator that always makes the same ones.
  @Test(arguments: 0..<200)
  func keepsTreesOfEveryShape(seed: Int) throws {
    var generator = TreeGenerator(seed: UInt64(seed))
    let tree = try generator.tree()
    try #require(tree.brokenInvariants.isEmpty)
    #expect(rows(try rewritten(tree), withLines: false) == rows(tree, withLines: false))
  }

  @Test(arguments: [(0, [5, 7]), (1, [2, 7]), (2, [2, 5])])
  func keepsLinesBehindAChange(dropped: Int, left: [Int]) throws {
    let tree = try tree(
      """
      <a>
        <b>
          <c>1</c>
        </b>
        <b
          d="2"/>
        <b/>
      </a>
      """)
    func elements(of tree: Tree) -> [Node] {
      tree.root.children.flatMap(\.children).filter { $0.kind == .element }
    }
    let edited = try rewritten(tree, changes: [elements(of: tree)[dropped].row: .drop])
    #expect(elements(of: edited).map(\.line) == left)
  }
}

/// Makes trees at random.
private struct TreeGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private mutating func text() -> String {
    let pieces = ["x", " ", "\n", "\r", "\t", "<", "&", ">", "\"", "'", "]]>", "中", "\u{1F600}"]
    return (0...next(below: 6)).map { _ in pieces[next(below: pieces.count)] }.joined()
  }

  mutating func tree() throws -> Tree {
    var builder = TreeBuilder()
    builder.startDocument()
    element(in: &builder, scope: [:], depth: 0)
    return try builder.finish()
  }

  private mutating func element(in builder: inout TreeBuilder, scope: [String: String], depth: Int)
  {
    var scope = scope
    var declared: [String] = []
    for prefix in ["", "p", "q"] where next(below: 3) == 0 {
      // A prefix cannot be undeclared, only the default namespace.
      scope[prefix] = "urn:\(next(below: 3) + (prefix.isEmpty ? 0 : 1))"
      if scope[prefix] == "urn:0" { scope[prefix] = "" }
      declared.append(prefix)
    }
    let prefixes = scope.keys.sorted() + [""]
    let prefix = prefixes[next(below: prefixes.count)]
    builder.startElement(
      ExpandedName(namespaceURI: scope[prefix] ?? "", localName: "e\(next(below: 3))"),
      prefix: prefix)
    for prefix in declared { builder.declareNamespace(prefix: prefix, uri: scope[prefix] ?? "") }
    for index in 0..<next(below: 3) {
      let prefix = prefixes[next(below: prefixes.count)]
      builder.attribute(
        ExpandedName(
          namespaceURI: prefix.isEmpty ? "" : scope[prefix] ?? "", localName: "a\(index)"),
        prefix: prefix, value: text())
    }
    for _ in 0..<(depth < 5 ? next(below: 5) : 0) {
      switch next(below: 6) {
      case 0: builder.comment("c\nd")
      case 1: builder.processingInstruction(target: "t", content: "u v")
      case 2, 3: builder.text(text())
      default: element(in: &builder, scope: scope, depth: depth + 1)
      }
    }
    builder.endElement()
  }
}
