import Testing

@testable import XPath

@Suite("Functions based on regular expressions (F&O 3.1, §5.6)")
struct RegularExpressionTests {
  @Test(
    "What the flags do",
    arguments: [
      ("matches('helloworld', 'hello world', 'x')", "true"),
      ("matches('helloworld', 'hello[ ]world', 'x')", "false"),
      ("matches('hello world', 'hello\\ sworld', 'x')", "true"),
      ("matches('a\nb', 'a.b')", "false"),
      ("matches('a\nb', 'a.b', 's')", "true"),
      ("matches('a\nb', '^b$')", "false"),
      ("matches('a\nb', '^b$', 'm')", "true"),
      ("matches('a\n', '^$', 'm')", "false"),
      ("matches('a\n', 'a$')", "false"),
      ("matches('a.b', 'A.B', 'qi')", "true"),
      ("matches('axb', 'a.b', 'q')", "false"),
      ("matches('a', 'a', 'g')", "FORX0001"),
      ("matches('Ж', '[а-я]', 'i')", "true"),
      ("matches('Q', '[^q]', 'i')", "false"),
      ("matches('m', '\\p{Lu}', 'i')", "false"),
      ("matches('aA', '^(a)\\1$', 'i')", "true"),
      ("matches('ẞ', 'ß', 'i')", "true"),
    ])
  func flags(expression: String, expected: String) {
    #expect(evaluated(expression) == expected)
  }

  @Test(
    "Sets of characters",
    arguments: [
      ("b", "[a-z-[aeiou]]", true), ("e", "[a-z-[aeiou]]", false),
      ("-", "[a-]", true), ("-", "[-a]", true), ("-", "[0-9-.]", true), ("5", "[^\\d]", false),
      ("٣", "\\d", true), ("中", "\\w", true), ("。", "\\w", false), ("_", "\\w", false),
      ("\u{A0}", "\\s", false), (":", "\\i", true), ("1", "\\i", false), ("1", "\\c", true),
      ("中", "\\p{IsCJKUnifiedIdeographs}", true), ("a", "\\P{IsBasicLatin}", false),
      ("Ω", "\\p{IsGreek}", true), ("😀", "^.$", true), ("é", "[à-ê]", true),
      ("x", "[\\p{L}-[a-w]]", true), ("d", "[a-z-[b-y-[d]]]", true),
    ])
  func sets(text: String, pattern: String, expected: Bool) throws {
    #expect(evaluated("matches('\(text)', '\(pattern)')") == "\(expected)")
    // The same when ICU finds the matches.
    let found = "count(analyze-string('\(text)', '\(pattern)')/fn:match) > 0"
    #expect(evaluated(found) == "\(expected)")
  }

  @Test(
    "Invalid expressions",
    arguments: [
      "(", ")", "[", "]", "a**", "a{2,1}", "a{,2}", "a{", "{1}", "?a", "\\", "\\b", "[a--b]",
      "[b-a]", "[]", "[^]", "[a-\\d]", "\\p{Xx}", "\\p{IsNowhere}", "\\p", "(?=a)", "(?i)a",
      "\\1", "(a)\\2", "(a\\1)", "[(a)\\1]", "a}", "[a-z-[b]", "a*+", "(?<x>a)",
    ])
  func invalid(pattern: String) {
    #expect(evaluated("matches('a', '\(pattern)')") == "FORX0002")
    #expect(evaluated("tokenize('a', '\(pattern)')") == "FORX0002")
  }

  @Test(
    "Back-references",
    arguments: [
      ("matches('abab', '^(a|b)(b)\\1\\2$')", "true"),
      ("matches('bcb', '^(a)?(b)c\\2\\1$')", "true"),
      ("matches('bc', '^(?:(a)|b)\\1c$')", "true"),
      ("matches('aac', '^(?:(a)|b)\\1c$')", "true"),
      ("matches('ac', '^(?:(a)|b)\\1c$')", "false"),
      ("matches('a1', '^(a)\\11$')", "false"),
      ("matches('aa1', '^(a)\\11$')", "true"),
    ])
  func backReferences(expression: String, expected: String) {
    #expect(evaluated(expression) == expected)
  }

  @Test(
    "Replacing",
    arguments: [
      ("replace('abracadabra', 'a(.)', 'a$1$1')", "abbraccaddabbra"),
      ("replace('abracadabra', '^(.*?)b', '[$1]')", "[a]racadabra"),
      ("replace('abcd', '(ab)|(a)', '[1=$1][2=$2]')", "[1=ab][2=]cd"),
      ("replace('a', '(a)', '\\$$1$12\\\\')", "$aa2\\"),
      ("replace('a.b', '.', '\\$1', 'q')", "a\\$1b"),
      ("replace('é中😀', '.', '<$0>')", "<é><中><😀>"),
      ("replace('a\nb', '\n|^b', 'x', 'm')", "axx"),
      ("replace('aaa', '^a', 'b')", "baa"),
      ("replace('', 'a', 'b')", ""),
      ("replace('a', 'a', '$x')", "FORX0004"),
      ("replace('a', 'a', '\\x')", "FORX0004"),
      ("replace('a', 'b', 'x$')", "FORX0004"),
      ("replace('', 'a*', 'b')", "FORX0003"),
      ("replace('a', '^', 'b')", "FORX0003"),
      ("replace('110', '^1?', 'b')", "FORX0003"),
    ])
  func replacing(expression: String, expected: String) {
    #expect(evaluated(expression) == expected)
  }

  @Test(
    "Tokenizing",
    arguments: [
      ("string-join(tokenize(' red green  blue '), '|')", "red|green|blue"),
      ("string-join(tokenize('1, 15,24', ',\\s*'), '|')", "1|15|24"),
      ("string-join(tokenize(',a,', ','), '|')", "|a|"),
      ("tokenize('', ',')", ""),
      ("tokenize('a', 'a?')", "FORX0003"),
    ])
  func tokenizing(expression: String, expected: String) {
    #expect(evaluated(expression) == expected)
  }

  @Test("The analysis of a string has the groups where they are nested")
  func analysis() {
    let dates = "analyze-string('2016-02-22,x', '((\\d+)-(\\d+))-(\\d+)')"
    #expect(evaluated("\(dates)/fn:match/fn:group/@nr") == "1, 4")
    #expect(evaluated("\(dates)/fn:match/fn:group[1]/fn:group") == "2016, 02")
    #expect(evaluated("\(dates)/*/local-name()") == "match, non-match")
    #expect(evaluated("string(\(dates))") == "2016-02-22,x")
    #expect(evaluated("analyze-string('ab', '(a)|(b)')//fn:group/@nr") == "1, 2")
    #expect(evaluated("count(analyze-string((), 'a')/node())") == "0")
    // The first group captured its part in an earlier turn than the last.
    #expect(evaluated("string(analyze-string('ab', '((a)|b)+')/fn:match)") == "ab")
  }
}
