/// How the checks of a unit become a score and a grade.
package struct Scoring: Sendable, Hashable {
  /// The full mark.
  package let full: Double
  /// The grades, the best first; the lowest one starts at 0.
  package let grades: [Grade]
  /// The way points become a score.
  package let model: ScoringModel

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

  /// Makes a scale.
  package init(full: Double, grades: [Grade], model: ScoringModel = .deduction) {
    self.full = full
    self.grades = grades
    self.model = model
  }

  /// The grade a score earns; `nil` only when the policy has no grades.
  package func grade(for score: Double) -> Grade? {
    grades.first { score >= $0.threshold } ?? grades.last
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
