/// A unit and the teams it answers for.
struct UnitPlan {
  let id: String
  let name: String
  let teams: [TeamPlan]

  init(_ id: String, _ name: String, _ teams: TeamPlan...) {
    self.init(id: id, name: name, teams: teams)
  }

  init(id: String, name: String, teams: [TeamPlan]) {
    self.id = id
    self.name = name
    self.teams = teams
  }

  var memberCount: Int { teams.reduce(0) { $0 + $1.size } }
}

/// One team: how many people, and the posts they are spread over in turn.
struct TeamPlan {
  let kind: TeamKind
  let size: Int
  let name: String
  let posts: [String]
  let category: MemberCategory?

  init(
    _ kind: TeamKind, _ size: Int, of owner: String, at posts: [String],
    category: MemberCategory? = nil
  ) {
    self.kind = kind
    self.size = size
    name = owner + kind.name
    self.posts = posts
    self.category = category
  }
}

/// The posts `第1村民小组`, `第2村民小组` … that `prefix第#村民小组` stands for.
func posts(_ pattern: String, _ count: Int) -> [String] {
  let parts = pattern.split(separator: "#", omittingEmptySubsequences: false)
  return (1...count).map { parts.joined(separator: String($0)) }
}
