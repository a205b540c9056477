import Testing

@testable import roster_fixtures

/// What `roster-fixtures --members … --submissions … --defect …` makes.
@Suite struct GeneratedCorpusTests {
  @Test func everybodyIsThereOnce() {
    let numbers = rosters().flatMap(\.members).compactMap(\.idNumber)
    #expect(numbers.count == 20 * 50)
    #expect(Set(numbers).count == numbers.count)
  }

  @Test(arguments: [("phone=0.02", 20), ("phone=1", 1_000), ("phone=0", 0), ("phone=0.001", 1)])
  func aMistakeHasItsShareOfMembers(share: String, count: Int) throws {
    let rosters = rosters(try #require(DefectShare(share)))
    #expect(rosters.flatMap(\.members).count { $0.phone == nil } == count)
  }

  @Test func aMistakeIsSpreadEvenly() throws {
    for roster in rosters(try #require(DefectShare("post=0.1"))) {
      #expect(roster.members.count { $0.post == nil } == 5)
    }
  }

  @Test func mistakesOfTeamsAndSubmissionsHaveTheirShareOfThose() throws {
    let rosters = rosters(
      try #require(DefectShare("leader=0.1")), try #require(DefectShare("contact=0.1")))
    #expect(rosters.flatMap(\.teams).count { $0.leader == nil } == 10)
    #expect(rosters.count { $0.contacts.isEmpty } == 2)
  }

  @Test func onePersonMayBeEverywhere() throws {
    let rosters = rosters(try #require(DefectShare("same-person=1")))
    #expect(Set(rosters.map { $0.members[0].idNumber }).count == 1)
  }

  @Test(arguments: SeededDefect.all.map(\.name))
  func everyMistakeChangesARoster(name: String) throws {
    let spoilt = rosters(try #require(DefectShare("\(name)=1")))
    for (roster, before) in zip(spoilt, rosters(try #require(DefectShare("\(name)=0")))).dropFirst()
    {
      #expect(RosterWriter.xml(of: roster) != RosterWriter.xml(of: before))
    }
  }

  @Test(arguments: ["phone", "phone=2", "phone=-1", "telephone=0.1", "=0.1", "phone="])
  func whatIsNoShareIsRefused(text: String) {
    #expect(DefectShare(text) == nil)
  }

  private func rosters(_ defects: DefectShare...) -> [Roster] {
    let corpus = Corpus.synthetic(submissions: 20, members: 50, defects: defects)
    return (0..<corpus.count).map(corpus.roster)
  }
}

extension Roster {
  fileprivate var members: [Member] { teams.flatMap(\.members) }
}
