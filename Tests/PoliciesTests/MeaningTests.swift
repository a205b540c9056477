import Policies
import Testing
import XPath

/// What a policy says when nothing is wrong with it.
struct MeaningTests {
  static let full = """
    policy: sample-2016
    title: 示例政策
    source: {number: "某发[2016]1号", issued: 2016-02-20}
    language: zh-Hans
    in-force: 2016-02-22
    unit: {select: /roster, id: "@unit", name: "@unit-name"}
    schema: other.xsd
    namespace: urn:example:roster
    namespaces: {x: "urn:example:x"}
    sensitive: [id-number, phone]
    confidential: team[@secret = $kinds?kind]
    parameters:
      share: 0.8
      exempt: [a, b]
    tables:
      kinds:
        - {kind: a, strength: 46, since: 2016-03-01, ratio: 0.5, main: true, units: [甲, 乙], code: "1"}
        - {kind: b, none: ~}
    let:
      listed: team/member
      count: count($listed)
    scoring:
      full: 120
      grades: {好: 90, 可: 60.5, 差: 0}
      model: flat-unweighted
    requirements:
      - id: one
        title: 第一项
        clause: 三(一)1
        description: 细说
        responsible: 甲所
        derived: true
        why: 不然无从核对
        for: team
        each: half-year
        let:
          held: training[@date >= $window?start]
          many: count($held) + $count
        applies: not(@kind = $exempt)
        assert: $many > $share
        message: "{@name}: {{{$many}}}"
        remedy: 补训
        points: 12.5
        deduct: 0.5
        veto: true
      - id: two
        title: 第二项
        clause: 四
        for: x:team
        assert: "true()"
        responsible: [甲所, 乙所]
    """

  private func load(_ text: String = full, _ parameters: [String: String] = [:]) throws -> Policy {
    try PolicyLoader(parameters: parameters).load(text: text, file: "policy.yaml")
  }

  @Test func theHeaderSaysWhoseTheRulesAre() throws {
    let policy = try load()
    #expect(policy.id == "sample-2016")
    #expect(policy.title == "示例政策")
    #expect(policy.source.number == "某发[2016]1号")
    #expect(policy.source.issued == CalendarDate("2016-02-20"))
    #expect(policy.language == "zh-Hans")
    #expect(policy.inForce == CalendarDate("2016-02-22"))
    #expect(policy.submissionSchema == "other.xsd")
    #expect(policy.namespace == "urn:example:roster")
    #expect(policy.sensitiveNames == ["id-number", "phone"])
    #expect(policy.confidential?.source == "team[@secret = $kinds?kind]")
    #expect(policy.unit.select.source == "/roster")
    #expect(policy.unit.name.source == "@unit-name")
  }

  @Test func scoringHasAFullMarkGradesAndAModel() throws {
    let scoring = try load().scoring
    #expect(scoring.full == 120)
    #expect(scoring.model == .flatUnweighted)
    #expect(scoring.grades.map(\.name) == ["好", "可", "差"])
    #expect(scoring.grade(for: 90)?.name == "好")
    #expect(scoring.grade(for: 89.9)?.name == "可")
    #expect(scoring.grade(for: 0)?.name == "差")
  }

  @Test func requirementsKeepTheOrderOfTheFile() throws {
    let requirements = try load().requirements
    #expect(requirements.map(\.id) == ["one", "two"])
    let one = requirements[0]
    #expect(one.clause == "三(一)1")
    #expect(one.description == "细说")
    #expect(one.responsible == ["甲所"])
    #expect(one.derivation == "不然无从核对")
    #expect(one.rule?.each == .halfYear)
    #expect(one.rule?.window != nil)
    #expect(one.rule?.lets.map(\.name) == ["held", "many"])
    #expect(one.rule?.applies?.source == "not(@kind = $exempt)")
    #expect(one.points == 12.5)
    #expect(one.worth == .points(.amount(0.5)))
    #expect(one.isVeto)
    #expect(one.place == Place(line: 27, column: 9))
  }

  @Test func whatARequirementLeavesOutHasADefault() throws {
    let two = try load().requirements[1]
    #expect(two.derivation == nil)
    let rule = try #require(two.rule)
    #expect(rule.each == nil)
    #expect(rule.window == nil)
    #expect(rule.applies == nil)
    #expect(two.points == 1)
    #expect(two.worth == .points(.share))
    #expect(!two.isVeto)
    #expect(two.responsible == ["甲所", "乙所"])
    #expect(rule.message.render { $0.source } == "第二项")
    #expect(two.remedy.render { $0.source } == "")
  }

