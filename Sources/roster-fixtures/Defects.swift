/// The mistakes seeded into the township's rosters, by unit; every unit not named complies fully.
enum Defects {
  static let byUnit: [String: @Sendable (inout Roster) -> Void] = [
    // What costs a point or two.
    "grid-center": { $0.teams[0].members[7].phone = nil },
    "governance-office": governanceSlips,
    "police-station": watchIncomplete,
    "civilization-office": { $0.teams[0].members[2].post = "外钱公路饮食店" },
    "qilu-village": rosterOutOfDate,
    "dongzhu-village": dutiesIncomplete,
    "heting-village": awardsIrregular,
    "wangsui-market": gearMissing,
    // What holds the grade at the second.
    "community-office": { $0.teams[0].insureUntilNovember() },
    "population-office": identityUnknown,
    "fengpu-village": quarterUntrained,
    "yunxu-village": inspectionsRare,
    "xiaotang-committee": membersIncomplete,
    "market-office": wardensOffTheStreet,
    // What holds it at the third.
    "sanitation-office": { roster in
      for index in roster.teams[0].members.indices {
        roster.teams[0].members[index].armband = "治安巡逻"
      }
    },
    "liudai-village": hardlyTrained,
    "joint-office": meetingsIncomplete,
    "xuangao-checkpoint": insuredForHalf,
    // What fails.
    "urban-management": everyFamily,
    "hepan-property": { $0.teams[0].insurances = [] },
    "luyuan-committee": { $0.teams[1].kind = .enterpriseSecurity },
    "chengyuan-committee": earlierPeriod,
  ]

  private static func governanceSlips(_ roster: inout Roster) {
    roster.meetings.removeAll { $0.date.components.month > 9 }
    for index in [0, 3] { roster.teams[0].reports[index].form = .other }
    roster.ledInspections[4].notified = nil
  }

  private static func watchIncomplete(_ roster: inout Roster) {
    roster.teams[0].shifts[2].to = "05:30"
    roster.teams[0].shifts[3].place = nil
    for index in [3, 19] { roster.teams[1].members[index].post = roster.enterprises[4].name }
    roster.teams[1].reports[2].handled = nil
    roster.channels = []
  }

  private static func rosterOutOfDate(_ roster: inout Roster) {
    roster.contacts[0].phone = nil
    roster.teams[0].headcount = 64
    roster.teams[1].headcount = nil
    roster.teams[0].dropInspection(.video, month: 8)
  }

  private static func dutiesIncomplete(_ roster: inout Roster) {
    for index in [2, 8, 13] { roster.teams[2].members[index].duties = ["联勤巡防"] }
    roster.teams[0].members[10].duties = []
    roster.teams[0].operations[1].allowances = 0
  }

  private static func awardsIrregular(_ roster: inout Roster) {
    roster.updated = Day(2016, 6, 20)
    let date = Day(2016, 8, 9)
    let award = Award(
      date: date, granted: date + 21, category: .bravery,
      recipient: roster.teams[0].members[3].name, caseNumber: "外综奖2016-0809")
    roster.teams[0].awards = [award]
    roster.teams[2].awards = [award]
    roster.teams[2].awards[0].granted = date + 96
    roster.teams[1].awards = [award]
    roster.teams[1].awards[0].caseNumber = "外综奖2016-0810"
    roster.teams[1].awards[0].category = .information
  }

  private static func gearMissing(_ roster: inout Roster) {
    roster.teams[0].supplies.removeAll { $0.kind == .protective }
    for index in roster.teams[0].members.indices {
      roster.teams[0].members[index].duties = ["门岗值班"]
    }
  }

  private static func identityUnknown(_ roster: inout Roster) {
    for index in roster.teams[0].members.indices {
      roster.teams[0].members[index].idNumber = nil
    }
    roster.teams[0].members[5].phone?.removeLast()
  }

  private static func quarterUntrained(_ roster: inout Roster) {
    for index in roster.teams.indices { roster.teams[index].trainings.removeLast() }
    roster.teams[2].trainings[0].attended = 7
  }

  private static func inspectionsRare(_ roster: inout Roster) {
    for index in roster.teams.indices {
      for month in [8, 9, 11] {
        roster.teams[index].dropInspection(.video, month: month)
        roster.teams[index].dropInspection(.onSite, month: month)
      }
    }
    roster.teams[0].inspections[0].problems = 3
    roster.teams[0].inspections[0].rectified = 1
  }

