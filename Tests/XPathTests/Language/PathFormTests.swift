import Testing
import XMLTree

@testable import XPath

/// Paths that are evaluated in another form than they are written in come to the same nodes, each once
/// and in the order of the document.
struct PathFormTests {
  private static let document = """
    <a><b n='1'><c>x</c><b n='2'><c>y</c></b></b><d><b n='3'/><c>z</c></d></a>
    """

  @Test(arguments: [
    ("//(b/c)", "x, y"), ("//(c)", "x, y, z"), ("//(b | c)/name()", "b, c, b, c, b, c"),
    ("//(c | b)/name()", "b, c, b, c, b, c"), ("//(b/c | d/c)", "x, y, z"),
    ("//(/a/d/c | //b/c)", "x, y, z"), ("//(/a/b[1]/@n)/string()", "1"),
    ("/a/(b/c)", "x"), ("/a/(b/(b/c))", "y"), ("//b/(c | b/c)", "x, y"),
    ("//((b/c)[1])", "x, y"), ("//(b[1]/c)", "x, y"), ("count(//(b except //b/b))", "2"),
    ("//(b/ancestor::a)/name()", "a"), ("//(b/(name(), 1))", "b, 1, b, 1, b, 1"),
    ("//(b/position())", "1, 1, 1"), ("count(//(//c))", "3"), ("//(c/..)/@n/string()", "1, 2"),
    ("/a/b/(/a/d/c)", "z"), ("/a/x/(/a/d/c)", ""), ("//(/x)", ""),
  ])
  func comesToTheSame(source: String, value: String) throws {
    let reading = XMLReader().read(Array(Self.document.utf8), documentURI: "a.xml")
    let root = try #require(reading.tree).root
    #expect(evaluated(source, on: .node(root)) == value)
    // From anywhere in the document, too, where it starts from the root.
    let outermost = try #require(Array(root.children).first)
    let inner = try #require(Array(outermost.children).last)
    if source.hasPrefix("/") || source.hasPrefix("count(//") {
      #expect(evaluated(source, on: .node(inner)) == value)
    }
  }

  @Test(arguments: ["//(b/c)", "//(/a)", "//(a | b)"])
  func needsADocument(source: String) throws {
    #expect(evaluated(source) == "XPDY0002")
    #expect(evaluated(source, on: .integer(1)) == "XPTY0020")
  }
}