  @Test func whatAPolicyLeavesOutHasADefault() throws {
    let policy = try load(policyText())
    #expect(policy.language == "zh")
    #expect(policy.submissionSchema == "roster.xsd")
    #expect(policy.namespace == "")
    #expect(policy.source.number.isEmpty && policy.source.issued == nil)
    #expect(policy.unit.name.source == "@unit")
    #expect(policy.scoring == Scoring(full: 100, grades: [], model: .deduction))
  }

  @Test(arguments: [
    ("$kinds?kind", "a b"), ("$kinds[?units = '乙']?strength", "46"),
    ("$kinds?strength instance of xs:integer", "true"),
    ("$kinds?since instance of xs:date", "true"), ("$kinds?since", "2016-03-01"),
    ("$kinds?ratio instance of xs:decimal", "true"), ("$kinds?main", "true"),
    ("$kinds?code instance of xs:string", "true"), ("empty($kinds[2]?none)", "true"),
    ("$exempt", "a b"), ("$share * 10", "8"),
  ])
  func expressionsSeeTypedValues(expression: String, expected: String) throws {
    #expect(try value(of: expression) == expected)
  }

  @Test(arguments: [
    ("$units('a')?name", "甲"), ("$units?b?name", "乙"), ("$units(1)?name", "丙"),
    ("$units?*?name", "乙 甲 丙"), ("count($units)", "1"), ("map:size($units)", "3"),
    ("empty($units('c'))", "true"), ("$units?($none)?name", ""),
  ])
  func aTableWithAKeyIsAMap(expression: String, expected: String) throws {
    let text = policyText(
      """
      parameters: {none: []}
      tables: {units: {key: id, rows: [{id: b, name: 乙}, {id: a, name: 甲}, {id: 1, name: 丙}]}}
      """, requirement: "applies: \"\(expression)\"")
    let policy = try load(text)
    let applies = try #require(policy.requirements[0].rule?.applies)
    #expect(try PoliciesTests.text(applies.compiled.evaluate(with: prepared(policy))) == expected)
  }

  @Test func eachLetSeesThoseBefore() throws {
    #expect(try value(of: "$doubled", lets: "{once: 2 + 3, doubled: $once * 2}") == "10")
  }

  @Test(arguments: [
    ("021", "xs:string"), ("0", "xs:integer"), ("-5", "xs:integer"), ("1e3", "xs:double"),
    ("yes", "xs:string"), ("'5'", "xs:string"), ("!!str 5", "xs:string"), ("TRUE", "xs:boolean"),
    ("2016-02-22", "xs:date"), ("'2016-02-22'", "xs:string"), ("1.", "xs:decimal"),
    ("99999999999999999999", "xs:integer"), ("+1.50", "xs:decimal"), ("1.2.3", "xs:string"),
  ])
  func aBareScalarTellsItsType(scalar: String, type: String) throws {
    let text = policyText(
      "parameters: {p: \(scalar)}", requirement: "applies: $p instance of \(type)")
    #expect(try applies(load(text)))
  }

  @Test(arguments: [
    ("share", "0.7", "$share = 0.7"), ("share", "1", "$share = 1"),
    ("exempt", "[c, d]", "deep-equal($exempt, ('c', 'd'))"), ("exempt", "c", "$exempt = 'c'"),
    ("name", "2016", "$name = '2016'"), ("name", "a, b", "$name = 'a, b'"),
  ])
  func parametersCanBeGiven(name: String, given: String, check: String) throws {
    let text = policyText(
      "parameters: {share: 0.8, exempt: [a, b], name: 甲}", requirement: "applies: \(check)")
    #expect(try applies(load(text, [name: given])))
  }

  @Test(arguments: [
    ("applies: $this/@b", true), ("message: '{$this/@b}'", true), ("remedy: '{$this/@b}'", true),
    ("let: {own: $this}", true), ("applies: this", false),
  ])
  func aRuleHasTheCheckedItemWhereItSpeaksOfIt(key: String, isThere: Bool) throws {
    let rule = try #require(try load(policyText(requirement: key)).requirements[0].rule)
    #expect((rule.this != nil) == isThere)
  }

