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
