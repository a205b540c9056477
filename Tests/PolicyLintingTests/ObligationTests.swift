import Foundation
import Policies
import PolicyLinting
import Schemas
import Testing

@Suite("What a policy answers of its document")
struct ObligationTests {
  private static let requirements = """
      - {id: second, title: 第二项, clause: 一(2), for: team, assert: exists(member)}
      - {id: third, title: 第三项, clause: "二、三", for: team, assert: exists(member)}
      - {id: fourth, title: 第四项, clause: 一, for: team, assert: exists(member),
         derived: true, why: 文件的意思}
    """

  private func text(_ obligations: String) -> String {
    Example().text + "\n" + Self.requirements + "\n" + obligations
  }

  @Test("a requirement that answers nothing, or cites what is not listed, is reported")
  func unanswered() throws {
    let text = text(
      """
      obligations:
        - {clause: 一(1), asks: 有队员, checked: [first, third]}
        - {clause: 一(20), asks: 有队长, unchecked: 无从核对}
        - {clause: 二, asks: 有队伍, checked: first}
      """)
    #expect(
      try lint(text, "unanswered-requirement") == [
        "No obligation is checked by “second”",
        "No obligation is of clause 一(2), which “second” cites",
        "No obligation is of clause 三, which “third” cites",
      ])
  }

  @Test("a policy that lists no obligations need not answer any")
  func none() throws {
    #expect(try lint(text(""), "unanswered-requirement") == [])
  }

  @Test("obligations are counted clause by clause, in the order of the document")
  func count() throws {
    let text = text(
      """
      obligations:
        - {clause: 二, asks: 有队伍, checked: first}
        - {clause: 一(1), asks: 有队员, checked: [first, third]}
        - {clause: 二, asks: 有队长, unchecked: 无从核对}
      """)
    let policy = try PolicyLoader().load(text: text, file: "policy.yaml")
    let count = ObligationCount(policy.obligations)
    let rows = (count.rows + [count.total]).map {
      "\($0.clause) \($0.obligations) \($0.checked) \($0.unchecked)"
    }
    #expect(rows == ["二 2 1 1", "一(1) 1 1 0", " 3 2 1"])
  }

  @Test("a requirement without a test is reported where the tests are known")
  func uncovered() throws {
    let example = Example()
    #expect(try example.findings() == [])
    #expect(try example.findings(covered: ["first"]) == [])
    let findings = try example.findings(covered: ["other"])
    #expect(findings.map { $0.message.text(in: .english) } == ["No test covers “first”"])
    #expect(findings.map(\.lintRule) == ["uncovered-requirement"])
  }
}

@Suite("A requirement that the schema is kept")
struct SchemaRequirementTests {
  private let text =
    Example().text + "\n  - {id: form, title: 填写规范, clause: 二, check: schema, deduct: 1}"

  @Test("is nothing to remark on, and is looked for in tests and obligations like any other")
  func isOneOfThem() throws {
    #expect(try lint(text) == [])
    let uncovered = try lint(text, covered: ["first"])
    #expect(uncovered.map { $0.message.text(in: .english) } == ["No test covers “form”"])
    let obligations = "\nobligations: [{clause: 一(1), asks: 有队员, checked: first}]"
    #expect(
      try lint(text + obligations, "unanswered-requirement") == [
        "No obligation is checked by “form”", "No obligation is of clause 二, which “form” cites",
      ])
  }
}

@Suite("The Waigang policy")
struct WaigangPolicyTests {
  @Test("says nothing that is not meant")
  func clean() throws {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let policy = try PolicyLoader().load(package.appending(path: "policies/waigang-2016").path)
    let schema = try SchemaModel(file: policy.submissionSchema)
    #expect(PolicyLinter(policy: policy, schema: schema).findings().isEmpty)
  }
}