  @Test func messagesHoldExpressions() throws {
    let message = try #require(try load().requirements[0].rule).message
    #expect(message.render { "<\($0.source)>" } == "<@name>: {<$many>}")
  }

  @Test func everyExpressionHasAPlace() throws {
    let policy = try load()
    let places = policy.expressions.map { expression in
      let place = expression.place(of: SourceRange(0, 1))
      return "\(expression.requirement ?? "-") \(expression.key) \(place.line):\(place.column)"
    }
    #expect(places.first == "- select 6:16")
    #expect(places.contains("one held 37:13"))
    #expect(places.contains("one message 41:16"))
    #expect(places.contains("one message 41:27"))
    #expect(policy.expressions.count == 15)
  }

  @Test func expressionsOfOneTextKeepTheirOwnPlaceAndContext() throws {
    let policy = try load(
      policyText(
        """
        summary:
          id: town
          name: 镇
          facts:
            - {element: team, for: team, values: {name: "@name"}}
            - {element: member, for: //member, values: {name: "@name"}}
          requirements: [{id: whole, title: 全体, clause: 二, for: ., assert: "true()"}]
        """))
    let names = policy.expressions.filter { $0.source == "@name" }
    #expect(names.map { "\($0.place.line):\($0.place.column)" } == ["9:50", "10:56"])
    let selections = names.map { expression in
      if case .items(let selection) = expression.context { selection.source } else { "" }
    }
    #expect(selections == ["team", "//member"])
    #expect(Set(policy.expressions.map(\.id)).count == policy.expressions.count)
  }

  @Test func aRequirementCanBeThatTheSchemaIsKept() throws {
    let text =
      policyText() + """

            - {id: form, title: 填写规范, clause: 二, check: schema, charged-once: true, deduct: 0.5}
        """
    let policy = try load(text)
    #expect(policy.schemaRequirement?.id == "form")
    let form = policy.requirements[1]
    #expect(form.schemaCheck?.isChargedOnce == true)
    #expect(form.rule == nil && form.expressions.isEmpty && form.worth == .points(.amount(0.5)))
    let other = try load(text.replacing(", charged-once: true", with: "")).requirements[1]
    #expect(other.schemaCheck?.isChargedOnce == false)
    #expect(try load(policyText()).schemaRequirement == nil)
  }

  @Test func aByteOrderMarkIsNotText() throws {
    #expect(try load("\u{FEFF}" + policyText()).id == "sample")
    #expect(mistakes(in: "\u{FEFF}polity: x").first?.hasPrefix("1:1: ") == true)
    let waivers = """
      \u{FEFF}waivers: [{requirement: first, reason: 停电, approved-by: 甲, until: 2016-12-31}]
      """
    let read = try Waivers(text: waivers, file: "waivers.yaml", policy: load(policyText()))
    #expect(read.waivers.map(\.place) == [Place(line: 1, column: 11)])
  }

  /// The value of an expression in a policy with the tables and parameters of the full one.
  private func value(of expression: String, lets: String = "{}") throws -> String {
    let declarations = MeaningTests.full.split(separator: "\n").map(String.init)
    let text = policyText(
      """
      \(declarations[11...17].joined(separator: "\n"))
      let: \(lets)
      """, requirement: "applies: \"\(expression)\"")
    let policy = try load(text)
    let evaluator = try prepared(policy)
    let applies = try #require(policy.requirements[0].rule?.applies)
    return try PoliciesTests.text(applies.compiled.evaluate(with: evaluator))
  }

  private func applies(_ policy: Policy) throws -> Bool {
    try #require(policy.requirements[0].rule?.applies).compiled
      .effectiveBooleanValue(with: prepared(policy))
  }

  /// An evaluator that knows the policy's values.
  private func prepared(_ policy: Policy) throws -> Evaluator {
    let evaluator = evaluator()
    for named in policy.parameters + policy.tables { evaluator[named.variable] = named.value }
    for binding in policy.submissions.lets {
      evaluator[binding.variable] = try binding.expression.compiled.evaluate(with: evaluator)
    }
    return evaluator
  }
}

extension Requirement {
  fileprivate var schemaCheck: SchemaCheck? {
    if case .schema(let check) = check { check } else { nil }
  }
}
