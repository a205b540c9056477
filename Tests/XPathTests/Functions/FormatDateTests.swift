import Testing

@testable import XPath

/// `fn:format-dateTime`, `fn:format-date` and `fn:format-time` (*F&O 3.1*, §9.8).
struct FormatDateTests {
  private func formatted(_ value: String, _ picture: String, _ rest: String = "") -> String {
    evaluated("format-dateTime(xs:dateTime('\(value)'), \"\(picture)\"\(rest))")
  }

  @Test(arguments: [
    ("[Y0001]-[M01]-[D01]", "2016-02-08"), ("[M]/[D]/[Y01]", "2/8/16"), ("[[[Y]]]", "[2016]"),
    ("[D1o] [MNn], [Y]", "8th February, 2016"), ("[FNn,3-3] [MN,*-3]", "Mon FEB"),
    ("[F1] [W] [w] [d]", "1 6 2 39"), ("[Y9,999,*]", "2,016"), ("[YI]", "MMXVI"),
    ("[Dwo]", "eighth"), ("[MNn,10]|", "February  |"), ("[ M 0 1 ]", "02"), ("[Y,2-2]", "16"),
    ("[M,3]", "002"), ("[E] [C]", "ad gregorian"), ("[YN]", "2016"),
  ])
  func writesDays(picture: String, result: String) {
    #expect(formatted("2016-02-08T09:05:06.450", picture) == result)
  }

  @Test(arguments: [
    ("[H01]:[m]:[s].[f001]", "21:05:06.450"), ("[h]:[m] [P]", "9:05 pm"),
    ("[h]:[m1] [PN]", "9:5 PM"),
    ("[f]", "45"), ("[f,1-1]", "4"), ("[f,4]", "4500"), ("[f1##]", "45"), ("[f0'0'0]", "4'5'0"),
    ("[f٠٠]", "٤٥"), ("[f0##]", "45"), ("[f0]", "45"), ("[f,3-3]", "450"), ("[f,*-1]", "4"),
    ("[f1###,3-3]", "450"), ("[f111,1-2]", "450"), ("[f0'#,2-3]", "4'5"), ("[f٠,4]", "٤٥٠٠"),
    ("[f#]", "45"), ("[fi]", "45"), ("[f 0 0 1]", "450"),
  ])
  func writesTimes(picture: String, result: String) {
    #expect(formatted("2016-02-08T21:05:06.450", picture) == result)
  }

  @Test(arguments: [
    (
      "+08:00", "[Z] [z] [Z0] [z0000] [ZZ] [Z0:00] [Z,7]|",
      "+08:00 GMT+08:00 +8 GMT+0800 H +8:00 +08:00 |"
    ),
    ("+05:30", "[Z0] [ZZ] [Z00.00]", "+5:30 +05:30 +05.30"),
    ("Z", "[Z] [Z0t] [ZZ]", "+00:00 Z Z"), ("", "[Z][z][ZZ]", "J"),
  ])
  func writesTimezones(zone: String, picture: String, result: String) {
    #expect(formatted("2016-02-08T09:00:00\(zone)", picture) == result)
  }

  @Test(arguments: [
    ("2009-12-31", "53", "5"), ("2010-01-03", "53", "5"), ("2010-01-04", "1", "1"),
    ("2013-02-01", "5", "5"), ("2006-10-01", "39", "4"),
  ])
  func numbersWeeks(day: String, week: String, weekOfMonth: String) {
    #expect(formatted("\(day)T00:00:00", "[W]", ", (), 'ISO', ()") == week)
    #expect(formatted("\(day)T00:00:00", "[w]", ", (), 'ISO', ()") == weekOfMonth)
  }

  @Test(arguments: [
    (", 'en-GB', 'AD', ()", "Mon, 8"), (", 'zh', (), ()", "星期一, 8"),
    (", 'xx', (), ()", "[Language: en]Mon, 8"),
    (", 'en', 'OS', 'gb'", "[Calendar: AD]Mon, 8"),
    (", 'en', 'Q{urn:own}calendar', ()", "[Calendar: AD]Mon, 8"),
    (", 'en', 'ZODIAC', ()", "FOFD1340"), (", 'en', 'p:CB', ()", "FOFD1340"),
    (", 'en', '1', ()", "FOFD1340"),
  ])
  func followsLanguagesAndCalendars(arguments: String, result: String) {
    #expect(formatted("2016-02-08T09:00:00", "[FNn,*-3], [D]", arguments) == result)
  }

  @Test func writesChinese() {
    let picture = "[Y]年[MNn][D]日[FNn][P][h]时"
    #expect(
      formatted("2016-02-08T15:00:00", picture, ", 'zh-CN', (), ()") == "2016年二月8日星期一下午3时")
    #expect(formatted("2016-02-08T15:00:00", "[F,*-2]", ", 'zh-CN', (), ()") == "周一")
  }

  @Test(arguments: [
    "[", "]", "[]", "[y]", "[Y", "[Y]]", "[Y999#]", "[Y,0]", "[Y,3-2]", "[Y,a]", "[Y,]",
    "[Y,1-2-3]", "[Y,99999]",
  ])
  func refusesPictures(picture: String) {
    #expect(formatted("2016-02-08T09:00:00", picture) == "FOFD1340")
  }

  @Test(arguments: [
    ("format-date(xs:date('2016-02-08'), '[H]')", "FOFD1350"),
    ("format-time(xs:time('09:00:00'), '[D]')", "FOFD1350"),
    ("format-date(xs:date('2016-02-08+08:00'), '[D][Z]')", "8+08:00"),
    ("format-time((), '[D]')", ""), ("format-date(xs:time('09:00:00'), '[D]')", "XPTY0004"),
  ])
  func knowsTheComponentsOfTypes(source: String, result: String) {
    #expect(evaluated(source) == result)
  }

  @Test func writesErasOfISO() {
    #expect(formatted("-0055-02-08T09:00:00", "[E][Y]", ", (), 'ISO', ()") == "-55")
    #expect(formatted("-0055-02-08T09:00:00", "[Y] [EN]") == "55 BC")
  }

  @Test(arguments: [
    "[f0٠]", "[f٠0]", "[f#0]", "[f0#0]", "[f'0]", "[f0']", "[f0''0]", "[f,2-1]", "[f001,3-2]",
    "[f,0]", "[f,*-0]", "[f,0-2]", "[f,]", "[f,-3]", "[f,3-]", "[f,1-2-3]", "[f,a]", "[m0٠]",
    "[s0#]", "[H,2-1]", "[H,1.5]", "[h,+1]",
  ])
  func refusesModifiers(picture: String) {
    #expect(formatted("2016-02-08T21:05:06.450", picture) == "FOFD1340")
  }

  @Test func writesJapanese() {
    #expect(
      formatted("2016-02-08T15:00:00", "[MNn][D]日[FNn][PN][h]時", ", 'ja', (), ()")
        == "二月8日月曜日午後3時")
    #expect(formatted("2016-02-08T15:00:00", "[F,*-2] [C]", ", 'zh-TW', (), ()") == "週一 公曆")
  }
}
