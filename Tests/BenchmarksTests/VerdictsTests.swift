import Foundation
import Testing

@testable import benchmarks

@Suite struct VerdictsTests {
  @Test func whatNeverFailsIsLeftOut() {
    let verdicts = Verdicts(["a": ["phone": 2, "post": 0], "b": ["phone": 0]])
    #expect(verdicts == Verdicts(["a": ["phone": 2]]))
    #expect(verdicts.failures == 2)
    #expect(verdicts.rules == ["phone"])
  }

  @Test func theFirstDifferenceIsNamed() {
    let ours = Verdicts(["a": ["phone": 2], "b": ["post": 1]])
    let theirs = Verdicts(["a": ["phone": 2], "b": ["name": 1, "post": 1]])
    #expect(ours.disagreement(with: ours) == nil)
    #expect(ours.disagreement(with: theirs) == "name fails 0 times in b, not 1")
    #expect(ours.of(["a"]).disagreement(with: theirs.of(["a"])) == nil)
  }
}
