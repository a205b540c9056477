/// What one unit hands in. Everything a clerk can leave out is optional.
struct Roster {
  let unit: String
  let unitName: String
  var period: String
  var updated: Day?
  var isRecordedByLeadDepartments = false
  var contacts: [Contact]
  var teams: [Team]
  var enterprises: [Enterprise] = []
  var leadingGroup: LeadingGroup?
  var office: Office?
  var meetings: [Meeting] = []
  var funds: [Fund] = []
  var channels: [Channel] = []
  var ledTrainings: [LedTraining] = []
  var ledInspections: [LedInspection] = []
}

/// A contact of the unit, or the leader of a team.
struct Contact {
  var name: String?
  var phone: String?
}

struct Team {
  var kind: TeamKind
  let name: String
  var headcount: Int?
  /// How many reports it filed; none for a kind that files none.
  var reportCount: Int?
  var leader: Contact?
  var members: [Member]
  var trainings: [Training] = []
  var insurances: [Insurance] = []
  var inspections: [Inspection] = []
  var shifts: [Shift] = []
  var supplies: [Supply] = []
  var operations: [Operation] = []
  var reports: [Report] = []
  var awards: [Award] = []
}

struct Member {
  var name: String?
  var idNumber: String?
  var phone: String?
  var post: String?
  var category: MemberCategory?
  var duties: [String]
  var armband: String?
  var trade: Trade?
}

/// Tells apart the groups of people that some kinds of team are made of.
enum MemberCategory: String {
  case populationAssistant = "population-assistant"
  case securityAssistant = "security-assistant"
  case cadre
  case buildingLeader = "building-leader"
  case fullTime = "full-time"
  case partTime = "part-time"
}

/// The trade of an informant or of an enterprise, or the kind of shop of a warden.
enum Trade: String {
  case grocery, eatery, newsstand, service
  case catering, property, hotel, transport, fuel, logistics, retail, hazardous
}
