import Testing

@Suite("Comparisons with what a value never is")
struct ImpossibleValueTests {
  private static let keys = """
    parameters: {exempt: [volunteer, wardn], limit: 3}
    tables:
      kinds: [{kind: patrol, armband: 治安巡逻}, {kind: warden, armband: 平安志愿者}]
      by-kind: {key: kind, rows: [{kind: patrol, armband: 治安巡逻}]}
      mistaken: {key: kind, rows: [{kind: patrol, armband: 治安巡逻}, {kind: wardn}]}
    """

  @Test(
    "a value that is not among those there can be is reported",
    arguments: [
      ("@kind = 'patrl'", "“patrl” is none of the values of “@kind”; is “patrol” meant?"),
      ("'patrl' = @kind", "“patrl” is none of the values of “@kind”; is “patrol” meant?"),
      ("@kind eq 'patrl'", "“patrl” is none of the values of “@kind”; is “patrol” meant?"),
      ("@kind != 'patrl'", "“patrl” is none of the values of “@kind”; is “patrol” meant?"),
      (
        "@kind = ('patrol', 'wardn')",
        "“wardn” is none of the values of “@kind”; is “warden” meant?"
      ),
      (
        "let $k := ('patrl') return @kind = $k",
        "“patrl” is none of the values of “@kind”; is “patrol” meant?"
      ),
      (
        "normalize-space(@kind) = 'patrl'",
        "“patrl” is none of the values of “normalize-space(@kind)”; is “patrol” meant?"
      ),
      (
        "exists($kinds[?kind = 'patrl'])",
        "“patrl” is none of the values of “?kind”; is “patrol” meant?"
      ),
      (
        "exists($mistaken(@kind))",
        "In mistaken, “wardn” is none of the values of “@kind”; is “warden” meant?"
      ),
      (
        "not(@kind = $exempt) and not(../team/@kind = $exempt)",
        "In exempt, “wardn” is none of the values of “@kind”; is “warden” meant?"
      ),
      ("@founded >= '2016-02-30'", "“2016-02-30” is not such an xs:date as “@founded” is"),
      ("@founded = '2016-2-1'", "“2016-2-1” is not such an xs:date as “@founded” is"),
      ("@headcount = '12人'", "“12人” is not such an xs:nonNegativeInteger as “@headcount” is"),
      ("@headcount = -1", "“-1” is not such an xs:nonNegativeInteger as “@headcount” is"),
      ("@name != ''", "“” is none of the values of “@name”"),
      ("member/badge = 'A1'", "“A1” is not such an xs:token as “member/badge” is"),
      (
        "xs:date('2016-02-30') > xs:date(@founded)",
        "FORG0001: “2016-02-30” is not a valid xs:date"
      ),
    ])
  func reported(assertion: String, message: String) throws {
    let example = Example(assertion: assertion, keys: Self.keys)
    let messages = try example.messages("impossible-value")
    #expect(messages == [message])
  }

  @Test(
    "a value that can be there is not",
    arguments: [
      "@kind = 'patrol'", "exists($by-kind('patrol'))", "exists($by-kind(@kind))",
      // Of a key that is written out, the rule on keys speaks.
      "exists($by-kind('ptrol'))",
      "@kind = ('patrol', 'warden')", "@founded >= '2016-02-29'",
      "@headcount = 12", "@headcount >= 0.5", "@headcount >= -1", "member/phone = 'x'",
      "member/badge = 'AB123'", "normalize-space(member[1]/phone) = ''", "@kind = $kinds?kind",
      "exists($kinds[?kind = ../@kind])", "(member[1]/phone, '无')[1] = '无'",
      "$limit = 4", "upper-case(@kind) = 'PATROL'", "string(member[1]/badge) = ''",
      "@founded <= $as-of", "$kinds[?kind = 'patrol']?armband = member/armband",
      "some $k in $kinds satisfies $k?kind = @kind",
    ])
  func notReported(assertion: String) throws {
    let example = Example(assertion: assertion, keys: Self.keys)
    let messages = try example.messages("impossible-value")
    #expect(messages == [])
  }

  @Test("what is in a table is compared where a map made of it is looked into")
  func keys() throws {
    var example = Example(
      assertion: "exists($names(@kind))",
      keys: """
        tables: {words: [{key: patrol, name: 巡逻}, {key: gold, name: 金}, {key: wardn, name: 值守}]}
        let: {names: "map:merge($words ! map:entry(?key, ?name))"}
        """)
    #expect(
      try example.messages("impossible-value") == [
        "In words, “gold” is none of the values of “@kind”",
        "In words, “wardn” is none of the values of “@kind”; is “warden” meant?",
      ])
    // A key that something else may have is not mistaken.
    example.assertion += " or $words[1]?key = @name"
    #expect(try example.messages("impossible-value") == [])
  }

  @Test("it is reported where it is written")
  func places() throws {
    let example = Example(assertion: "not(@kind = $exempt)", keys: Self.keys)
    #expect(try example.findings().map(\.line).contains(6))
    let inLet = Example(assertion: "@kind = $kinds", lets: "{kinds: \"('patrol', 'wardn')\"}")
    #expect(try inLet.findings().map { [$0.line, $0.column] } == [[13, 30]])
  }

  @Test(
    "values keep their type on their way to the second level",
    arguments: [
      ("team/@kind = 'patrl'", "“patrl” is none of the values of “team/@kind”; is “patrol” meant?"),
      ("team/@members = '很多'", "“很多” is not such an xs:integer as “team/@members” is"),
      ("team/@kind = 'patrol'", nil),
      ("team/@members > 3 and person/@team = '甲'", nil),
    ])
  func summary(assertion: String, message: String?) throws {
    let messages = try Example.summary(assertion).messages("impossible-value")
    #expect(messages == [message].compactMap(\.self))
  }
}
