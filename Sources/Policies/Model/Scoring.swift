/// How the checks of a unit become a score and a grade.
package struct Scoring: Sendable, Hashable {
  /// The full mark.
  package let full: Double
  /// The grades, the best first; the lowest one starts at 0.
  package let grades: [Grade]
  /// The way points become a score.
  package let model: ScoringModel
  /// The groups of requirements, in the order of the file.
  package let groups: [Group]
  /// How much bonuses may add to a score in all; `nil` for as much as they do.
  package let bonusLimit: Double?

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

  /// Requirements that belong together.
  package struct Group: Sendable, Hashable {
    /// The id, by which requirements say that they are of it.
    package let id: String
    /// The title.
    package let title: String
    /// The most points that may be lost in it; `nil` for as many as it has.
    package let limit: Double?
    /// What it weighs in XCCDF's default model, where a requirement outside any group weighs as much
    /// as its points.
    package let weight: Double

    /// Makes a group.
    package init(id: String, title: String, limit: Double? = nil, weight: Double = 1) {
      self.id = id
      self.title = title
      self.limit = limit
      self.weight = weight
    }
  }

  /// Makes a scale.
  package init(
    full: Double, grades: [Grade], model: ScoringModel = .deduction, groups: [Group] = [],
    bonusLimit: Double? = nil
  ) {
    self.full = full
    self.grades = grades
    self.model = model
    self.groups = groups
    self.bonusLimit = bonusLimit
  }

  /// The grade a score earns; `nil` only when the policy has no grades.
  package func grade(for score: Double) -> Grade? {
    grades.first { score >= $0.threshold } ?? grades.last
  }

  /// The place of a grade among the grades, the best being 0; `nil` for none of them.
  package func rank(of grade: String?) -> Int? {
    grades.firstIndex { $0.name == grade }
  }
}

/// The ways points become a score.
package enum ScoringModel: String, Sendable, Hashable, CaseIterable {
  /// Points less deductions, scaled to the full mark.
  case deduction
  /// The default model of XCCDF 1.2 (*NIST IR 7275 r4*, §7.3.2).
  case xccdfDefault = "default"
  /// The flat model of XCCDF 1.2 (§7.3.3).
  case flat
  /// The flat unweighted model of XCCDF 1.2 (§7.3.4).
  case flatUnweighted = "flat-unweighted"
  /// The absolute model of XCCDF 1.2 (§7.3.5).
  case absolute
}
