import Auditing
import Policies
import Testing
import XPath

/// Lets that depend on no document.
struct SharedLetTests {
  private static let keys = """
    parameters: {least: 2}
    tables: {kinds: {key: kind, rows: [{kind: a, size: 1}, {kind: b, size: 3}]}}
    """

  /// A policy whose only requirement is of the first level, and uses what is shared.
  private func policy(shared: String, assertion: String, more: String = "") throws -> Policy {
    try AuditingTests.policy(
      requirement(id: "r", "for: team", "assert: \"\(assertion)\"", "message: m")
        + requirement(id: "other", "for: .", "assert: true()", "message: m"),
      more: "\(Self.keys)\nshared: \(shared)\n\(more)")
  }

  @Test(arguments: [
    ("{large: '$kinds?*[?size >= $least]?kind'}", "@kind = $large", "pass 1, fail 1"),
    ("{one: 1, two: $one + $one}", "count(../team) = $two", "pass 2"),
    ("{days: count(days($period))}", "$days = 184", "pass 2"),
    (
      "{size: 'function($kind) { $kinds($kind)?size + $least }'}", "$size(@kind) = 3",
      "pass 1, fail 1"
    ),
  ])
  func rulesSeeThem(shared: String, assertion: String, expected: String) async throws {
    let report = try await audit(
      policy(shared: shared, assertion: assertion), "<team kind='a'/><team kind='b'/>")
    #expect(outcomes(report) == expected)
    #expect(report.notices.isEmpty)
  }

  @Test func bothLevelsAndWhatIsBetweenThemSeeThem() async throws {
    let policy = try policy(
      shared: "{two: 2}", assertion: "$doubled = 4",
      more: """
        let: {doubled: $two * $two}
        summary:
          id: league
          name: The league
          facts: [{element: club, for: ., values: {two: $two}}]
          let: {all: "submission/club[@two = $two]"}
          figures: [{for: ., label: twos, value: "count($all) * $two"}]
          requirements: [{id: s, title: S, clause: "1", for: $all, assert: "@two = $two"}]
        """)
    let report = try await audit(policy, "<team/>", "<team/>", summary: true, jobs: 2)
    #expect(report.units.map(\.score) == [100, 100] && report.whole?.score == 100)
    guard case .whole(let figures)? = report.whole?.subject else {
      Issue.record("no figures")
      return
    }
    #expect(figures.map(\.value) == ["4"])
  }

  /// A node that is made is another one each time it is made.
  @Test func theyAreWorkedOutOnceForAnAudit() async throws {
    let policy = try AuditingTests.policy(
      requirement("for: .", "assert: false()", "message: \"{generate-id($made)}\""),
      more: "shared: {made: parse-xml('<a/>')}")
    let report = try await audit(policy, "", "", reveal: true, jobs: 2)
    #expect(Set(report.units.map { $0.requirements[0].findings[0].text }).count == 1)
  }

  @Test func oneThatBreaksIsToldOnceAndCostsOnlyWhatNeedsIt() async throws {
    let policy = try policy(
      shared: "{day: xs:date('soon'), next: $day + xs:dayTimeDuration('P1D')}",
      assertion: "@kind = string($next)")
    let report = try await audit(policy, "<team/><team/>", "<team/>", explains: true)
    #expect(report.notices.count == 1)
    let notice = try #require(report.notices.first)
    #expect(notice.severity == .error && notice.line == 29 && notice.column == 15)
    #expect(notice.message.text(in: .english).hasPrefix("A shared let broke: FORG0001: "))
    for unit in report.units {
      #expect(unit.isProvisional && unit.score == 100)
      #expect(
        unit.requirements[0].findings.allSatisfy {
          $0.error?.code == "FORG0001"
            && $0.error?.cause == .policy(file: "policy.yaml", Place(line: 29, column: 15))
        })
      #expect(unit.requirements[1].counts[.pass] == 1)
    }
    #expect(outcomes(report) == "error 2")
  }

  /// A shared function may be given what is private.
  @Test func whatAnErrorInItsFunctionQuotesIsMasked() async throws {
    let policy = try policy(
      shared: "{born: 'function($card) { xs:date(substring($card, 7, 8)) }'}",
      assertion: "$born(card) < $as-of")
    let report = try await audit(
      policy, "<team><card>990114198702240068</card></team>", explains: true)
    let finding = report.units[0].requirements[0].findings[0]
    #expect(finding.error?.code == "FORG0001" && !"\(finding)".contains("19870224"))
    if case .policy(_, let place)? = finding.error?.cause { #expect(place.line == 29) }
  }

  @Test func whatItsErrorQuotesIsThePolicysOwn() async throws {
    let policy = try policy(shared: "{day: xs:date('soon')}", assertion: "@kind = string($day)")
    let report = try await audit(
      policy, "<team><card>990114198702240068</card></team>")
    #expect(report.units[0].requirements[0].findings[0].text.contains("“soon”"))
  }
}
