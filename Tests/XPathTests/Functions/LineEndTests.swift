import Testing

@testable import XPath

@Suite("Carriage returns and line feeds are two characters (F&O 3.1, §5.6)")
struct LineEndTests {
  /// Binds `$c` to a text of these codepoints, and shows strings by theirs.
  private func result(_ codepoints: String, _ source: String) -> String {
    evaluated("let $c := codepoints-to-string((\(codepoints))) return \(source)")
  }

  @Test(arguments: [
    ("count(tokenize($c, '\\n'))", "2"), ("count(tokenize($c, '\\r'))", "2"),
    ("count(tokenize($c, '\\r\\n'))", "2"), ("count(tokenize($c, '[\\r\\n]'))", "3"),
    ("string-to-codepoints(replace($c, '\\n', ''))", "97, 13, 98"),
    ("string-to-codepoints(replace($c, '\\r', ''))", "97, 10, 98"),
    ("string-to-codepoints(replace($c, '(.)\\n', '$1|'))", "97, 13, 10, 98"),
    ("string-to-codepoints(replace($c, '.', 'x'))", "120, 13, 10, 120"),
    ("replace($c, '.', 'x', 's')", "xxxx"), ("replace($c, '[^a]', 'y')", "ayyy"),
    ("count(analyze-string($c, '\\n')/*:match)", "1"),
    ("analyze-string($c, '\\n')/* ! string-length()", "2, 1, 1"),
    ("string-to-codepoints(analyze-string($c, '(\\r)(\\n)')//*:group[2])", "10"),
    ("tokenize($c, '\\n', 'q')[2]", ""), ("replace($c, $c, 'z', 'q')", "z"),
  ])
  func findsEither(source: String, codepoints: String) {
    #expect(result("97, 13, 10, 98", source) == codepoints)
  }

  @Test(arguments: [
    ("'a.b'", "false"), ("'a.b', 's'", "false"), ("'a..b', 's'", "true"), ("'a..b'", "false"),
    ("'a[^x]{2}b'", "true"), ("'a\\s\\sb'", "true"), ("'a\\P{L}b'", "false"),
    ("'a$'", "false"), ("'a$', 'm'", "false"), ("'a.$', 'ms'", "true"), ("'^b'", "false"),
    ("'^b', 'm'", "true"), ("'^.$', 'm'", "true"), ("'\\r$', 'm'", "true"),
  ])
  func matchesLines(pattern: String, result: String) {
    #expect(self.result("97, 13, 10, 98", "matches($c, \(pattern))") == result)
  }

  @Test(arguments: [
    ("13, 10, 13, 10, 97", "tokenize($c, '\\n') ! string-length()", "1, 1, 1"),
    ("13, 10, 13, 10, 97", "analyze-string($c, '\\n\\r')/* ! string-length()", "1, 2, 2"),
    ("101, 769, 97", "replace($c, '.', 'x')", "xxx"),
    ("101, 769, 97", "string-length(replace($c, 'e', ''))", "2"),
    ("128104, 8205, 128105", "count(analyze-string($c, '.')/*)", "3"),
    ("10", "count(tokenize($c, '\\n'))", "2"),
  ])
  func keepsCharactersApart(codepoints: String, source: String, result: String) {
    #expect(self.result(codepoints, source) == result)
  }
}
