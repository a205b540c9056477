import Testing

@Suite("Declarations and variables without use")
struct UnusedTests {
  @Test("a parameter, table or let that no expression uses is reported, at its name")
  func declarations() throws {
    let example = Example(
      assertion: "exists(member)", lets: "{own: ., members: member}",
      requirement: "message: \"{count($members)}\"",
      keys: """
        parameters: {limit: 3, share: 0.5}
        tables: {kinds: [{kind: a}], other: [{kind: b}]}
        shared: {twice: 2 * 2, thrice: $twice}
        let: {rows: $other, all: count($rows)}
        """)
    let findings = try example.findings().filter { $0.lintRule == "unused-declaration" }
    #expect(
      findings.map { $0.message.text(in: .english) } == [
        "The parameter “limit” is not used", "The parameter “share” is not used",
        "The table “kinds” is not used", "The let “thrice” is not used",
        "The let “all” is not used", "The let “own” is not used",
      ])
    #expect(findings.map(\.line) == [6, 6, 7, 8, 9, 16])
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test("one that is used anywhere is not, be it in a template or as the register")
  func used() throws {
    let example = Example.summary("exists(team)")
    let messages = try example.messages("unused-declaration")
    #expect(messages == [])
  }

  @Test("a let of one requirement is not used by another one that has a let of the same name")
  func sameName() throws {
    var example = Example(assertion: "exists(member)", lets: "{n: 1}")
    example.requirement = """
      - {id: second, title: 第二项, clause: 二, for: team, let: {n: 2}, assert: "count(member) > $n"}
      """
    let text = example.text.replacingOccurrences(of: "    - {id: second", with: "  - {id: second")
    #expect(text.contains("\n  - {id: second"))
    #expect(try lint(text, "unused-declaration") == ["The let “n” is not used"])
  }

  @Test(
    "a variable that nothing behind it uses is reported",
    arguments: [
      ("for $m in member return 'x'", ["m"]),
      ("let $n := count(member), $k := 2 return $n > 1", ["k"]),
      ("some $m in member, $t in ../team satisfies $m/name = '甲'", ["t"]),
      // An inner variable of the same name is another one.
      ("let $n := 1 return (let $n := count(member) return $n > 1)", ["n"]),
      ("let $n := 1 return exists(function($n) { $n }(2))", ["n"]),
    ])
  func variables(assertion: String, names: [String]) throws {
    #expect(
      try Example(assertion: assertion).messages("unused-variable")
        == names.map { "The variable $\($0) is not used" })
  }

  @Test(
    "one that is used is not, and a function's parameters are not its choice",
    arguments: [
      "let $n := count(member), $k := $n + 1 return $k > 2", "some $m in member satisfies $m/name",
      "fold-left(member, 0, function($sum, $m) { $sum + 1 }) > 1",
      "let $n := 1 return exists(function($m) { $m + $n }(2))",
    ])
  func usedVariables(assertion: String) throws {
    let messages = try Example(assertion: assertion).messages("unused-variable")
    #expect(messages == [])
  }
}

@Suite("Regular expressions")
struct InvalidPatternTests {
  @Test(
    "one that cannot be used is reported",
    arguments: [
      ("matches(@name, '^1[0-9{10}$')", "FORX0002"),
      ("exists(tokenize(@name, ' *'))", "FORX0003"),
      ("replace(@name, '(a)', '$x') = 'b'", "FORX0004"),
      ("matches(@name, '^a', 'g')", "FORX0001"),
      ("matches(@name, $pattern)", "FORX0002"),
      ("some $k in $kinds satisfies matches(@name, $k?pattern)", "FORX0002"),
    ])
  func reported(assertion: String, code: String) throws {
    let example = Example(
      assertion: assertion, lets: "{pattern: \"'a{2'\"}",
      keys: "tables: {kinds: [{pattern: 'a+'}, {pattern: '[a'}]}")
    let messages = try example.messages("invalid-pattern")
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix(code) == true)
  }

  @Test(
    "one that can be used is not, nor one that is not known",
    arguments: [
      "matches(@name, '^1[0-9]{10}$')", "exists(tokenize(@name, ' +'))",
      "replace(@name, '(a)', '$1') = 'b'", "matches(@name, '^a', 'i')",
      "matches(@name, member[1]/name)", "exists(tokenize(@name))",
    ])
  func notReported(assertion: String) throws {
    let messages = try Example(assertion: assertion).messages("invalid-pattern")
    #expect(messages == [])
  }
}
