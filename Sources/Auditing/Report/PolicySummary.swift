import Policies

/// What a report says of its policy.
package struct PolicySummary: Sendable {
  /// The policy's id, such as `waigang-2016`.
  package let id: String
  /// Its title.
  package let title: String
  /// The version of its rules; empty if they have none.
  package let version: String
  /// The SHA-256 of its files in hexadecimal, see ``Policies/Policy/digest``.
  package let digest: String
  /// The parameters that were given values for this audit.
  package let settings: [ParameterSetting]
  /// The number of the document it puts into rules, such as 外府发[2016]3号; empty if it has none.
  package let sourceNumber: String
  /// The language of its texts, such as `zh`.
  package let language: String
  /// The full mark, such as 100.
  package let fullScore: Double
  /// The grades, the best first, with the lowest score of each.
  package let grades: [Grade]
  /// The groups of requirements.
  package let groups: [Group]
  /// The requirements of both levels in the order of the policy, those on submissions first.
  package let requirements: [RequirementSummary]

  /// A grade and the lowest score that earns it.
  package struct Grade: Sendable, Hashable {
    /// What the grade is called.
    package let name: String
    /// The lowest score of the grade.
    package let threshold: Double

    /// Makes a grade.
    package init(name: String, threshold: Double) {
      self.name = name
      self.threshold = threshold
    }
  }

  /// A group of requirements, and the most points that may be lost in it.
  package struct Group: Sendable, Hashable {
    /// The group's id.
    package let id: String
    /// Its title.
    package let title: String
    /// The limit; `nil` for none.
    package let limit: Double?

    /// Makes a group.
    package init(id: String, title: String, limit: Double?) {
      self.id = id
      self.title = title
      self.limit = limit
    }
  }

  /// Makes a summary of its parts.
  package init(
    id: String, title: String, version: String = "", digest: String = "",
    settings: [ParameterSetting] = [], sourceNumber: String, language: String,
    fullScore: Double, grades: [Grade], groups: [Group] = [],
    requirements: [RequirementSummary]
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.digest = digest
    self.settings = settings
    self.sourceNumber = sourceNumber
    self.language = language
    self.fullScore = fullScore
    self.grades = grades
    self.groups = groups
    self.requirements = requirements
  }
}

/// What a report says of a requirement, whatever the unit.
package struct RequirementSummary: Sendable {
  /// The id, such as `armband.type`.
  package let id: String
  /// The title.
  package let title: String
  /// The clause of the document, such as 三(一)1(2).
  package let clause: String
  /// The points it is worth.
  package let points: Double
  /// Whether it only adds to a score.
  package let isBonus: Bool
  /// The id of its group; `nil` for none.
  package let group: String?
  /// Whether failing it puts a unit in the lowest grade.
  package let isVeto: Bool
  /// Whether it judges one submission or all of them together.
  package let level: RuleLevel
  /// Whether its checks are charged to units, though it judges all submissions together.
  package let isCharged: Bool
  /// Why the document implies it, for a requirement it does not state; `nil` for one it does.
  package let derivation: String?
  /// Who answers for it, where that is not the unit alone.
  package let responsible: [String]

  /// Makes a summary of its parts.
  package init(
    id: String, title: String, clause: String, points: Double, isBonus: Bool = false,
    group: String? = nil, isVeto: Bool, level: RuleLevel = .submission, isCharged: Bool = false,
    derivation: String?,
    responsible: [String] = []
  ) {
    self.id = id
    self.title = title
    self.clause = clause
    self.points = points
    self.isBonus = isBonus
    self.group = group
    self.isVeto = isVeto
    self.level = level
    self.isCharged = isCharged
    self.derivation = derivation
    self.responsible = responsible
  }
}
