import Testing

@testable import XPath

/// `fn:format-integer` (*F&O 3.1*, §4.6.1).
struct FormatIntegerTests {
  @Test(arguments: [
    (123, "0000", "0123"), (-123, "1", "-123"), (1_500_000, "#,##0", "1,500,000"),
    (1_500_000, "#'##0,00", "15'000,00"), (15, "0'000", "0'015"),
    (123_456_789, "000,00,00", "12345,67,89"),
    (1234, "#;##1;", "1;234"), (12, "٠", "١٢"),
    (1, ",000", "FODF1310"), (1, "0,,0", "FODF1310"), (1, "0#", "FODF1310"),
    (1, "0٠", "FODF1310"), (1, "a1", "FODF1310"), (1, "", "FODF1310"), (1, ";o", "FODF1310"),
    (1, "1;x", "FODF1310"), (1, "1;o(", "FODF1310"),
  ])
  func writesDigits(number: Int, picture: String, result: String) {
    #expect(evaluated("format-integer(\(number), \"\(picture)\")") == result)
  }

  @Test(arguments: [
    (1, "1;o", "1st"), (12, "1;o", "12th"), (122, "1;o(-e)t", "122nd"), (0, "w", "zero"),
    (123, "w", "one hundred and twenty-three"), (1001, "Ww", "One Thousand and One"),
    (2_000_000, "W;o", "TWO MILLIONTH"), (40, "w;o", "fortieth"), (-5, "Ww;o", "-Fifth"),
  ])
  func writesEnglish(number: Int, picture: String, result: String) {
    #expect(evaluated("format-integer(\(number), '\(picture)')") == result)
  }

  @Test(arguments: [
    (0, "零"), (10, "十"), (21, "二十一"), (110, "一百一十"), (1001, "一千零一"), (10_010, "一万零一十"),
    (100_000_000, "一亿"), (100_010_000, "一亿零一万"), (12_003_400, "一千二百万三千四百"),
  ])
  func writesChinese(number: Int, result: String) {
    #expect(evaluated("format-integer(\(number), 'w', 'zh-CN')") == result)
    #expect(evaluated("format-integer(\(number), '一', 'zh')") == result)
  }

  @Test(arguments: [
    ("'一'", "〇|十|二十一|百|百一|百十|千十|二千二十五|一万|一億一万"),
    ("'w;o', 'ja'", "第〇|第十|第二十一|第百|第百一|第百十|第千十|第二千二十五|第一万|第一億一万"),
    ("'一', 'zh-Hant'", "零|十|二十一|一百|一百零一|一百一十|一千零一十|二千零二十五|一萬|一億零一萬"),
    ("'壹', 'zh'", "零|壹拾|贰拾壹|壹佰|壹佰零壹|壹佰壹拾|壹仟零壹拾|贰仟零贰拾伍|壹万|壹亿零壹万"),
    ("'壹', 'zh-TW'", "零|壹拾|貳拾壹|壹佰|壹佰零壹|壹佰壹拾|壹仟零壹拾|貳仟零貳拾伍|壹萬|壹億零壹萬"),
    ("'壱'", "零|壱拾|弐拾壱|壱百|壱百壱|壱百壱拾|壱千壱拾|弐千弐拾伍|壱万|壱億壱万"),
  ])
  func writesChineseCharacters(arguments: String, result: String) {
    let numbers = "(0, 10, 21, 100, 101, 110, 1010, 2025, 10000, 100010000)"
    #expect(
      evaluated("string-join(\(numbers) ! format-integer(., \(arguments)), '|')") == result)
  }

  @Test(arguments: [
    (28, "A", "AB"), (702, "a", "zz"), (0, "a", "0"), (1994, "I", "MCMXCIV"), (5000, "i", "5000"),
    (3, "①", "③"), (0, "①", "⓪"), (36, "①", "㊱"), (51, "①", "51"), (2, "α", "β"), (4, "甲", "丁"),
    (7, "no such numbering", "7"),
  ])
  func writesOtherNumberings(number: Int, token: String, result: String) {
    #expect(evaluated("format-integer(\(number), '\(token)')") == result)
  }

  @Test func writesAnyMagnitude() {
    #expect(
      evaluated("format-integer(12345678901234567890123, '#,##0')")
        == "12,345,678,901,234,567,890,123")
    #expect(evaluated("format-integer((), '1')") == "")
  }
}
