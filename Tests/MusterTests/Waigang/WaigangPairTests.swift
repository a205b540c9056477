import Auditing
import Foundation
import Testing

@testable import roster_fixtures

/// The document recruits informants from other teams. That one person is in two teams may be said of the
/// public ones, and must not be seen where one of the two is of informants.
@Suite struct WaigangPairTests {
  /// Two kinds of team, the same person in both.
  struct Pair: Sendable, CustomTestStringConvertible {
    let first: TeamKind
    let second: TeamKind

    var testDescription: String { "\(first.rawValue) and \(second.rawValue)" }
    var isPublic: Bool { !first.isInformant && !second.isInformant }
  }

  /// Each kind with those of informants, and with the public one before it.
  static let pairs = TeamKind.allCases.indices.flatMap { index in
    let kind = TeamKind.allCases[index]
    let others = TeamKind.allCases[..<index].enumerated().filter { number, other in
      kind.isInformant || other.isInformant || number == index - 1
    }
    return others.map { Pair(first: $1, second: kind) }
  }

  /// Two units with a small team of every kind each.
  private static let rosters = ["police-station", "governance-office"].enumerated().map {
    number, unit in
    let plan = UnitPlan(
      id: unit, name: unit == "police-station" ? "外冈派出所" : "外冈镇综治办",
      teams: TeamKind.allCases.map {
        TeamPlan($0, 3, of: "", at: posts("第#点位", 2, .property), as: .cadre)
      })
    var builder = RosterBuilder(plan, firstPerson: 50_000 * (number + 1))
    return builder.build(insurance: .calendarYear)
  }

  private static let before = Task { try await shown(rosters) }

  /// All that anybody is shown of rosters, but for their digests.
  private static func shown(_ rosters: [Roster]) async throws -> [String: String] {
    let report = try await Waigang.report(
      on: rosters.map { ("\($0.unit).xml", RosterWriter.xml(of: $0)) }, includesSummary: true,
      explains: true)
    return report.shown().mapValues { $0.replacing(/[0-9a-f]{64}/, with: "") }
  }

  /// The rosters with somebody of the second kind of team made the person of the first kind in one of
  /// them.
  private func rosters(_ pair: Pair, across units: Bool) -> [Roster] {
    var rosters = Self.rosters
    let person = Self.rosters[0].team(pair.first).members[1]
    rosters[units ? 1 : 0].change(pair.second) { $0.members[2].become(person) }
    return rosters
  }

  @Test(arguments: pairs, [false, true])
  func aPersonInTwoTeamsIsSeenWhereBothArePublic(pair: Pair, acrossUnits: Bool) async throws {
    let before = try await Self.before.value
    let after = try await Self.shown(rosters(pair, across: acrossUnits))
    let differing = before.keys.filter { before[$0] != after[$0] }.sorted()
    if pair.isPublic {
      #expect(differing.contains("text"))
    } else {
      #expect(differing == [])
    }
  }
}

extension Roster {
  fileprivate func team(_ kind: TeamKind) -> Team {
    teams.first { $0.kind == kind }!
  }

  fileprivate mutating func change(_ kind: TeamKind, _ change: (inout Team) -> Void) {
    for index in teams.indices where teams[index].kind == kind { change(&teams[index]) }
  }
}
