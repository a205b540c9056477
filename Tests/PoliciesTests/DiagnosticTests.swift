import Policies
import TestSupport
import Testing

/// Every mistake has its place and says what was expected.
struct DiagnosticTests {
  /// Keys of a policy with a mistake in them, from line 5 on, and what is said of it.
  static let policyMistakes: [(keys: String, mistake: String)] = [
    (
      "sensitiv: [phone]", "5:1: There is no key “sensitiv” here; is “sensitive” meant?"
    ),
    (
      "colour: red",
      """
      5:1: There is no key “colour” here; the keys are policy, title, version, source, language, in-force, \
      unit, schema, namespace, namespaces, sensitive, confidential, parameters, tables, shared, let, \
      scoring, requirements, summary, obligations, harmless, gainful
      """
    ),
    ("title: 再一次", "5:1: The key “title” stands here twice; it is on line 2 too"),
    ("\"title\": 再一次", "5:1: The key “title” stands here twice; it is on line 2 too"),
    ("source: {issued: 2016-02-30}", "5:18: There is no such day as “2016-02-30”"),
    (
      "source: {issued: 去年}", "5:18: “issued” must be a date such as 2016-02-22, not “去年”"
    ),
    ("source: {issue: 2016-02-20}", "5:10: There is no key “issue” here; is “issued” meant?"),
    ("source: 某发1号", "5:9: “source” must be a mapping of keys to values, not “某发1号”"),
    ("language: [zh]", "5:11: “language” must be a text, not a list"),
    ("language:", "5:10: “language” must be a text, not nothing"),
    ("namespace: ''", "5:12: “namespace” must be a text, not “”"),
    ("schema: {}", "5:9: “schema” must be a text, not a mapping"),
    (
      "sensitive: phone",
      "5:12: “sensitive” must be a list of names of elements and attributes, not “phone”"
    ),
    (
      "sensitive: [a b]",
      """
      5:13: “sensitive” must be a name of XML: it starts with a letter or “_”, and has letters, \
      digits, “.”, “-” and “_” only, not “a b”
      """
    ),
    (
      "confidential: //team[exist(x)]",
      "5:22: XPST0017: There is no function exist; is “exists” meant?"
    ),
    (
      "language: a b",
      "5:11: “language” must be the tag of a language such as zh or en-GB, not “a b”"
    ),
    (
      "language: english",
      "5:11: “language” must be the tag of a language such as zh or en-GB, not “english”"
    ),
    ("namespace: 'urn:a b'", "5:12: There is a blank in the namespace “urn:a b”"),
    ("namespaces: {xml: urn:a}", "5:14: The prefix “xml” is reserved for XML itself"),
    ("namespaces: {xmlns: urn:a}", "5:14: The prefix “xmlns” is reserved for XML itself"),
    (
      "namespace: http://www.w3.org/2000/xmlns/",
      "5:12: The namespace “http://www.w3.org/2000/xmlns/” is reserved for XML itself"
    ),
    (
      "namespaces: {a: http://www.w3.org/2000/xmlns/}",
      "5:17: The namespace “http://www.w3.org/2000/xmlns/” is reserved for XML itself"
    ),
    (
      "namespaces: {1a: urn:a}",
      """
      5:14: “namespaces” must be a name of XML: it starts with a letter or “_”, and has letters, \
      digits, “.”, “-” and “_” only, not “1a”
      """
    ),
    ("source: {issued: 0000-01-01}", "5:18: There is no such day as “0000-01-01”"),
    ("scoring: {grades: {' ': 0}}", "5:20: A name in “grades” is empty"),
    ("parameters: [a]", "5:13: “parameters” must be a mapping of names to values, not a list"),
    (
      "parameters: {p: {a: 1}}",
      "5:17: The value of the parameter “p” must be a single value or a list, not a mapping"
    ),
    (
      "parameters: {p: [[1]]}",
      "5:18: A list in the parameter “p” may hold single values only, not a list"
    ),
    (
      "parameters: {p: 2016-02-30}",
      "5:17: There is no such day as “2016-02-30”; a text is put in quotes"
    ),
    (
      "parameters: {window: 1}",
      "5:14: The name “window” is taken: $window is the window of a check"
    ),
    (
      "parameters: {this: 1}", "5:14: The name “this” is taken: $this is the checked item"
    ),
    (
      "let: {a: $this/@b}",
      """
      5:10: XPST0008: There is no variable $this here: it is the checked item, in what a requirement \
      says of each of its subjects
      """
    ),
    (
      "parameters: {a b: 1}",
      """
      5:14: “a b” cannot be the name of a parameter: it must start with a letter and have none but \
      letters, digits, “.”, “-” and “_”
      """
    ),
    ("parameters: {p: 1}\ntables: {p: []}", "6:10: The name “p” is taken: $p is a parameter"),
    ("parameters: {[a]: 1}", "5:14: A key must be a name"),
    ("tables: {kinds: a}", "5:17: “kinds” must be a list of rows, not “a”"),
    ("tables: {kinds: {key: a}}", "5:17: The table “kinds” has no “rows”"),
    (
      "tables: {kinds: {key: a, rows: [], row: []}}",
      "5:36: There is no key “row” here; is “rows” meant?"
    ),
    ("tables: {kinds: {key: [a], rows: []}}", "5:23: “key” must be a text, not a list"),
    (
      "tables: {kinds: {key: a, rows: {a: 1}}}",
      "5:32: “kinds” must be a list of rows, not a mapping"
    ),
    (
      "tables: {kinds: {key: kind, rows: [{kind: a}, {kinds: b}]}}",
      "5:47: A row of “kinds” has no “kind”, the key it is found by; is “kinds” meant?"
    ),
    (
      "tables: {kinds: {key: kind, rows: [{kind: }]}}",
      "5:43: “kind” must be one value, as the rows of “kinds” are found by it"
    ),
    (
      "tables: {kinds: {key: kind, rows: [{kind: [a, b]}]}}",
      "5:43: “kind” must be one value, as the rows of “kinds” are found by it"
    ),
    (
      "tables: {kinds: {key: kind, rows: [{kind: {a: 1}}]}}",
      "5:43: The value of “kind” must be a single value or a list, not a mapping"
    ),
    (
      "tables: {kinds: {key: kind, rows: [{kind: 1},\n {kind: a}, {kind: 1.0}]}}",
      "6:20: There is a row “1” on line 5 already"
    ),
    ("tables: {kinds: [a]}", "5:18: A row of “kinds” must be a mapping, not “a”"),
    ("tables: {kinds: [{a: 1, a: 2}]}", "5:25: The key “a” stands here twice; it is on line 5 too"),
    (
      "let: {a: $b, b: 1}",
      "5:10: XPST0008: There is no variable $b here: it is declared further down"
    ),
    (
      "shared: {a: count(team)}",
      "5:13: XPDY0002: There is no context item here: what is shared depends on no document"
    ),
    (
      "shared: {a: $b}\nlet: {b: 1}",
      """
      5:13: XPST0008: There is no variable $b here: the lets under “let” are worked out on each document
      """
    ),
    ("shared: {a: 1}\nlet: {a: 2}", "6:7: The name “a” is taken: $a is a shared let"),
    (
      "shared: {a: $b, b: 1}",
      "5:13: XPST0008: There is no variable $b here: it is declared further down"
    ),
    ("shared: [a]", "5:9: “shared” must be a mapping of names to values, not a list"),
    ("let: {a: $a}", "5:10: XPST0008: There is no variable $a here: it is what is worked out here"),
    (
      "tables: {team-kinds: []}\nlet: {a: $team-kind}",
      "6:10: XPST0008: There is no variable $team-kind; is “$team-kinds” meant?"
    ),
    ("let: {a: }", "5:10: “a” must be an expression, not nothing"),
    ("let: [a]", "5:6: “let” must be a mapping of names to values, not a list"),
    ("scoring: {full: 0}", "5:17: “full” must be above 0, not “0”"),
    ("scoring: {bonus: -1}", "5:18: “bonus” must be above 0, not “-1”"),
    (
      "scoring: {groups: {g: {title: 名册, limit: 0}}}", "5:42: “limit” must be above 0, not “0”"
    ),
    ("scoring: {full: '100'}", "5:17: “full” must be a number, not “100”"),
    (
      "scoring: {grades: {好: 90, 差: 95}}", "5:30: Grades must descend: “差” does not start below “好”"
    ),
    ("scoring: {grades: {好: 90, 差: 60}}", "5:30: The lowest grade, “差”, must start at 0"),
    ("scoring: {grades: {好: 101, 差: 0}}", "5:23: “好” starts above the full mark"),
    ("scoring: {grades: {好: 高, 差: 0}}", "5:23: “好” must be a number, not “高”"),
    (
      "scoring: {model: flatt}",
      """
      5:18: “model” must be deduction, default, flat, flat-unweighted or absolute, not “flatt”; \
      is “flat” meant?
      """
    ),
  ]

