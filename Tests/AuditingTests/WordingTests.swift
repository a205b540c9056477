import TestSupport
import Testing
import XMLTree

@testable import Auditing

/// All that an audit says it says in every language.
struct WordingTests {
  @Test func everyCodeHasItsWords() {
    #expect(mistakes(inWordingsOf: AuditProblem.allCases) == [])
  }
}
