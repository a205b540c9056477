import Testing

@testable import XPath

@Suite("Functions on strings (F&O 3.1, §5.1 to §5.5)")
struct StringFunctionTests {
  @Test(
    "Codepoints become strings and strings codepoints",
    arguments: [
      ("codepoints-to-string((66, 233, 128512))", "Bé😀"),
      ("codepoints-to-string(())", ""),
      ("codepoints-to-string(0)", "FOCH0001"),
      ("codepoints-to-string((65, 55296))", "FOCH0001"),
      ("codepoints-to-string(-1)", "FOCH0001"),
      ("codepoints-to-string(100000000000000000000)", "FOCH0001"),
      ("string-to-codepoints('Bé😀')", "66, 233, 128512"),
      ("string-to-codepoints('')", ""),
    ])
  func codepoints(expression: String, expected: String) {
    #expect(evaluated(expression) == expected)
  }

  @Test("A letter with a combining accent has two characters, and is not the precomposed letter")
  func decomposed() {
    #expect(evaluated("string-length(codepoints-to-string((101, 769)))") == "2")
    #expect(evaluated("codepoints-to-string((101, 769)) = codepoints-to-string(233)") == "false")
    #expect(evaluated("contains(codepoints-to-string((101, 769)), 'e')") == "true")
    #expect(evaluated("substring(codepoints-to-string((101, 769, 98)), 3)") == "b")
    #expect(
      evaluated("normalize-unicode(codepoints-to-string((101, 769))) = codepoints-to-string(233)")
        == "true")
  }

  @Test(
    "Joining and taking apart",
    arguments: [
      ("concat('a', 1, (), true())", "a1true"),
      ("string-join((1, 'b', 2.5), '-')", "1-b-2.5"),
      ("string-join((1 to 3) ! string())", "123"),
      ("substring('motor car', 6)", " car"),
      ("substring('metadata', 4, 3)", "ada"),
      ("substring('12345', 1.5, 2.6)", "234"),
      ("substring('12345', 0, 3)", "12"),
      ("substring('12345', 5, -3)", ""),
      ("substring('12345', -3, 5)", "1"),
      ("substring('12345', 0 div 0e0, 3)", ""),
      ("substring('12345', 1, 0 div 0e0)", ""),
      ("substring('12345', -42, 1 div 0e0)", "12345"),
      ("substring('12345', -1 div 0e0, 1 div 0e0)", ""),
      ("substring('12345', -1e300, 2e300)", "12345"),
      ("substring('外冈镇群防群治', 4, 2)", "群防"),
      ("string-length('外冈镇😀')", "4"),
      ("normalize-space('  a \n b\t')", "a b"),
      ("'  x ' ! normalize-space()", "x"),
      ("42 ! string-length()", "2"),
      ("string-length()", "XPDY0002"),
    ])
  func joining(expression: String, expected: String) {
    #expect(evaluated(expression) == expected)
  }

  @Test(
    "Case follows the full mappings of Unicode",
    arguments: [
      ("upper-case('straße')", "STRASSE"),
      ("upper-case('ŉ')", "ʼN"),
      ("lower-case('ΟΔΟΣ')", "οδος"),
      ("lower-case('ΣΑΣ Σ')", "σας σ"),
      ("lower-case('ÀÉ')", "àé"),
      ("upper-case(())", ""),
    ])
  func letterCase(expression: String, expected: String) {
    #expect(evaluated(expression) == expected)
  }

  @Test(
    "Characters are translated one by one",
    arguments: [
      ("translate('bar', 'abc', 'AB')", "BAr"),
      ("translate('--aaa--', 'abc-', 'ABC')", "AAA"),
      ("translate('abcabc', 'aa', 'xy')", "xbcxbc"),
      ("translate('镇', '镇', '鎮')", "鎮"),
    ])
  func translation(expression: String, expected: String) {
    #expect(evaluated(expression) == expected)
  }

  @Test(
    "Substrings are found by codepoints",
    arguments: [
      ("contains('tattoo', 't')", "true"),
      ("contains('tattoo', '')", "true"),
      ("contains('', 't')", "false"),
      ("starts-with('tattoo', 'tat')", "true"),
      ("ends-with('tattoo', 'too')", "true"),
      ("substring-before('tattoo', 'attoo')", "t"),
      ("substring-after('tattoo', 'tat')", "too"),
      ("substring-after('tattoo', '')", "tattoo"),
      ("contains-token('a  b c', ' b ')", "true"),
      ("contains-token(('a', 'b c'), 'b c')", "false"),
      ("compare('abc', 'abd')", "-1"),
      ("compare((), 'a')", ""),
      ("codepoint-equal('a', 'a')", "true"),
    ])
  func substrings(expression: String, expected: String) {
    #expect(evaluated(expression) == expected)
  }

  @Test("A normalization form that is not there is an error")
  func normalization() {
    #expect(evaluated("normalize-unicode('ﬁ', ' nfkc ')") == "fi")
    #expect(evaluated("normalize-unicode('ﬁ', '')") == "ﬁ")
    #expect(evaluated("normalize-unicode('ﬁ', 'NFX')") == "FOCH0003")
  }

  /// However many marks stand upon a letter, it does not take the square of the time.
  @Test(.timeLimit(.minutes(5)), arguments: ["NFC", "NFD", "NFKC", "NFKD"])
  func ordersLongRunsOfMarks(form: String) {
    let marks = "(1 to 60000) ! codepoints-to-string((801, 768))"
    #expect(
      evaluated(
        """
        let $text := normalize-unicode('b' || string-join(\(marks)), '\(form)')
        return string-join((string-length($text), substring($text, 1, 2) = codepoints-to-string((98, 801)),
          ends-with($text, codepoints-to-string((768, 768)))), ' ')
        """) == "120001 true true")
  }

  @Test("No string grows without bound")
  func limits() {
    let doubled = "fold-left(1 to 60, '0123456789', function($s, $i) { concat($s, $s) })"
    #expect(evaluated("string-length(\(doubled))") == "XPDY0130")
  }
}
