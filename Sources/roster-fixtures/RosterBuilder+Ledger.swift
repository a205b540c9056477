// What a team keeps a record of.

extension RosterBuilder {
  mutating func trainings(of size: Int) -> [Training] {
    let quarters = [(Day(2016, 7, 5), Day(2016, 9, 26)), (Day(2016, 10, 9), Day(2016, 12, 22))]
    return zip(quarters, Self.topics).map { quarter, topics in
      let (first, last) = quarter
      return Training(
        date: first + random.number(in: 0...(last.number - first.number)), instructor: .police,
        topic: random.pick(from: topics), attended: size - random.number(in: 0...(size / 10))
      )
    }
  }

  mutating func inspections(inMonth month: Int) -> [Inspection] {
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

  /// Shifts, gear, security tasks and awards.
  mutating func addProvisions(to team: inout Team) {
    let size = team.members.count
    team.supplies = [
      Supply(kind: .sign, item: "红袖章", quantity: size),
      Supply(kind: .equipment, item: "手电筒", quantity: size - size / 4),
      Supply(kind: .protective, item: "反光背心", quantity: size),
    ]
    if team.kind == .securityPatrol { team.shifts = Self.roundTheClock }
    if team.kind == .peaceVolunteer {
      team.operations = Self.operations.map { date, name in
        let members = max(1, size / random.number(in: 2...4))
        return Operation(date: date, name: name, members: members, allowances: members)
      }
    }
    if random.number(in: 1...4) == 1 {
      let date = Day(2016, random.number(in: 7...10), random.number(in: 1...28))
      team.awards = [
        Award(
          date: date, granted: date + random.number(in: 7...40),
          category: random.pick(from: [.bravery, .performance]),
          recipient: team.members[random.number(in: 0...size - 1)].name,
          caseNumber: "外综奖2016-\(serial)")
      ]
    }
  }

  mutating func addReports(to team: inout Team) {
    guard let matters = team.kind.reportMatters else { return }
    for (index, month) in (7...12).enumerated() {
      let date = Day(2016, month, random.number(in: 2...24))
      let matter = random.pick(from: matters)
      let handled = date + random.number(in: 0...4)
      team.reports.append(
        Report(
          date: date, found: date - random.number(in: 0...2), number: "2016-\(serial)-\(index + 1)",
          matter: matter,
          form: team.kind == .comprehensiveAssistant ? .slip : nil,
          addressee: team.kind == .villageJointPatrol
            ? random.pick(from: [.communityPolice, .villageCommittee]) : nil,
          handled: matter == .other ? nil : handled,
          transferred: matter == .other ? handled : nil, isValuable: false))
    }
    team.reportCount = team.reports.count
    guard team.kind.isInformant else { return }
    let report = team.reports[1]
    team.reports[1].isValuable = true
    team.awards.append(
      Award(
        date: report.date, granted: report.date + random.number(in: 10...30),
        category: .information, recipient: team.members[1].name, caseNumber: report.number))
  }

  /// What trainings are about, by quarter.
  private static let topics = [
    ["涉恐敏感人员识别", "涉恐敏感人员识别和街面应急处置", "涉恐敏感人员识别和消防隐患排查"],
    ["治安情况信息收集", "治安情况信息收集和三车盗窃防范", "治安情况信息收集和入室盗窃防范"],
  ]

  private static let roundTheClock = [
    Shift(from: "07:30", to: "15:30", task: .patrol),
    Shift(from: "15:30", to: "23:30", task: .patrol),
    Shift(from: "23:30", to: "07:30", task: .patrol),
    Shift(from: "09:00", to: "21:00", task: .guarding, place: "外冈镇中心商业区"),
  ]

  private static let operations = [
    (Day(2016, 9, 1), "峰会期间社会面防控"), (Day(2016, 10, 1), "国庆期间社会面防控"),
  ]
}
