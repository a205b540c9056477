import Testing

@testable import qt3

@Suite("The list of cases known to fail")
struct QT3KnownFailuresTests {
  private let list = KnownFailures(
    """
    # Cases that fail, and why.

    fn-abs/abs-1  # xs:byte is lost
    fn-abs/abs-2
    fn-data/data#3  # the case's name holds a hash

    """)

  @Test("names cases, one a line, with or without a reason")
  func keys() {
    #expect(list.keys == ["fn-abs/abs-1", "fn-abs/abs-2", "fn-data/data#3"])
  }

  @Test("keeps comments and reasons, drops what was fixed, adds what is new")
  func update() {
    let updated = list.updated(with: [
      report("fn-abs", "abs-1", .failed("another message")),
      report("fn-abs", "abs-2", .passed),
      report("fn-abs", "abs-4", .failed("FORG0001:\n not a number")),
      report("fn-abs", "abs-5", .skipped("no such feature")),
    ])
    #expect(
      updated.description == """
        # Cases that fail, and why.

        fn-abs/abs-1  # xs:byte is lost
        fn-data/data#3  # the case's name holds a hash
        fn-abs/abs-4  # FORG0001: not a number

        """)
  }

  private func report(_ set: String, _ name: String, _ verdict: Verdict) -> CaseReport {
    let title = CaseTitle(index: 0, name: name, expression: "", expected: "")
    return CaseReport(set: set, title: title, verdict: verdict)
  }
}
