import TestSupport
import Testing
import XMLTree

@testable import Policies

/// All that is said of policies is said in every language.
struct WordingTests {
  @Test func everyCodeHasItsWords() {
    let codes: [[any DiagnosticCode]] = [
      DocumentProblem.allCases, NodeKind.allCases, ExpressionProblem.allCases,
      VariableKind.allCases, AbsenceReason.allCases, PolicyProblem.allCases,
      SettingProblem.allCases, PolicyPart.allCases, ValueKind.allCases, PeriodProblem.allCases,
      WaiverPart.allCases, YAMLSentence.all,
    ]
    #expect(mistakes(inWordingsOf: codes.flatMap(\.self)) == [])
  }
}