  @Test(arguments: policyMistakes)
  func aMistakeInThePolicyIsPlaced(_ row: (keys: String, mistake: String)) {
    let found = mistakes(in: policyText(row.keys))
    // A grade that starts wrong can be wrong twice.
    #expect(found.first == row.mistake)
    #expect(found.count == (row.mistake.contains("descend") ? 2 : 1))
  }

  /// Keys of a requirement with a mistake in them, from line 12 on, and what is said of it.
  static let requirementMistakes: [(keys: String, mistake: String)] = [
    ("aplies: a", "12:7: There is no key “aplies” here; is “applies” meant?"),
    (
      "each: quater",
      "12:13: “each” must be month, quarter, half-year or year, not “quater”; is “quarter” meant?"
    ),
    ("each: [month]", "12:13: “each” must be month, quarter, half-year or year, not a list"),
    ("points: -1", "12:15: “points” must not be negative, as “-1” is"),
    ("points: many", "12:15: “points” must be a number, not “many”"),
    ("points: .inf", "12:15: “points” must be a number, not “.inf”"),
    ("points: 1e999", "12:15: “points” must be a number, not “1e999”"),
    (
      "deduct: shares",
      """
      12:15: “deduct” must be share, a number above 0 or a list of bands, not “shares”; is “share” \
      meant?
      """
    ),
    ("deduct: 0", "12:15: “deduct” must be share, a number above 0 or a list of bands, not “0”"),
    ("deduct: []", "12:15: “deduct” has no bands"),
    (
      "deduct: [{over: 0.5, off: 2}, {over: 0.2, off: 5}]",
      "12:37: Each band must begin above the one before, and cost more"
    ),
    (
      "deduct: [{over: 1, off: 2}]",
      "12:23: “over” is a share of the checks, from 0 to less than 1, not “1”"
    ),
    ("bonus: 2\n      veto: true", "13:7: “veto” does not go with “bonus”, which costs nothing"),
    ("bonus: 0", "12:14: “bonus” must be above 0, not “0”"),
    (
      "repeats: 2", "12:16: “repeats” goes with “each”: nothing repeats where there are no windows"
    ),
    (
      "repeats: 0.5\n      each: month",
      "12:16: “repeats” says how many times a repeated failure weighs: at least 1, not “0.5”"
    ),
    ("caps: [{from: 0.5, grade: 好}]", "12:33: There is no grade “好”"),
    (
      "charge: \"'a'\"",
      """
      12:15: What one submission is asked is charged to its own unit: “charge” goes under “summary”
      """
    ),
    ("bonus: 3\n      points: 2\n      deduct: 1", "14:7: “deduct” does not go with “bonus”"),
    ("group: g", "12:14: There is no group “g” under “scoring”"),
    (
      "due: end\n      each: month",
      "12:12: A window ends by itself: “due: end” goes without “each”"
    ),
    ("veto: yes", "12:13: “veto” must be true or false, not “yes”"),
    ("derived: true", "12:7: A derived requirement says under “why” how the document implies it"),
    ("why: 因为", "12:7: “why” goes with “derived: true”"),
    ("responsible: [[甲]]", "12:21: “responsible” must be a text, not a list"),
    ("let: {p: 1, p: 2}", "12:19: The key “p” stands here twice; it is on line 12 too"),
    (
      "applies: $window?start = 1",
      """
      12:16: XPST0008: There is no variable $window here: it is the window of a check, in a \
      requirement with “each”
      """
    ),
    ("let: {this: 1}", "12:13: The name “this” is taken: $this is the checked item"),
    (
      "applies: in-window(@a)",
      """
      12:16: XPST0017: There is no function in-window here, as there is no variable $window: it is the \
      window of a check, in a requirement with “each”
      """
    ),
    (
      "applies: exists(gapps($period, ()))",
      "12:23: XPST0017: There is no function gapps; is “gaps”"
    ),
    ("applies: in-perod(@a)", "12:16: XPST0017: There is no function in-perod; is “in-period”"),
    (
      "applies: \"@a => in-window()\"",
      """
      12:17: XPST0017: There is no function in-window here, as there is no variable $window: it is the \
      window of a check, in a requirement with “each”
      """
    ),
    ("applies: (", "12:17: XPST0003: Found the end of the expression where"),
    ("applies: x:a", "12:16: XPST0081: No namespace is declared for the prefix “x”"),
    ("message: a}b", "12:17: A “}” without a “{”; the character itself is written “}}”"),
    ("message: a{b", "12:17: The “{” is not closed; the character itself is written “{{”"),
    ("message: a{ }", "12:17: There is no expression between “{” and “}”"),
    ("message: a{'b}", "12:18: XPST0003: The string is not closed"),
    ("message: a{(:b}", "12:18: XPST0003: The comment is not closed"),
    ("remedy: 项{nam()}", "12:17: XPST0017: There is no function nam; is “name” meant?"),
    ("remedy: [a]", "12:15: “remedy” must be a text, not a list"),
  ]

