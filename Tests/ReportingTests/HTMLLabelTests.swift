import Testing

@testable import Reporting

@Suite struct HTMLLabelTests {
  @Test(arguments: [
    ("2016H1", "2016年上半年", "H1 2016"), ("2016H2", "2016年下半年", "H2 2016"),
    ("2016Q3", "2016年第三季度", "Q3 2016"), ("2016-08", "2016年8月", "August 2016"),
    ("2016", "2016年", "2016"), ("2016-13", "2016-13", "2016-13"), ("上半年", "上半年", "上半年"),
    ("", "", ""), ("2016Q5", "2016Q5", "2016Q5"),
  ])
  func namesPeriods(label: String, chinese: String, english: String) {
    #expect(Labels(language: .chinese).periodName(label) == chinese)
    #expect(Labels(language: .english).periodName(label) == english)
  }

  @Test(arguments: [
    ("2016-07-01", "2016年7月1日", "1 July 2016"), ("2016-12-31", "2016年12月31日", "31 December 2016"),
    ("", "", ""), ("2016-00-01", "2016-00-01", "2016-00-01"),
  ])
  func saysDates(day: String, chinese: String, english: String) {
    #expect(Labels(language: .chinese).date(day) == chinese)
    #expect(Labels(language: .english).date(day) == english)
  }

  @Test(arguments: [(1, "一、", "1. "), (10, "十、", "10. "), (11, "11. ", "11. ")])
  func numbersParts(number: Int, chinese: String, english: String) {
    #expect(Labels(language: .chinese).partNumber(number) == chinese)
    #expect(Labels(language: .english).partNumber(number) == english)
  }

  /// A template that names a word there is none for would silently leave it out.
  @Test func hasEveryWordTheTemplatesName() {
    let words = Labels(language: .chinese).templateWords
    let named = Templates.texts.flatMap {
      $0.matches(of: /word\.(\w+)/).map { String($0.output.1) }
    }
    #expect(!named.isEmpty)
    #expect(Set(named).subtracting(words.keys).isEmpty)
    #expect(Set(words.keys).subtracting(named).isEmpty)
  }
}
