import Foundation
import Schemas
import Testing
import XMLTree

/// A schema, as what files are validated by and as what advice comes from.
struct Advised {
  private let schema: Schema
  private let advisor: SchemaAdvisor

  init(file path: String) throws {
    schema = try Schema(file: path)
    advisor = SchemaAdvisor(try SchemaModel(file: path))
  }

  /// The schema of a policy of this package.
  init(policy path: String) throws {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    try self.init(file: package.appending(path: "policies/\(path)").path)
  }

  /// The path of each node that is found fault with, and what is said of it.
  func advice(_ xml: String) throws -> [Advice] {
    let reading = XMLReader(schema: schema).read(Array(xml.utf8), documentURI: "test.xml")
    let tree = try #require(reading.tree, "\(reading.diagnostics)")
    return reading.diagnostics.map { diagnostic in
      let message = advisor.message(for: diagnostic, in: tree)
      return Advice(
        path: diagnostic.node(in: tree)?.path ?? "", english: message.text(in: .english),
        chinese: message.text(in: .chinese))
    }
  }

  struct Advice: Hashable {
    let path: String
    let english: String
    let chinese: String

    /// The words of the Chinese sentence that are English or libxml2's.
    var foreignWords: [String] {
      let words = withoutQuotations.split { !$0.isASCII || !$0.isLetter }
      return words.map { $0.lowercased() }.filter(Self.foreign.contains)
    }

    /// The Chinese sentence without the names and values in it.
    private var withoutQuotations: String {
      chinese.split(separator: "“", omittingEmptySubsequences: false).enumerated().map { part in
        part.offset == 0 ? part.element : part.element.drop { $0 != "”" }
      }.joined()
    }

    private static let foreign: Set<String> = [
      "a", "an", "the", "is", "not", "of", "must", "it", "be", "or", "and", "in", "may", "value",
      "element", "attribute", "facet", "type", "atomic", "valid", "expected", "allowed", "xs",
      "missing", "content", "schema", "write", "such", "like",
    ]
  }
}

@Suite("Advice on files that are not valid")
struct SchemaAdvisorTests {
  private let waigang: Advised
  private let pools: Advised

  init() throws {
    waigang = try Advised(policy: "waigang-2016/roster.xsd")
    pools = try Advised(policy: "pool-safety/pool.xsd")
  }

