/// The mistakes seeded into the township's rosters, by unit; every unit not named complies fully.
enum Defects {
  static let byUnit: [String: @Sendable (inout Roster) -> Void] = [
    "qilu-village": rosterOutOfDate,
    "xiaotang-committee": membersIncomplete,
    "xuangao-checkpoint": { $0.teams[0].reband(members: [1, 3], as: "治安巡逻") },
    "sanitation-office": { $0.teams[0].trainings[0].instructor = .other },
    "fengpu-village": trainingLateAndIllAttended,
    "hepan-property": insuranceLapsed,
    "community-office": { $0.teams[0].insurances[0].to = Day(2016, 12, 30) },
    "liudai-village": inspectionsMissed,
    "urban-management": everyFamily,
    "police-station": watchIncomplete,
    "population-office": {
      for index in [0, 3] { $0.teams[0].reports[index].form = .other }
    },
    "market-office": wardensOffTheStreet,
    "wangsui-market": gearMissing,
    "nanwei-village": dutiesIncomplete,
    "heting-village": awardsIrregular,
    "yunxu-village": problemsLeft,
    "maiwan-village": allowancesUnpaid,
    "luyuan-committee": { $0.teams[1].kind = .enterpriseSecurity },
    "chengyuan-committee": { $0.period = "2016H1" },
    "joint-office": meetingsIncomplete,
  ]

  private static func rosterOutOfDate(_ roster: inout Roster) {
    roster.contacts[0].phone = nil
    roster.teams[0].headcount = 58
    roster.teams[1].headcount = nil
    roster.teams[2].leader = nil
  }

  private static func membersIncomplete(_ roster: inout Roster) {
    for index in [2, 11, 19, 30] { roster.teams[0].members[index].phone = nil }
    roster.teams[0].members[5].phone?.removeLast()
    for index in [8, 9, 27] { roster.teams[0].members[index].post = "" }
    roster.teams[0].members[14].swapIdentityDigits()
    roster.teams[0].members[33].idNumber = nil
    roster.teams[1].members[1].become(roster.teams[0].members[21])
  }

  private static func trainingLateAndIllAttended(_ roster: inout Roster) {
    roster.teams[0].trainings[1].date = Day(2017, 1, 6)
    roster.teams[2].trainings[0].attended = 7
  }

  private static func insuranceLapsed(_ roster: inout Roster) {
    roster.teams[0].insurances = InsurancePattern.renewed.policies
    roster.teams[0].insurances[1].from = Day(2016, 9, 15)
  }

  private static func inspectionsMissed(_ roster: inout Roster) {
    roster.teams[0].dropInspection(.video, month: 8)
    roster.teams[2].dropInspection(.onSite, month: 10)
    roster.teams[2].dropInspection(.onSite, month: 12)
    for index in [2, 7] { roster.teams[1].inspections[index].notified = nil }
  }

  private static func everyFamily(_ roster: inout Roster) {
    roster.contacts = []
    roster.teams[0].headcount = 20
    roster.teams[0].leader?.phone = ""
    for index in [0, 3, 4, 8, 10] { roster.teams[0].members[index].phone = nil }
    for index in [2, 7, 9] { roster.teams[0].members[index].post = nil }
    roster.teams[0].members[6].name = ""
    roster.teams[0].members[1].swapIdentityDigits()
    roster.teams[0].members[11].become(roster.teams[0].members[5])
    roster.teams[0].reband(members: [0, 1, 2, 5, 6, 7, 9], as: "治安巡逻")
    roster.teams[0].trainings[0].date = Day(2016, 6, 28)
    roster.teams[0].trainings[1].attended = 5
    roster.teams[0].insurances = [InsurancePattern.renewed.policies[0]]
    for month in [7, 9, 10, 11] { roster.teams[0].dropInspection(.onSite, month: month) }
    for month in [8, 12] { roster.teams[0].dropInspection(.video, month: month) }
    for index in [0, 2, 3] { roster.teams[0].inspections[index].notified = nil }
    roster.updated = Day(2016, 5, 30)
    for index in roster.teams[0].members.indices { roster.teams[0].members[index].duty = "街面巡守" }
    for index in [3, 8] { roster.teams[0].members[index].duty = "看店" }
    roster.teams[0].members[4].trade = nil
    roster.teams[0].members[10].post = "外钱公路书报亭"
    roster.teams[0].inspections[1].inspector = "城管中队"
    roster.teams[0].inspections[4].problems = 2
    roster.teams[0].inspections[4].rectified = 0
    roster.teams[0].supplies = []
    roster.teams[0].awards = [
      Award(date: Day(2016, 7, 20), granted: nil, category: .information, caseNumber: "")
    ]
  }

