/// Turns a plan into the roster of a unit that does everything it should in the second half of
/// 2016.
struct RosterBuilder {
  private let plan: UnitPlan
  private var random: SeededRandom
  private var serial: Int

  /// People are numbered from `serial`, which also decides every date and figure.
  init(_ plan: UnitPlan, firstPerson serial: Int) {
    self.plan = plan
    self.serial = serial
    random = SeededRandom(seed: -1 - serial)
  }

  mutating func build(insurance: InsurancePattern) -> Roster {
    Roster(
      unit: plan.id, unitName: plan.name, period: Township.period,
      contacts: [contact()],
      teams: plan.teams.map { team($0, insurance) }
    )
  }

  private mutating func person() -> Person {
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
    guard !plan.kind.isInformant else { return team }
    team.trainings = trainings(of: plan.size)
    team.insurances = insurance.policies
    team.inspections = (7...12).flatMap { inspections(inMonth: $0) }
    return team
  }

  private mutating func member(_ plan: TeamPlan, _ index: Int) -> Member {
    let person = person()
    return Member(
      name: person.name, idNumber: person.idNumber, phone: person.phone,
      post: plan.posts[index % plan.posts.count], category: plan.category,
      duty: plan.kind.duty, armband: plan.kind.armband,
      joined: Day(2010, 1, 1) + random.number(in: 0...2_200)
    )
  }

  private mutating func trainings(of size: Int) -> [Training] {
    let quarters = [(Day(2016, 7, 5), Day(2016, 9, 26)), (Day(2016, 10, 9), Day(2016, 12, 22))]
    return quarters.map { first, last in
      Training(
        date: first + random.number(in: 0...(last.number - first.number)), instructor: .police,
        topic: random.pick(from: Self.topics), attended: size - random.number(in: 0...(size / 10))
      )
    }
  }

  private mutating func inspections(inMonth month: Int) -> [Inspection] {
    [
      inspection(.video, by: "外冈派出所", on: Day(2016, month, random.number(in: 3...12))),
      inspection(.onSite, by: "外冈镇综治办", on: Day(2016, month, random.number(in: 13...25))),
    ]
  }

  private mutating func inspection(
    _ method: Inspection.Method, by inspector: String, on date: Day
  ) -> Inspection {
    let problems = max(0, random.number(in: 0...4) - 2)
    return Inspection(
      date: date, method: method, inspector: inspector,
      notified: date + random.number(in: 1...5), problems: problems, rectified: problems
    )
  }

  private static let topics = [
    "涉恐敏感人员识别", "治安情况信息收集", "街面巡守要领和应急处置", "入室盗窃和三车盗窃防范", "消防隐患排查和报告",
  ]
}
