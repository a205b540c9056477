/// What one unit hands in. Everything a clerk can leave out is optional.
struct Roster {
  let unit: String
  let unitName: String
  let period: String
  var contacts: [Contact]
  var teams: [Team]
}

/// A contact of the unit, or the leader of a team.
struct Contact {
  var name: String?
  var phone: String?
}

struct Team {
  let kind: TeamKind
  let name: String
  var headcount: Int?
  var leader: Contact?
  var members: [Member]
  var trainings: [Training] = []
  var insurances: [Insurance] = []
  var inspections: [Inspection] = []
}

struct Member {
  var name: String?
  var idNumber: String?
  var phone: String?
  var post: String?
  var category: MemberCategory?
  var duty: String?
  var armband: String?
  var joined: Day?
}

/// Tells apart the two kinds of people in a team of comprehensive assistants.
enum MemberCategory: String {
  case populationAssistant = "population-assistant"
  case securityAssistant = "security-assistant"
}

struct Training {
  enum Instructor: String {
    case police, other
  }

  var date: Day
  var instructor: Instructor
  var topic: String
  var attended: Int
}

struct Insurance {
  enum Kind: String {
    case accident, other
  }

  var kind: Kind
  var insurer: String
  var from: Day
  var to: Day
}

struct Inspection {
  enum Method: String {
    case video
    case onSite = "on-site"
  }

  var date: Day
  var method: Method
  var inspector: String
  var notified: Day?
  var problems: Int
  var rectified: Int
}