  private static func watchIncomplete(_ roster: inout Roster) {
    roster.teams[0].shifts[2].to = "05:30"
    roster.teams[0].shifts[3].place = nil
    for index in [3, 19] { roster.teams[1].members[index].post = roster.enterprises[4].name }
    roster.teams[1].reports[2].handled = nil
    roster.teams[1].awards = []
    roster.channels = []
  }

  private static func wardensOffTheStreet(_ roster: inout Roster) {
    for index in [1, 6] { roster.teams[0].members[index].post = "外钱公路饮食店" }
    roster.teams[0].members[4].trade = nil
  }

  private static func gearMissing(_ roster: inout Roster) {
    roster.teams[0].supplies.removeAll { $0.kind == .protective }
    for index in roster.teams[0].members.indices { roster.teams[0].members[index].duty = "门岗值班" }
  }

  private static func dutiesIncomplete(_ roster: inout Roster) {
    for index in [2, 8, 13] { roster.teams[2].members[index].duty = "村宅联勤巡防" }
    roster.teams[0].members[10].duty = nil
    roster.teams[1].trainings[0].topic = "消防隐患排查和报告"
  }

  private static func awardsIrregular(_ roster: inout Roster) {
    roster.updated = Day(2016, 6, 20)
    let date = Day(2016, 8, 9)
    let award = Award(
      date: date, granted: date + 21, category: .bravery, caseNumber: "外综奖2016-0809")
    roster.teams[0].awards = [award]
    roster.teams[2].awards = [award]
    roster.teams[2].awards[0].granted = date + 96
    roster.teams[1].awards = [award]
    roster.teams[1].awards[0].caseNumber = "外综奖2016-0810"
    roster.teams[1].awards[0].category = .information
  }

  private static func problemsLeft(_ roster: inout Roster) {
    roster.teams[0].inspections[4].problems = 3
    roster.teams[0].inspections[4].rectified = 1
    roster.teams[2].inspections[3].inspector = "云圩村村民委员会"
  }

  private static func allowancesUnpaid(_ roster: inout Roster) {
    roster.teams[0].operations[1].allowances = 0
    roster.teams[2].reports[0].addressee = .other
    roster.teams[2].reports[1].addressee = nil
  }

  private static func meetingsIncomplete(_ roster: inout Roster) {
    roster.meetings.removeAll { $0.kind == .monthly && $0.date.components.month == 8 }
    roster.meetings[2].attendees.removeAll {
      $0 == .head(.shopWarden) || $0 == .head(.villageCadre)
    }
    roster.meetings[3].issues[0].settled = nil
    roster.meetings[5].attendees.removeAll { $0 == .body("镇文明办") }
    roster.office?.staff.removeLast()
  }
}

extension Team {
  fileprivate mutating func reband(members indices: [Int], as armband: String) {
    for index in indices { members[index].armband = armband }
  }

  fileprivate mutating func dropInspection(_ method: Inspection.Method, month: Int) {
    inspections.removeAll { $0.method == method && $0.date.components.month == month }
  }
}

extension Member {
  /// Takes on another member's person, and keeps the post.
  mutating func become(_ other: Member) {
    name = other.name
    idNumber = other.idNumber
    phone = other.phone
  }

  /// The commonest slip of the keyboard: two neighbouring digits the wrong way round.
  fileprivate mutating func swapIdentityDigits() {
    guard var characters = idNumber.map(Array.init),
      let index = characters.indices.dropLast().last(where: {
        $0 > 5 && characters[$0] != characters[$0 + 1]
      })
    else { return }
    characters.swapAt(index, index + 1)
    idNumber = String(characters)
  }
}