  @Test(arguments: requirementMistakes)
  func aMistakeInARequirementIsPlaced(_ row: (keys: String, mistake: String)) {
    let found = mistakes(in: policyText(requirement: row.keys))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(row.mistake) == true, "\(found)")
  }

  @Test func aCapFitsTheGrades() {
    let text = policyText(
      "scoring: {grades: {好: 60, 差: 0}}",
      requirement: "caps: [{from: 2, grade: 差}, {grade: 好}, {grade: 差劲}]")
    #expect(
      mistakes(in: text).map { $0.drop { $0 != " " }.dropFirst() } == [
        "“from” is a share of the checks, above 0 to 1, not “2”",
        "A cap at the best grade, “好”, holds nobody", "There is no grade “差劲”; is “差” meant?",
      ])
  }

  @Test func theSubjectsAreSelectedFirst() {
    let text = policyText(requirement: "each: month").replacing(
      "for: team",
      with:
        "for: team[@a = ($window?end, $held, $this)][filter(@b, in-window#1)]\n      let: {held: 1}"
    )
    #expect(
      mistakes(in: text) == [
        """
        10:23: XPST0008: There is no variable $window here: the subjects are the same in every \
        window
        """,
        """
        10:36: XPST0008: There is no variable $held here: the lets of a requirement are worked out \
        on each subject
        """,
        """
        10:43: XPST0008: There is no variable $this here: the subjects are selected before any of \
        them is checked
        """,
        """
        10:62: XPST0017: There is no function in-window here, as there is no variable $window: the \
        subjects are the same in every window
        """,
      ])
  }

  @Test func whatIsMissingIsSaid() {
    #expect(
      mistakes(in: "title: 示例") == [
        "1:1: The policy has no “policy”", "1:1: The policy has no “in-force”",
        "1:1: The policy has no “unit”", "1:1: The policy has no “requirements”",
      ])
    #expect(
      mistakes(in: policyText().replacing("      assert: \"@a = 1\"\n", with: "")) == [
        "7:7: The requirement “first” has no “assert”"
      ])
    #expect(
      mistakes(in: policyText().replacing(", id: \"@unit\"", with: "")) == [
        "4:7: “unit” has no “id”"
      ])
  }

  /// Requirements on line 13 that say the schema is kept, and what is said of them.
  @Test(arguments: [
    ("check: schema, deduct: 1", []),
    ("check: schema, deduct: 1, remedy: 更正, veto: true", []),
    ("check: schema, deduct: 1, for: team", ["“for” does not go with “check”"]),
    (
      "check: schema, deduct: 1, each: month, let: {a: 1}, applies: a, assert: a, message: a",
      ["each", "let", "applies", "assert", "message"].map {
        "“\($0)” does not go with “check”"
      }
    ),
    (
      "check: schemas, deduct: 1",
      ["“check” must be schema or mark, not “schemas”; is “schema” meant?"]
    ),
    (
      "check: schema",
      [
        "A requirement with “check: schema” says under “deduct” what each problem costs: there is "
          + "no number of checks that a share could be of"
      ]
    ),
    (
      "check: schema, deduct: share",
      [
        "A requirement with “check: schema” says under “deduct” what each problem costs: there is "
          + "no number of checks that a share could be of"
      ]
    ),
    (
      "check: schema, deduct: 1, charged-once: 1", ["“charged-once” must be true or false, not “1”"]
    ),
    (
      "for: team, assert: \"true()\", charged-once: true",
      ["“charged-once” goes with “check: schema”"]
    ),
    (
      "deduct: 1",
      [
        "The requirement “form” says neither what must hold, by “for” and “assert”, nor "
          + "“check: schema”"
      ]
    ),
  ])
  func aRequirementIsARuleOrTheSchema(keys: String, said: [String]) {
    let text = policyText() + "\n    - {id: form, title: 填写规范, clause: 二, \(keys)}"
    let found = mistakes(in: text)
    #expect(found.map { String($0.drop { $0 != " " }.dropFirst()) } == said)
    #expect(found.allSatisfy { $0.hasPrefix("13:") })
  }

  @Test func theSchemaIsCheckedOnceAndOfSubmissions() {
    func form(_ id: String) -> String {
      "{id: \(id), title: 填写规范, clause: 二, check: schema, deduct: 1}"
    }
    #expect(
      mistakes(in: policyText() + "\n    - \(form("a"))\n    - \(form("b"))") == [
        "14:12: The schema is checked by the requirement on line 13 already"
      ])
    let summary = """
      summary: {id: town, name: 镇, facts: [], requirements: [\(form("a"))]}
      """
    #expect(
      mistakes(in: policyText(summary)).map { String($0.drop { $0 != " " }) } == [
        " The summary of all submissions has no schema"
      ])
  }

  @Test func whatIsSaidIsSaidInChineseToo() {
    let errors = #expect(throws: PolicyErrors.self) {
      try PolicyLoader().load(
        text: policyText("sensitiv: [phone]", requirement: "points: many"), file: "policy.yaml")
    }
    #expect(
      errors?.diagnostics.map { $0.text(in: .chinese) } == [
        "policy.yaml:5:1: error: 此处没有“sensitiv”这个键；是否应为“sensitive”？",
        "policy.yaml:12:15: error: “points”应为数字，不能是“many”",
      ])
  }

  @Test func idsAreUnique() {
    let again = "\n    - {id: first, title: 又一项, clause: 二, for: team, assert: \"true()\"}"
    #expect(
      mistakes(in: policyText() + again) == [
        "13:12: There is a requirement “first” on line 7 already"
      ])
  }

  @Test(arguments: [
    ("", "1:1: The file is empty"), ("# 只有注释\n", "1:1: The file is empty"),
    ("- a", "1:1: The policy must be a mapping of keys to values, not a list"),
    ("a: b: c", "1:5: This is not YAML: mapping values are not allowed in this context"),
    (
      "a: [1, 2",
      "2:1: This is not YAML: did not find expected ',' or ']' while parsing a flow sequence from line 1"
    ),
    ("a: *b", "1:4: This is not YAML: found undefined alias"),
    (
      "a: \"b",
      "1:6: This is not YAML: found unexpected end of stream while scanning a quoted scalar"
    ),
    ("a: 1\nb: \u{7}", "2:4: The character U+0007 is not allowed in YAML"),
    ("a: 1\n\u{0}b: [", "2:1: The character U+0000 is not allowed in YAML"),
    ("a:\n\t- b", "2:1: A tab cannot indent; use spaces"),
    (
      "a: 1\n---\nb: 2",
      "2:1: This is not YAML: expected a single document in the stream but found another document"
    ),
  ])
  func whatIsNoYAMLIsRefused(text: String, mistake: String) {
    #expect(mistakes(in: text) == [mistake])
  }

  @Test(arguments: [
    ("a: b: c", "此处不能写键值对，含有冒号的文字要加引号"),
    ("a: [1, 2", "从第1行开始的“[]”中的列表有误，缺少“,”或“]”"),
    ("a: *b", "所引用的锚点不存在"),
    ("a: \"b", "带引号的文字有误，文件到此结束，缺少结尾的引号"),
    ("a: 1\n---\nb: 2", "文件中只能有一个文档，此处却又开始了一个"),
    ("a:\n  - b\n c: d", "从第1行开始的键值对有误，此处应是键，或者缩进不一致"),
    ("a:\n  - b\n  c: d", "从第2行开始的列表有误，缺少“-”，或者缩进不一致"),
    ("a: 1\nb\nc: 2", "从第2行开始的键有误，键后面缺少“:”"),
    ("a: @b", "内容不能以这个字符开头，文字要加引号"),
    ("a: \"\\q\"", "带引号的文字有误，“\\”后面的字符不能转义"),
  ])
  func whatIsNoYAMLIsRefusedInChinese(text: String, mistake: String) throws {
    let errors = #expect(throws: PolicyErrors.self) {
      try PolicyLoader().load(text: text, file: "policy.yaml")
    }
    let message = try #require(errors?.diagnostics.first?.message)
    #expect(message.text(in: .chinese).contains(mistake), "\(message.text(in: .chinese))")
  }

  @Test func anAliasCannotBlowUpADocument() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let said = mistakes(in: text).filter {
      $0.hasSuffix("The document is too large or nested too deeply")
    }
    #expect(said.count == 1)
  }

  @Test func anAliasCannotBlowUpAKey() {
    for (first, next) in [("x", "[*{}, *{}]"), ("{k: 1}", "{p: *{}, q: *{}}")] {
      let links = (1...40).map { level in
        "- &a\(level) " + next.replacing("{}", with: "a\(level - 1)")
      }
      let text = "- &a0 \(first)\n" + links.joined(separator: "\n") + "\n- {? *a40 : 1, ? *a39 : 2}"
      #expect(
        mistakes(in: text).contains {
          $0.hasSuffix("The policy must be a mapping of keys to values, not a list")
        })
    }
  }

  @Test(arguments: [
    ("{a: &x 1, b: &y [*x, 2], c: &x 3, d: *y, e: *x}", ["a 1", "b 1 2", "c 3", "d 1 2", "e 3"]),
    ("{a: \"*x\", b: 'c*d', &k c: 1, d: *k }", ["a *x", "b c*d", "c 1", "d c"]),
    ("{a: &k b, *k : 1}", ["a b", "b 1"]),
  ])
  func anAliasStandsForWhatItsAnchorIsSetOn(parameters: String, values: [String]) throws {
    let policy = try PolicyLoader().load(
      text: policyText("parameters: \(parameters)"), file: "p.yaml")
    #expect(
      policy.parameters.map { "\($0.name) \(text($0.value))" } == values)
  }

  @Test func ofVeryManyMistakesTheFirstAreListed() {
    let names = (1...100_000).map { "  - 'n \($0)'" }.joined(separator: "\n")
    let said = mistakes(in: policyText("sensitive:\n\(names)"))
    #expect(said.count == 101)
    #expect(said.last?.hasPrefix("106:5: “sensitive” must be a name of XML") == true)
    #expect(
      said.last?.hasSuffix("“n 101”; more mistakes of this kind, which are not listed: 99899")
        == true)
  }

  @Test func veryManyMistakesOfOneKindHideNoOther() {
    let names = (1...200).map { "  - 'n \($0)'" }.joined(separator: "\n")
    let said = mistakes(
      in: policyText("version: []\nsensitive:\n\(names)", requirement: "each: day"))
    #expect(said.count == 103)
    #expect(said.contains { $0.contains("“version” must be a text") })
    #expect(said.contains { $0.contains("“each” must be") })
  }

  @Test func aListOfManyThingsIsTakenWhole() throws {
    let count = Sanitizer.scaled(100_000)
    let rows = (1...count).map { "    - {id: u\($0)}" }.joined(separator: "\n")
    let policy = try PolicyLoader().load(
      text: policyText("tables:\n  t:\n\(rows)"), file: "p.yaml")
    #expect(policy.tables.first?.value.count == count)
  }

  @Test func aChainOfAliasesIsRefused() {
    let links = (1...2_000).map { "- &a\($0) [*a\($0 - 1)]" }.joined(separator: "\n")
    #expect(!mistakes(in: "- &a0 x\n" + links).isEmpty)
  }

  @Test func deepNestingIsRefused() {
    for depth in [200, 5000] {
      let text = "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      #expect(!mistakes(in: text).isEmpty)
    }
  }

  @Test(arguments: [
    (["attendence": "1"], "The policy has no parameter “attendence”; is “attendance” meant?"),
    (["x": "1"], "The policy has no parameter “x”"),
    (
      ["attendance": "high"],
      "The parameter “attendance” is a number in the policy; “high” is a text"
    ),
    (
      ["attendance": "{a: 1}"],
      "The value of the parameter “attendance” must be a single value or a list, not a mapping"
    ),
    (["attendance": ""], "The value for the parameter “attendance” is empty"),
    (["attendance": " "], "The value for the parameter “attendance” is empty"),
    (["attendance": "~"], "The value for the parameter “attendance” is empty"),
    (["attendance": "[]"], "The value for the parameter “attendance” is empty"),
    (["note": ""], "The value for the parameter “note” is empty"),
    (
      ["attendance": "[1, high]"],
      "The parameter “attendance” is a number in the policy; “[1, high]” is a text"
    ),
    (["since": "2016-02-30"], "There is no such day as “2016-02-30”; a text is put in quotes"),
    (
      ["attendance": "[1"],
      "This is not YAML: did not find expected ',' or ']' while parsing a flow sequence from line 1"
    ),
  ])
  func givenParametersAreChecked(parameters: [String: String], mistake: String) {
    let text = policyText("parameters: {attendance: 0.8, since: 2016-02-22, note: none}")
    #expect(mistakes(in: text, loader: PolicyLoader(parameters: parameters)) == [mistake])
  }

  @Test func aGivenParameterIsToBlameByName() {
    let loader = PolicyLoader(parameters: ["x": "1"])
    let errors = #expect(throws: PolicyErrors.self) {
      try loader.load(text: policyText(), file: "policy.yaml")
    }
    #expect(errors?.description == "--set x: error: The policy has no parameter “x”")
  }

  @Test func everyMistakeIsReportedOnce() {
    let text = """
      policy: sample
      title: 示例
      in-force: 2016-02-31
      unit: {select: /roster, id: "@unit"}
      tables:
        team-kinds: [{kind: a}]
      requirements:
        - id: first
          title: 第一项
          claus: 一(1)
          for: team
          each: fortnight
          let:
            kind: $team-kind[?kind = 1]
            held: training[@date > $window?start]
          applies: exist($held) and $kind
          assert: $held
          message: "{@name}:{$kinds}"
      """
    #expect(
      mistakes(in: text) == [
        "3:11: There is no such day as “2016-02-31”",
        "10:5: There is no key “claus” here; is “clause” meant?",
        "12:11: “each” must be month, quarter, half-year or year, not “fortnight”",
        "14:13: XPST0008: There is no variable $team-kind; is “$team-kinds” meant?",
        "16:14: XPST0017: There is no function exist; is “exists” meant?",
        "18:24: XPST0008: There is no variable $kinds; is “$kind” meant?",
      ])
  }

  @Test func keysThatStandTwiceHideNoOtherMistake() {
    let keys = """
      title: 又一次
      'title': 再一次
      tables: {kinds: [{kind: a, "kind": b}]}
      in-force: 2016-02-30
      """
    #expect(
      mistakes(in: policyText(keys, requirement: "points: many")) == [
        "5:1: The key “title” stands here twice; it is on line 2 too",
        "6:1: The key “title” stands here twice; it is on line 2 too",
        "7:28: The key “kind” stands here twice; it is on line 7 too",
        "8:1: The key “in-force” stands here twice; it is on line 3 too",
        "15:15: “points” must be a number, not “many”",
      ])
  }

  @Test func namesThatCouldNotBeReadAreNotMissed() {
    let text = policyText("parameters: [attendance]", requirement: "applies: $attendance > 1")
    #expect(mistakes(in: text).count == 1)
  }
}
