import Policies
import Testing

/// What a policy says of its second level, and of the sentences of its document.
struct SummaryLevelTests {
  private static let level = """
    tables: {units: [{id: a, name: Unit a}, {id: b, name: Unit b}]}
    shared: {two: 2}
    let: {size: count(team)}
    obligations:
      - {clause: 一, asks: 方针, unchecked: 没有可以核对的义务}
      - {clause: 二, asks: 组队, checked: [first, whole]}
    harmless:
      - {damage: [drop, blank], at: team/@note, why: 备注}
    summary:
      id: town
      name: 全镇
      register: units
      facts:
        - {element: team, for: team, values: {kind: "@kind", size: $size}}
        - {element: person, for: team/member, match: "@id"}
      let: {all: count(submission)}
      figures:
        - {for: $units, label: "{?name}", value: $all, target: 2}
      requirements:
        - {id: whole, title: 全体, clause: 二, for: $units, assert: $summary/submission/@unit = ?id}
    """

  @Test func itIsRead() throws {
    let policy = try PolicyLoader().load(text: policyText(Self.level), file: "policy.yaml")
    let whole = try #require(policy.whole)
    #expect(whole.id == "town" && whole.name == "全镇")
    #expect(whole.register.map(\.id) == ["a", "b"])
    #expect(policy.submissions.facts.map(\.element) == ["team", "person"])
    #expect(policy.submissions.facts.map { $0.match == nil } == [true, false])
    #expect(policy.levels.map(\.kind) == [.submission, .summary])
    #expect(policy.level(.summary)?.requirements.map(\.level) == [.summary])
    #expect(policy.requirements.map(\.id) == ["first", "whole"])
    #expect(policy.obligations.map(\.requirements) == [[], ["first", "whole"]])
    #expect(policy.obligations.map(\.reason) == ["没有可以核对的义务", nil])
    #expect(policy.submissions.harmless.map(\.kinds) == [[.drop, .blank]])
    #expect(policy.submissions.harmless.map(\.nodes.source) == ["team/@note"])
  }

  @Test func theRegisterCanHaveAKey() throws {
    let rows = "[{id: a, name: Unit a}, {id: b, name: Unit b}]"
    func text(_ key: String, _ rows: String = rows) -> String {
      policyText(
        Self.level.replacing(
          "units: [{id: a, name: Unit a}, {id: b, name: Unit b}]",
          with: "units: {key: \(key), rows: \(rows)}"
        )
        .replacing("for: $units", with: "for: $units?*"))
    }
    let policy = try PolicyLoader().load(text: text("id"), file: "policy.yaml")
    #expect(policy.whole?.register.map(\.name) == ["Unit a", "Unit b"])
    let same = rows.replacing("id: b", with: "id: a")
    #expect(mistakes(in: text("id", same)) == ["5:62: There is a row “a” on line 5 already"])
    #expect(
      mistakes(in: text("name", same)) == ["5:59: There is a unit “a” on line 5 already"])
  }

  @Test func everyExpressionKnowsWhatItIsEvaluatedOn() throws {
    let policy = try PolicyLoader().load(text: policyText(Self.level), file: "policy.yaml")
    let contexts = policy.expressions.map { expression in
      let context =
        switch expression.context {
        case .nothing: "nothing"
        case .document: "document"
        case .unit: "unit"
        case .items(let items): "each \(items.source)"
        }
      return "\(expression.level.rawValue) \(expression.key): \(context)"
    }
    #expect(contexts.contains("submission select: document"))
    #expect(contexts.contains("submission two: nothing"))
    #expect(contexts.contains("submission assert: each team"))
    #expect(contexts.contains("submission kind: each team"))
    #expect(contexts.contains("summary all: unit"))
    #expect(contexts.contains("summary assert: each $units"))
  }

  @Test(arguments: [
    ("register: units", "register: unit", "There is no table “unit”; is “units” meant?"),
    ("id: a, name", "od: a, name", "A row of “units” has no “id” or no “name”"),
    ("id: a, name", "id: ' ', name", "5:18: A row of “units” has no “id” or no “name”"),
    ("id: b", "id: a", "5:41: There is a unit “a” on line 5 already"),
    ("element: team", "element: 1team", "“element” must be a name of XML"),
    ("{kind: ", "{a b: ", "“values” must be a name of XML"),
    ("element: team", "elemnt: team", "is “element” meant?"),
    ("checked: [first, whole]", "checked: [frist]", "There is no requirement “frist”; is “first”"),
    ("unchecked: 没", "checked: first, unchecked: 没", "An obligation says either"),
    (", checked: [first, whole]", "", "An obligation says either"),
    ("damage: [drop, blank]", "damage: dorp", "is “drop” meant?"),
    ("id: whole, title", "id: first, title", "There is a requirement “first” on line"),
    ("$summary/submission", "$sumary/submission", "is “$summary” meant?"),
    ("for: $units, label", "for: $size, label", "XPST0008"),
    ("let: {size: count(team)}", "let: {size: count($summary)}", "$summary here: the summary"),
    ("match: \"@id\"}", "match: \"@id\", values: {digest: 1}}", "“digest” is the digest"),
  ])
  func mistakesAreFound(text: String, mistaken: String, message: String) throws {
    let level = Self.level.replacing(text, with: mistaken, maxReplacements: 1)
    try #require(level != Self.level)
    let found = mistakes(in: policyText(level))
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }
}
