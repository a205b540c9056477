/// A mistake seeded into a large corpus.
struct SeededDefect: Sendable {
  let name: String
  let mistake: Mistake

  /// How it is made. A share of a tenth falls on every tenth member, team or submission.
  enum Mistake: Sendable {
    case member(@Sendable (inout Member) -> Void)
    case team(@Sendable (inout Team) -> Void)
    case submission(@Sendable (inout Roster) -> Void)
  }

  private init(_ name: String, _ mistake: Mistake) {
    self.name = name
    self.mistake = mistake
  }

  static let all = [
    SeededDefect("phone", .member { $0.phone = nil }),
    SeededDefect("post", .member { $0.post = nil }),
    SeededDefect("name", .member { $0.name = nil }),
    SeededDefect("duty", .member { $0.duties = [] }),
    SeededDefect("armband", .member { $0.armband = "执勤" }),
    SeededDefect("id-number", .member { $0.swapIdentityDigits() }),
    SeededDefect("leader", .team { $0.leader = nil }),
    SeededDefect("headcount", .team { $0.headcount = $0.members.count + 1 }),
    SeededDefect("training", .team { $0.trainings.removeLast() }),
    SeededDefect("inspection", .team { $0.inspections.removeLast() }),
    SeededDefect("insurance", .team { $0.insureUntilNovember() }),
    SeededDefect("contact", .submission { $0.contacts = [] }),
    SeededDefect("updated", .submission { $0.updated = Day(2016, 6, 28) }),
    SeededDefect("same-person", .submission { $0.teams[0].members[0].become(Person(serial: 2)) }),
    SeededDefect("same-case", .submission { $0.teams[0].rewardForOneCase() }),
  ]
}

extension Team {
  fileprivate mutating func rewardForOneCase() {
    let date = Day(2016, 9, 1)
    awards = [
      Award(
        date: date, granted: date + 20, category: .bravery, recipient: members[0].name,
        caseNumber: "外综奖2016-1")
    ]
  }
}
