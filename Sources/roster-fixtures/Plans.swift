/// A unit, the teams it answers for, and what it keeps a record of for the township.
struct UnitPlan {
  let id: String
  let name: String
  let teams: [TeamPlan]
  let records: Set<RecordKind>
  /// Who keeps the records of its trainings and inspections.
  let recordKeeper: RecordKeeper

  init(
    _ id: String, _ name: String, _ teams: TeamPlan..., keeping records: Set<RecordKind> = [],
    recordedBy keeper: RecordKeeper = .unit
  ) {
    self.init(id: id, name: name, teams: teams, records: records, recordKeeper: keeper)
  }

  init(
    id: String, name: String, teams: [TeamPlan], records: Set<RecordKind> = [],
    recordKeeper: RecordKeeper = .unit
  ) {
    self.id = id
    self.name = name
    self.teams = teams
    self.records = records
    self.recordKeeper = recordKeeper
  }

  var memberCount: Int { teams.reduce(0) { $0 + $1.size } }
}

/// What one unit keeps a record of for the whole township.
enum RecordKind {
  case enterprises, office, meetings, liaison, fund, channel, ledTrainings, ledInspections
}

/// Who keeps the records of a unit's trainings and inspections: itself, the departments that lead
/// them, or both.
enum RecordKeeper {
  case unit, leadDepartments, both

  var isUnit: Bool { self != .leadDepartments }
  var isLeadDepartments: Bool { self != .unit }
}

/// One team: how many people, and the posts they are spread over in turn.
struct TeamPlan {
  let kind: TeamKind
  let size: Int
  let name: String
  let posts: [Post]
  /// The groups its members belong to in turn; none when the kind has no groups.
  let categories: [MemberCategory]

  init(
    _ kind: TeamKind, _ size: Int, of owner: String, at posts: [Post],
    as categories: MemberCategory...
  ) {
    self.kind = kind
    self.size = size
    name = owner + kind.name
    self.posts = posts
    self.categories = categories
  }
}

/// Where a member serves, and the trade that is plied there.
struct Post {
  let name: String
  let trade: Trade?

  init(_ name: String, _ trade: Trade? = nil) {
    self.name = name
    self.trade = trade
  }
}

/// The posts `第1村民小组`, `第2村民小组` … that `prefix第#村民小组` stands for.
func posts(_ pattern: String, _ count: Int, _ trade: Trade? = nil) -> [Post] {
  let parts = pattern.split(separator: "#", omittingEmptySubsequences: false)
  return (1...count).map { Post(parts.joined(separator: String($0)), trade) }
}