  @Test(
    "a team in a roster of Waigang",
    arguments: [
      (
        "<training date='2014年3月26日' instructor='police'/>",
        "/training/@date",
        "attribute “date” of “training” is written “2014年3月26日”; write a date as 2016-07-01",
        "培训日期写成“2014年3月26日”，日期应写成2016-07-01这样的形式"
      ),
      (
        "<training date='2014-02-30' instructor='police'/>",
        "/training/@date",
        "attribute “date” of “training” is written “2014-02-30”; there is no such day",
        "培训日期写成“2014-02-30”，没有这一天"
      ),
      (
        "<training date='2014-03-26Z' instructor='police'/>",
        "/training/@date",
        "attribute “date” of “training” is written “2014-03-26Z”; write it like 2016-07-01",
        "培训日期写成“2014-03-26Z”，应符合规定的写法（日期，形如2016-07-01，不带时区）"
      ),
      (
        "<training date='' instructor='police'/>",
        "/training/@date",
        "attribute “date” of “training” is empty; write a date as 2016-07-01",
        "培训日期没有填写，日期应写成2016-07-01这样的形式"
      ),
      (
        "<training date='2014-03-26' instructor='民警'/>",
        "/training/@instructor",
        "attribute “instructor” of “training” is written “民警”; it must be police or other",
        "教员身份写成“民警”，应为police（派出所民警）或other（其他人员）"
      ),
      (
        "<training date='2014-03-26' instructor='police' attended='-1'/>",
        "/training/@attended",
        """
        attribute “attended” of “training” is written “-1”; it must be a whole number not less \
        than 0
        """,
        "实到人数写成“-1”，应为不小于0的整数"
      ),
      (
        "<training instructor='police'/>",
        "/training",
        "element “training” lacks the attribute “date”",
        "元素“training”缺少属性“date”（培训日期）"
      ),
      (
        "<training date='2014-03-26' instructor='police' attend='1'/>",
        "/training/@attend",
        "element “training” may not have the attribute “attend”; is “attended” meant?",
        "元素“training”不得有属性“attend”；是否应为“attended”？"
      ),
      (
        "<leader/><leader/>",
        "/leader[2]",
        "element “team” has 2 of “leader”; it may have 1 at most",
        "元素“team”中有2个“leader”，最多1个"
      ),
      (
        "<training date='2014-03-26' instructor='police'/><member/>",
        "/member",
        "element “member” is out of order: it must stand before element “training”",
        "顺序不对：元素“member”应写在元素“training”之前"
      ),
      (
        "<trainning/>",
        "/trainning",
        "element “trainning” may not stand in element “team”; is “training” meant?",
        "元素“team”中不得有元素“trainning”；是否应为“training”？"
      ),
      (
        "<xyz/>",
        "/xyz",
        "element “xyz” may not stand in element “team”",
        "元素“team”中不得有元素“xyz”"
      ),
      (
        "<member><phone/><name/></member>",
        "/member/name",
        "element “name” is out of order: it must stand before element “phone”",
        "顺序不对：元素“name”应写在元素“phone”之前"
      ),
      (
        "<member xmlns=''/>",
        "/member",
        "element “member” is in no namespace; it must be in the namespace “urn:muster:roster:1”",
        "元素“member”的命名空间不对（没有命名空间），应是命名空间“urn:muster:roster:1”"
      ),
      (
        "<member>张三</member>",
        "/member",
        "the text “张三” may not stand directly in element “member”",
        "元素“member”中不得直接写文字“张三”"
      ),
      (
        "<member><name><b/></name></member>",
        "/member/name",
        "element “name” may hold text only, no other elements",
        "元素“name”中只能写文字，不得有下级元素"
      ),
      (
        "<training date='2014-03-26' instructor='police'>x</training>",
        "/training",
        "element “training” must be empty",
        "元素“training”应为空，不得有内容"
      ),
    ])
  func team(content: String, path: String, english: String, chinese: String) throws {
    let advice = try waigang.advice(
      """
      <roster xmlns='urn:muster:roster:1' unit='u' unit-name='x' period='2016H2'>
      <team kind='joint-patrol' name='x'>\(content)</team></roster>
      """)
    #expect(advice.map(\.path) == ["/roster/team" + path])
    #expect(advice.map(\.english) == [english])
    #expect(advice.map(\.chinese) == [chinese])
    #expect(advice.flatMap(\.foreignWords) == [])
  }

