import TestSupport
import Testing
import XMLTree

@testable import PolicyLinting

@Suite("The words of findings")
struct WordingTests {
  @Test("every finding can be said in every language")
  func wordings() {
    let codes: [[any DiagnosticCode]] = [
      LintProblem.allCases, LintPart.allCases, VerdictReason.allCases,
    ]
    #expect(mistakes(inWordingsOf: codes.flatMap(\.self)) == [])
  }

  @Test(
    "in Chinese as in English",
    arguments: [
      ("exists(member/phoen)", "member没有phoen；是否应为“phone”？"),
      ("exists(../phone)", "roster没有phone"),
      ("@kind = 'patrl'", "“@kind”的值不可能是“patrl”；是否应为“patrol”？"),
      ("count(member) >= 0", "“count(member) >= 0”总是成立：“count(member)”不小于0"),
      (
        "@kind = 'patrol' and @kind != 'patrol'",
        "“@kind”在此不可能是“patrol”以外的值，因为它是“patrol”"
      ),
    ])
  func chinese(assertion: String, message: String) throws {
    let findings = try Example(assertion: assertion).findings()
    #expect(findings.map { $0.message.text(in: .chinese) } == [message])
  }
}
