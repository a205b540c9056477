import RegularExpressions
import Testing

@testable import XPath

@Suite("How regular expressions are matched")
struct PatternTests {
  private let evaluator: Evaluator = {
    var limits = EvaluationLimits()
    limits.steps = 5_000_000
    let now = DateTime(year: 2016, month: 12, day: 31, timezone: 480)!
    return Evaluator(context: DynamicContext(currentDateTime: now, limits: limits))
  }()

  @Test(
    "The one-pass automaton and ICU agree",
    arguments: [
      "^\\d{17}[\\dX]$", "^(1[0-9]{10}|(021-)?[0-9]{8})$", "a", "", "^$", "a|b", "a*b+c?", "(ab)+",
      "^(a|ab)(c|bcd)$", "(a{2,3}){2}", "a{0}b", "(a?){3}b", "()*a", "^a", "a$", "[^a]", "(a|)*$",
      "中{2}", "^.{2,4}$",
    ])
  func agreement(source: String) throws {
    let texts = [
      "", "a", "b", "ab", "abab", "aab", "aaaa", "aaaaaa", "abcd", "b\n", "中", "中中", "x中中x",
      "110101199003070017", "11010119900307001X", "11010119900307001", "13812345678",
      "021-12345678",
      "12345678", "😀é",
    ]
    let (node, _) = try PatternParser.parse(source, [])
    let automaton = try #require(PositionAutomaton(node, []))
    let finder = try PatternFinder(node, [])
    for text in texts {
      let found = try !finder.forEachMatch(in: text, evaluator) { (_) throws(XPathError) in false }
      #expect(automaton.matches(text.utf8.span) == found, "\(source) in \(text)")
    }
  }

  @Test(
    "Expressions the automaton leaves to ICU",
    arguments: ["(a)\\1", "a{65}", "a^b", "((a{9}){9}){9}"])
  func beyondTheAutomaton(source: String) throws {
    let (node, _) = try PatternParser.parse(source, [])
    #expect(PositionAutomaton(node, []) == nil)
  }

  @Test(
    "No expression takes for ever",
    arguments: [
      "(a+)+b", "(a|a)*b", "(a*)*b", "(.*)*(.*)*b", "(a|aa)+$", "^(a+)\\1+b$", "(a{1,30}){1,30}b",
    ])
  func catastrophes(source: String) throws {
    let text = String(repeating: "a", count: 60) + "c"
    let pattern = try Pattern(source, [])
    let outcome = Result { () throws(XPathError) in
      _ = try pattern.matches(text, evaluator)
      return try pattern.forEachMatch(in: text, evaluator) { (_) throws(XPathError) in true }
    }
    switch outcome {
    case .success(let isComplete): #expect(isComplete)
    case .failure(let error): #expect(error.code == "XPDY0130")
    }
  }

  @Test("An expression that is followed too deep into a text is given up")
  func memory() throws {
    let text = String(repeating: "a", count: 900_000)
    let pattern = try Pattern("(?:.|x)+y", [])
    #expect(try !pattern.matches(text, evaluator))
    let error = #expect(throws: XPathError.self) {
      try pattern.forEachMatch(in: text, evaluator) { (_) throws(XPathError) in true }
    }
    #expect(error?.message.text.contains("memory") == true)
  }

  @Test("Expressions that count very far, or nest very deeply, are refused or answered")
  func extremes() throws {
    #expect(evaluated("matches('aaa', 'a{2147483647}')") == "false")
    #expect(evaluated("matches('aaa', 'a{1,99999999999999999999}')") == "true")
    #expect(evaluated("replace('aaa', 'a{1,99999999999999999999}', 'b')") == "b")
    let nested = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)
    #expect(evaluated("matches('a', '\(nested)')") == "FORX0002")
    let long = String(repeating: "ab", count: 50_000)
    #expect(evaluated("matches('ab', '\(long)')") == "false")
  }

  @Test("What is used stays in the cache")
  func cache() throws {
    let cache = PatternCache(capacity: 2)
    let first = try cache.pattern("a", [])
    for source in ["b", "c", "d"] {
      _ = try cache.pattern(source, [])
      #expect(try cache.pattern("a", []) === first)
    }
    #expect(try cache.pattern("a", [.caseInsensitive]) !== first)
    for source in ["e", "f", "g", "h", "i"] { _ = try cache.pattern(source, []) }
    #expect(try cache.pattern("a", []) !== first)
  }
}
