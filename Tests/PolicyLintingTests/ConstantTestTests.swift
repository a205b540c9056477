import Testing

@Suite("Tests that cannot come out either way")
struct ConstantTestTests {
  @Test(
    "a test that is always true or always false is reported",
    arguments: [
      ("exists(@kind)", "“exists(@kind)” is always true: “@kind” is never empty"),
      ("empty(leader)", "“empty(leader)” is always false: “leader” is never empty"),
      ("not(empty(leader))", "“empty(leader)” is always false: “leader” is never empty"),
      ("@kind", "“@kind” is always true: “@kind” is never empty"),
      (
        "exists(normalize-space(member[1]/phone))",
        "“exists(normalize-space(member[1]/phone))” is always true: "
          + "“normalize-space(member[1]/phone)” is never empty"
      ),
      ("count(member) >= 0", "“count(member) >= 0” is always true: “count(member)” is at least 0"),
      ("count(member) < 0", "“count(member) < 0” is always false: “count(member)” is at least 0"),
      ("exists(member[0])", "“0” is no position, and selects nothing"),
      ("exists((leader, member)[1.5])", "“1.5” is no position, and selects nothing"),
      ("count(leader) = 1", "“count(leader) = 1” is always true: “count(leader)” is always 1"),
      ("@headcount < 0", "“@headcount < 0” is always false: “@headcount” is at least 0"),
      (
        "string-length(@name) > 0",
        "“string-length(@name) > 0” is always true: “string-length(@name)” is at least 1"
      ),
      ("1 = 2", "“1 = 2” is always false: nothing in it depends on a document"),
      ("member/phone and 'x'", "“'x'” is always true: nothing in it depends on a document"),
      (
        "exists(member[1 + 1 = 2])",
        "“1 + 1 = 2” is always true: nothing in it depends on a document"
      ),
      (
        "if (exists(leader)) then member else leader",
        "“exists(leader)” is always true: “leader” is never empty"
      ),
      (
        "normalize-space(@name)",
        "“normalize-space(@name)” is always true: “@name” is there and not blank in every valid document"
      ),
      (
        "@founded castable as xs:date",
        "“@founded castable as xs:date” is always true: “@founded” is xs:date in every valid document"
      ),
      (
        "@kind = ('patrol', 'warden', 'volunteer')",
        "“@kind = ('patrol', 'warden', 'volunteer')” is always true: all values that the schema declares are listed"
      ),
      (
        "every $m in member satisfies exists($m/..)",
        "“exists($m/..)” is always true: “$m/..” is never empty"
      ),
    ])
  func reported(assertion: String, message: String) throws {
    let messages = try Example(assertion: assertion).messages("constant-test")
    #expect(messages == [message])
  }

  @Test(
    "a test that depends on the document is not",
    arguments: [
      "exists(@headcount)", "exists(member)", "member/name", "count(member) > 0",
      "count(member) >= 1", "@headcount >= 0", "exists(member[1])", "exists(member[last()])",
      "exists(member[$n])", "exists(leader[count(../member)])",
      "member[name]", "@kind = ('patrol', 'warden')", "string(member[1]/phone) castable as xs:date",
      "normalize-space(member[1]/name)", "string-length(member[1]/name) >= 1",
      "count(member) = count(../team)", "@founded <= string(current-date())",
      // What says only true or false means it.
      "false()", "if (member) then true() else @headcount = 0",
    ])
  func notReported(assertion: String) throws {
    let example = Example(assertion: assertion, keys: "parameters: {n: 0}")
    let messages = try example.messages("constant-test")
    #expect(messages == [])
  }

  @Test("whatever a parameter or a table holds, it may hold something else tomorrow")
  func settings() throws {
    let example = Example(
      assertion: "$limit > 3 and exists($rows[?size > 1])",
      keys: "parameters: {limit: 4}\ntables: {rows: [{size: 2}]}")
    #expect(try example.messages("constant-test") == [])
  }

  @Test("it is a warning")
  func severity() throws {
    let findings = try Example(assertion: "exists(@kind)").findings()
    #expect(findings.map(\.severity) == [.warning])
  }
}