  private static func membersIncomplete(_ roster: inout Roster) {
    for index in roster.teams[0].members.indices {
      if index % 4 == 1 { roster.teams[0].members[index].phone = nil }
      if index % 5 == 2 { roster.teams[0].members[index].post = "" }
      if index % 6 == 3 { roster.teams[0].members[index].idNumber = nil }
    }
    roster.teams[0].members[14].swapIdentityDigits()
    roster.teams[1].members[1].become(roster.teams[0].members[23])
    roster.teams[1].leader = nil
  }

  private static func wardensOffTheStreet(_ roster: inout Roster) {
    for index in [1, 6] { roster.teams[0].members[index].post = "外钱公路饮食店" }
    roster.teams[0].members[4].trade = nil
    for index in [2, 5] { roster.teams[0].members[index].armband = "治安巡逻" }
    for index in [0, 3, 4] { roster.teams[0].members[index].phone = "10000000000" }
    for month in [7, 10] { roster.teams[0].dropInspection(.onSite, month: month) }
  }

  private static func hardlyTrained(_ roster: inout Roster) {
    for index in [0, 2] {
      for training in roster.teams[index].trainings.indices {
        roster.teams[index].trainings[training].instructor = .other
      }
    }
    for index in [2, 7] { roster.teams[1].inspections[index].notified = nil }
    for index in 0...11 { roster.teams[0].members[index * 4].phone = nil }
    roster.teams[2].leader = nil
  }

  private static func meetingsIncomplete(_ roster: inout Roster) {
    roster.meetings.removeAll {
      $0.kind == .monthly && [8, 9, 11].contains($0.date.components.month)
    }
    roster.meetings[2].attendees.removeAll {
      $0 == .head(.shopWarden) || $0 == .head(.villageCadre)
    }
    roster.meetings[1].issues[0].settled = nil
    roster.meetings[3].attendees.removeAll { $0 == .body("镇文明办") }
    roster.office?.staff.removeLast()
  }

  private static func insuredForHalf(_ roster: inout Roster) {
    roster.teams[0].insurances = [roster.teams[0].insurances[0]]
    roster.teams[0].insurances[0].to = Day(2016, 9, 30)
    for index in [1, 3] { roster.teams[0].members[index].armband = "治安巡逻" }
  }

  private static func everyFamily(_ roster: inout Roster) {
    roster.contacts = []
    roster.teams[0].headcount = 20
    roster.teams[0].leader?.phone = ""
    for index in [0, 3, 4, 7] { roster.teams[0].members[index].phone = nil }
    for index in [2, 7] { roster.teams[0].members[index].post = nil }
    roster.teams[0].members[6].name = ""
    roster.teams[0].members[1].swapIdentityDigits()
    roster.teams[0].members[7].become(roster.teams[0].members[5])
    roster.teams[0].reband(members: [0, 1, 2, 5, 6], as: "治安巡逻")
    roster.teams[0].trainings[0].date = Day(2016, 6, 28)
    roster.teams[0].trainings[1].attended = 3
    roster.teams[0].insurances[0].to = Day(2016, 9, 10)
    roster.teams[0].insurances.removeSubrange(1...)
    for month in [7, 9, 10, 11] { roster.teams[0].dropInspection(.onSite, month: month) }
    for month in [8, 12] { roster.teams[0].dropInspection(.video, month: month) }
    for index in [0, 2, 3] { roster.teams[0].inspections[index].notified = nil }
    roster.updated = Day(2016, 5, 30)
    for index in [3, 7] { roster.teams[0].members[index].duties = ["看店"] }
    roster.teams[0].members[4].trade = nil
    roster.teams[0].inspections[1].inspector = "城管中队"
    roster.teams[0].inspections[4].problems = 2
    roster.teams[0].inspections[4].rectified = 0
    roster.teams[0].supplies = []
    roster.teams[0].awards = [
      Award(
        date: Day(2016, 7, 20), granted: nil, category: .information, recipient: nil,
        caseNumber: "")
    ]
  }

  /// The file of half a year before, handed in again.
  private static func earlierPeriod(_ roster: inout Roster) {
    roster.period = "2016H1"
    roster.updated = Day(2016, 6, 28)
  }
}

extension Team {
  mutating func insureUntilNovember() {
    insurances.removeSubrange(1...)
    insurances[0].to = Day(2016, 11, 30)
  }

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

  /// Takes on a person, and keeps the post.
  mutating func become(_ person: Person) {
    name = person.name
    idNumber = person.idNumber
    phone = person.phone
  }

  /// The commonest slip of the keyboard: two neighbouring digits the wrong way round.
  mutating func swapIdentityDigits() {
    guard var characters = idNumber.map(Array.init),
      let index = characters.indices.dropLast().last(where: {
        $0 > 5 && characters[$0] != characters[$0 + 1]
      })
    else { return }
    characters.swapAt(index, index + 1)
    idNumber = String(characters)
  }
}
