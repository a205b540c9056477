/// Turns a plan into the roster of a unit that does everything it should in the second half of
/// 2016.
struct RosterBuilder {
  let plan: UnitPlan
  var random: SeededRandom
  private(set) var serial: Int

  /// People are numbered from `serial`, which also decides every date and figure.
  init(_ plan: UnitPlan, firstPerson serial: Int) {
    self.plan = plan
    self.serial = serial
    random = SeededRandom(seed: -1 - serial)
  }

  mutating func build(insurance: InsurancePattern) -> Roster {
    var roster = Roster(
      unit: plan.id, unitName: plan.name, period: Township.period,
      updated: Day(2016, 12, random.number(in: 26...31)), contacts: [contact()],
      teams: plan.teams.map { team($0, insurance) }
    )
    roster.isRecordedByLeadDepartments = plan.recordKeeper == .leadDepartments
    addTownshipRecords(to: &roster)
    return roster
  }

  mutating func person() -> Person {
    defer { serial += 1 }
    return Person(serial: serial)
  }

  private mutating func contact() -> Contact {
    let person = person()
    return Contact(name: person.name, phone: person.phone)
  }

  private mutating func team(_ plan: TeamPlan, _ insurance: InsurancePattern) -> Team {
    var team = Team(
      kind: plan.kind, name: plan.name, headcount: plan.size, leader: contact(),
      members: (0..<plan.size).map { member(plan, $0) }
    )
    addReports(to: &team)
    guard !plan.kind.isInformant else { return team }
    team.insurances = insurance.policies(insuring: plan.size)
    if self.plan.recordKeeper.isUnit {
      team.trainings = trainings(of: plan.size)
      if self.plan.recordKeeper == .both {
        for (index, led) in LedRecords.trainings.enumerated() {
          team.trainings[index].date = led.date
        }
      }
      team.inspections = (7...12).flatMap { inspections(inMonth: $0) }
    }
    addProvisions(to: &team)
    return team
  }

  private mutating func member(_ plan: TeamPlan, _ index: Int) -> Member {
    let person = person()
    let post = plan.posts[index % plan.posts.count]
    return Member(
      name: person.name, idNumber: person.idNumber, phone: person.phone, post: post.name,
      category: plan.categories.isEmpty ? nil : plan.categories[index % plan.categories.count],
      duties: plan.kind.duties, armband: plan.kind.armband, trade: post.trade
    )
  }
}