@Suite("Constants that cannot be evaluated")
struct BrokenConstantTests {
  @Test(
    "one is reported, as far inside as it breaks",
    arguments: [
      ("1 div 0 = 1", "“1 div 0” cannot be evaluated: FOAR0001"),
      ("count(member) > 2 + 'a'", "“2 + 'a'” cannot be evaluated: XPTY0004"),
      ("member[abs('a') = 1]", "“abs('a')” cannot be evaluated: XPTY0004"),
      ("if (member) then @kind = 'patrol' else (1, 2) + 3 = 4", "“(1, 2) + 3” cannot be evaluated"),
      ("some $m in member satisfies sum('a') = 1", "“sum('a')” cannot be evaluated"),
    ])
  func reported(assertion: String, message: String) throws {
    let findings = try Example(assertion: assertion).findings()
      .filter { $0.lintRule == "broken-constant" }
    #expect(findings.count == 1)
    #expect(findings.first?.severity == .error)
    #expect(findings.first?.message.text(in: .english).hasPrefix(message) == true)
  }

  @Test(
    "what can be evaluated, or is not known, or breaks because it is meant to, is not",
    arguments: [
      "count(member) > 4 div 2", "if (member) then true() else error()", "@headcount div 0 = 1",
      "if (false()) then 1 div 0 = 1 else true()",
      "exists(member[position() > last() - 1])",
      // Rules of their own tell of these.
      "matches(@name, '[')", "@founded < xs:date('2016-02-30')",
    ])
  func notReported(assertion: String) throws {
    #expect(try Example(assertion: assertion).messages("broken-constant") == [])
  }
}

@Suite("Conditions that cannot hold together")
struct ContradictionTests {
  @Test(
    "a contradiction and its opposite are reported",
    arguments: [
      (
        "@kind = 'patrol' and @kind = 'warden'",
        "“@kind” cannot be “warden” here, as it is “patrol”"
      ),
      (
        "@kind = 'patrol' and (exists(member) and @kind = ('warden', 'volunteer'))",
        "“@kind” cannot be “volunteer” or “warden” here, as it is “patrol”"
      ),
      (
        "exists(../team[@kind = 'patrol'][@kind = 'warden'])",
        "“@kind” cannot be “warden” here, as it is “patrol”"
      ),
      (
        "exists(($mates[@kind = 'patrol'])[@kind = 'warden'])",
        "“@kind” cannot be “warden” here, as it is “patrol”"
      ),
      (
        "@kind = 'patrol' and @kind != 'patrol'",
        "“@kind” cannot be other than “patrol” here, as it is “patrol”"
      ),
      (
        "@kind != 'patrol' or @kind != 'warden'",
        "“@kind” always differs from “patrol” or “warden”; use not(… = …)"
      ),
      (
        "@kind != ('patrol', 'warden')",
        "“@kind” always differs from “patrol” or “warden”; use not(… = …)"
      ),
    ])
  func reported(assertion: String, message: String) throws {
    let example = Example(assertion: assertion, lets: "{mates: ../team}")
    let messages = try example.messages("contradiction")
    #expect(messages == [message])
  }

  @Test(
    "what can hold is not",
    arguments: [
      // Members are many, so one may be this and another that.
      "member/name = '甲' and member/name = '乙'", "member/name != '甲' or member/name != '乙'",
      "@kind = 'patrol' or @kind = 'warden'", "@kind = 'patrol' and @name = '甲'",
      "@kind = ('patrol', 'warden') and @kind != 'warden'",
      "@kind != 'patrol' and @kind != 'warden'",
      "exists(../team[@kind = 'patrol']) and @kind = 'warden'",
      "not(@kind = ('patrol', 'warden'))",
      "exists(../team[@kind = 'patrol']/../team[@kind = 'warden'])",
    ])
  func notReported(assertion: String) throws {
    let messages = try Example(assertion: assertion).messages("contradiction")
    #expect(messages == [])
  }
}
