import Testing

@Suite("Names that cannot be where they are looked for")
struct UnknownNameTests {
  @Test(
    "a name the schema does not allow there is reported, with the nearest it does",
    arguments: [
      ("member/phoen", "member has no phoen; is “phone” meant?"),
      ("@headcont > 1", "team has no @headcont; is “@headcount” meant?"),
      ("exists(phone)", "team has no phone"),
      ("leader/phone", "leader has no phone"),
      ("member/../member/@kind", "member has no @kind"),
      ("ancestor::rooster/@unit", "team has no rooster on its axis ancestor; is “roster” meant?"),
      ("following-sibling::member", "team has no member on its axis following-sibling"),
      ("member/self::team", "member has no team on its axis self"),
      ("(leader | member)/phon", "leader or member has no phon; is “phone” meant?"),
      ("//member/nam", "member has no nam; is “name” meant?"),
      ("member[starts-with(nam, 'a')]", "member has no nam; is “name” meant?"),
      ("exists(member/element(phoen))", "member has no phoen; is “phone” meant?"),
      ("member/*:phoen", "member has no phoen; is “phone” meant?"),
      ("/team", "The document has no team"),
      ("member/Q{urn:other}phone", "member has no phone in that namespace"),
      ("member/phone/extension", "phone has no extension"),
      // What is bound to a variable or handed to a function is known too.
      ("some $m in member satisfies $m/phoen", "member has no phoen; is “phone” meant?"),
      ("let $m := member return $m/phoen", "member has no phoen; is “phone” meant?"),
      ("exists(member ! phoen)", "member has no phoen; is “phone” meant?"),
      (
        "exists(member[name = $this/@nmae])", "team has no @nmae; is “@name” meant?"
      ),
      (
        "exists(filter(member, function($m) { $m/phoen }))",
        "member has no phoen; is “phone” meant?"
      ),
      ("exists(head(member)/phoen)", "member has no phoen; is “phone” meant?"),
      (
        "exists(map:merge(member ! map:entry(string(name), .))?*/phoen)",
        "member has no phoen; is “phone” meant?"
      ),
      // In a function of anything the name has to be in the schema.
      (
        "exists(function($any) { $any/phoen }(.))",
        "There is no element phoen in the schema; is “phone” meant?"
      ),
    ])
  func reported(assertion: String, message: String) throws {
    let messages = try Example(assertion: assertion).messages("unknown-name")
    #expect(messages == [message])
  }

  @Test(
    "a name that can be there is not",
    arguments: [
      "exists(member/phone)", "@kind = ../team/@kind",
      "exists(ancestor::roster)", "exists(//phone)", "exists(preceding-sibling::team)",
      "exists((leader | member)/phone)", "exists(@xsi:type)", "exists(*/name)",
      "function($any) { $any/phone }(member)", "exists(function($any) { $any/@kind }(member))",
      "exists(member/name/text())", "exists(/roster/team)", "exists(root()/roster)",
      "exists(member/name/..)", "exists(parse-xml('<a><b/></a>')/a/b)",
      "every $node in descendant-or-self::node() satisfies exists($node/..)",
    ])
  func notReported(assertion: String) throws {
    let example = Example(
      assertion: assertion,
      keys: "namespaces: {xsi: 'http://www.w3.org/2001/XMLSchema-instance'}")
    let messages = try example.messages("unknown-name")
    #expect(messages == [])
  }

  @Test(
    "where anything may be, any name may be",
    arguments: [
      ("exists(../remark/anything)", nil), ("exists(//anything)", nil),
      ("exists(../anything)", "roster has no anything"),
    ])
  func wildcard(assertion: String, message: String?) throws {
    let messages = try Example(assertion: assertion, isOpen: true).messages("unknown-name")
    #expect(messages == [message].compactMap(\.self))
  }

  @Test("what an expression is evaluated on is what its key says")
  func contexts() throws {
    let example = Example(
      subjects: "team/member", assertion: "exists($team/@kind) and exists($mine/phone)",
      lets: "{mine: ., team: ..}",
      requirement: "message: \"{nam}缺{../@name}{phoen}\"",
      keys: "let: {firsts: 'team[1]/membr'}\nconfidential: //team[@kid]")
    let messages = try example.messages("unknown-name")
    #expect(
      messages == [
        "team has no membr; is “member” meant?", "team has no @kid; is “@kind” meant?",
        "member has no nam; is “name” meant?", "member has no phoen; is “phone” meant?",
      ])
  }

  @Test("expressions of one text are looked at where each of them is evaluated")
  func equalTexts() throws {
    let facts = """
      facts:
            - {element: team, for: team, values: {kind: "@kind"}}
            - {element: leader, for: team/leader, values: {kind: "@kind"}}
      """
    let keys = """
      summary:
          id: town
          name: 镇
          \(facts)
          requirements:
            - {id: all, title: 全体, clause: 二, for: submission, assert: exists(team)}
      """
    let findings = try Example(keys: keys).findings()
    #expect(
      findings.map(\.description) == [
        "policy.yaml:11:61: error: leader has no @kind"
      ])
  }

  @Test("a step from what is no node is reported")
  func noNodes() throws {
    let fromMap = Example(
      assertion: "exists($kinds[@kind])", keys: "tables: {kinds: [{kind: patrol}]}")
    #expect(
      try fromMap.messages("unknown-name") == [
        "There are no nodes here: a step starts from a map"
      ])
    let fromText = Example(assertion: "exists(string(@name)[..])")
    #expect(
      try fromText.messages("unknown-name") == [
        "There are no nodes here: a step starts from a value"
      ])
  }

  @Test("a sensitive name that is not in the schema is reported")
  func sensitive() throws {
    let example = Example(keys: "sensitive: [phoen, name, kind]")
    let findings = try example.findings()
    #expect(
      findings.map(\.description) == [
        "policy.yaml:6:12: error: There is no “phoen” in the schema; is “phone” meant?"
      ])
    #expect(findings.map(\.lintRule) == ["unknown-sensitive-name"])
    #expect(try Example(keys: "sensitive: [anything]", isOpen: true).findings() == [])
  }

  @Test("a finding stands where the name is, and prints as a line of output")
  func place() throws {
    let findings = try Example(assertion: "count(member/phoen) = 1").findings()
    #expect(
      findings.map(\.description) == [
        "policy.yaml:15:20: error: member has no phoen; is “phone” meant?"
      ])
  }

  @Test(
    "at the second level there is what the facts yield",
    arguments: [
      ("exists(team/@members)", nil),
      ("exists(person/@digest) and @score > 0", nil),
      ("exists(../@as-of)", nil),
      ("exists(team/@headcount)", "team has no @headcount"),
      ("exists(team/@member)", "team has no @member; is “@members” meant?"),
      ("exists(member)", "submission has no member"),
      ("exists(team/@digest)", "team has no @digest"),
    ])
  func summary(assertion: String, message: String?) throws {
    let messages = try Example.summary(assertion).messages("unknown-name")
    #expect(messages == [message].compactMap(\.self))
  }
}
