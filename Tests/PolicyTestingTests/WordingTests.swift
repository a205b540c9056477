import TestSupport
import Testing
import XMLTree

@testable import PolicyTesting

/// All that is said of tests is said in every language.
@Suite struct WordingTests {
  @Test func everyCodeHasItsWords() {
    let codes: [[any DiagnosticCode]] = [
      EditProblem.allCases, TestProblem.allCases, TestPart.allCases, CaseCode.allCases,
      MutationProblem.allCases, PolicyTestWord.allCases,
    ]
    #expect(mistakes(inWordingsOf: codes.flatMap(\.self)) == [])
  }
}