  @Test("everything wrong with a roster of Waigang, in Chinese")
  func roster() throws {
    let advice = try waigang.advice(
      """
      <roster xmlns='urn:muster:roster:1' unit='U' unit-name='' period='2016上半年' updated='2016'>
      <team kind='joint-patrl' name='x'/><team kind='zzzzz' name=' '/>
      <team name='x' headcount='十'/><contact/></roster>
      """)
    let long = "等12个值之一"
    #expect(
      advice.map(\.chinese) == [
        "责任单位代码写成“U”，应写成abc-def这样的形式（代码：以小写字母开头，由小写字母、数字和连字符组成）",
        "责任单位全称没有填写，至少应有1个字",
        "考核周期写成“2016上半年”，应写成1234H1这样的形式（半年：四位年份，加H1(上半年)或者H2(下半年)）",
        "花名册最近一次更新的日期写成“2016”，日期应写成2016-07-01这样的形式",
        """
        队伍类别写成“joint-patrl”，应为joint-patrol（大联勤队伍）、security-patrol（治安巡逻社保队伍）、\
        traffic-assistant（交通协管员队伍）、street-sanitation（街面环卫职工队伍）\
        或shop-warden（沿街店铺门责管理员队伍）\(long)；是否应为“joint-patrol”？
        """,
        """
        队伍类别写成“zzzzz”，应为joint-patrol（大联勤队伍）、security-patrol（治安巡逻社保队伍）、\
        traffic-assistant（交通协管员队伍）、street-sanitation（街面环卫职工队伍）\
        或shop-warden（沿街店铺门责管理员队伍）\(long)
        """,
        "队伍名称没有填写，至少应有1个字",
        "元素“team”缺少属性“kind”（队伍类别）",
        "登记人数写成“十”，应为不小于0的整数",
        "顺序不对：元素“contact”应写在元素“team”之前",
      ])
    #expect(advice.flatMap(\.foreignWords) == [])
  }

  @Test(
    "a pool's return, in English",
    arguments: [
      (
        "<staff/><calendar/><log/><safety/><medical-list/>",
        ["element “calendar” is out of order: it must stand before element “staff”"]
      ),
      (
        "<calendar><season opens='2024-05-01' closes='2024-09-15'/></calendar><log/>",
        [
          "element “calendar” lacks “hours”",
          "element “pool-return” lacks “staff” (the lifeguards the pool employs), which must stand before element “log”",
        ]
      ),
      (
        "<calendar><season opens='1 May' closes='2024-09-15'/>"
          + "<hours weekday='Mon' from='8:00' to='25:00:00'/></calendar>" + Self.rest,
        [
          "attribute “opens” of “season” is written “1 May”; write a date as 2016-07-01",
          """
          attribute “weekday” of “hours” is written “Mon”; it must be one of 7 values, such as Monday, \
          Tuesday, Wednesday, Thursday or Friday
          """,
          "attribute “from” of “hours” is written “8:00”; write a time as 08:00:00",
          "attribute “to” of “hours” is written “25:00:00”; there is no such time",
        ]
      ),
      (
        Self.calendar + "<staff><lifeguard no='L 1'><full-name/></lifeguard>"
          + "<lifeguard no='L1'><full-name>A</full-name></lifeguard>"
          + "<lifeguard no='L1'><full-name>B</full-name></lifeguard></staff>"
          + "<log><day date='2024-05-02'><watch lifeguard='L9' from='08:00:00' to='09:00:00'/>"
          + "<water-test at='08:00:00'><reading of='ph'>seven</reading></water-test></day></log>"
          + "<safety><drill on='2024-05-01'/></safety><medical-list/>",
        [
          """
          attribute “no” of “lifeguard” is written “L 1”; it must be of letters, digits, “-”, “_” and \
          “.”, without blanks
          """,
          "element “full-name” is empty; it must have at least 1 character",
          "element “lifeguard” repeats “L1”, which must be unique",
          "element “watch” refers to “L9”, which does not exist",
          "element “reading” is written “seven”; it must be a number, such as 3.5",
          "element “safety” lacks “first-aid-kit”, which must stand before element “drill”",
        ]
      ),
      (
        Self.calendar
          + "<staff/><log/><safety><first-aid-kit place='x'><check on='2024-05-01' complete='yes'/>"
          + "</first-aid-kit><incident kind='rescue' at='2024-05-01'/></safety><medical-list/>",
        [
          "attribute “complete” of “check” is written “yes”; it must be true or false",
          """
          attribute “at” of “incident” is written “2024-05-01”; write a date and time as \
          2016-07-01T08:00:00
          """,
        ]
      ),
    ])
  func pool(content: String, english: [String]) throws {
    let advice = try pools.advice(
      "<pool-return xmlns='urn:larkmere:pool-return:1' pool='p' title='P'>\(content)</pool-return>")
    #expect(advice.map(\.english) == english)
    #expect(advice.flatMap(\.foreignWords) == [])
  }

  private static let calendar = """
    <calendar><season opens='2024-05-01' closes='2024-09-15'/>
    <hours weekday='Monday' from='08:00:00' to='20:00:00'/></calendar>
    """
  private static let rest =
    "<staff/><log/><safety><first-aid-kit place='x'/></safety><medical-list/>"
}
