// What a unit keeps a record of for the whole township.

extension RosterBuilder {
  mutating func addTownshipRecords(to roster: inout Roster) {
    if plan.records.contains(.enterprises) { roster.enterprises = Township.enterprises }
    if plan.records.contains(.office) {
      roster.contacts[0].phone = "39100162"
      roster.leadingGroup = LeadingGroup(officials: officials(), bodies: Township.memberBodies)
      roster.office = Office(
        seat: "外冈镇联勤和网格中心",
        staff: ["外冈镇综治办", "外冈派出所", "外冈镇联勤和网格中心"].map {
          Staff(body: $0, name: person().name)
        })
    }
    if plan.records.contains(.meetings) {
      roster.meetings = (7...12).map { monthlyMeeting(month: $0) } + [yearEndMeeting()]
    }
    if plan.records.contains(.liaison) { roster.meetings += (7...12).map(liaison) }
    if plan.records.contains(.fund) {
      roster.funds = [Fund(purpose: .bravery, year: 2016, amount: 50_000)]
    }
    if plan.records.contains(.ledTrainings) { roster.ledTrainings = LedRecords.trainings }
    if plan.records.contains(.ledInspections) { roster.ledInspections = LedRecords.inspections }
    if plan.records.contains(.channel) { roster.channels = [Channel(phone: person().phone)] }
  }

  private mutating func officials() -> [Official] {
    let posts: [(Official.Role, String)] = [
      (.head, "镇分管政法的副书记"), (.deputy, "镇综治办副主任"), (.deputy, "外冈派出所分管领导"),
    ]
    return posts.map { role, post in Official(role: role, post: post, name: person().name) }
  }

  private mutating func monthlyMeeting(month: Int) -> Meeting {
    let date = Day(2016, month, random.number(in: 2...6))
    let (matter, measure) = Self.issues[month % Self.issues.count]
    return Meeting(
      kind: .monthly, date: date, attendees: TeamKind.allCases.map { .head($0) },
      issues: [
        Issue(matter: matter, measure: measure, settled: date + random.number(in: 5...24))
      ])
  }

  /// The meeting of the second half-year is that of the whole year too.
  private mutating func yearEndMeeting() -> Meeting {
    Meeting(
      kind: .annual, date: Day(2016, 12, random.number(in: 19...23)),
      attendees: Township.memberBodies.map { .body($0) },
      issues: [Issue(matter: "综治、公安与网格之间的信息衔接不畅", measure: "由联合协调办公室统一登记并逐日转办")])
  }

  /// A meeting that the two lead departments both keep a record of.
  private func liaison(month: Int) -> Meeting {
    Meeting(
      kind: .liaison, date: Day(2016, month, 28),
      attendees: [.body("外冈镇综治办"), .body("外冈派出所")])
  }

  private static let issues = [
    ("夜间街面巡守人员偏少", "调整班次,夜间增派两人"),
    ("部分志愿者联络方式变更未及时更正", "逐人核对联络方式并更正花名册"),
    ("沿街店铺夜间看守薄弱", "门责管理员与巡逻组建立联络群"),
    ("抄报单要素填写不全", "统一抄报单式样并作填写辅导"),
  ]
}
