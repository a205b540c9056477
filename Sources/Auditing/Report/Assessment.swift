import XMLTree

/// What was assessed, and what it came to.
package struct Assessment: Sendable {
  /// What it is about.
  package let subject: Subject
  /// The id of the unit, or of all of them together; empty for a file that does not tell whose it
  /// is.
  package let id: String
  /// Its name; empty where there is none.
  package let name: String
  /// The score, from 0 to the full mark; `nil` when nothing counts.
  package let score: Double?
  /// The grade; `nil` when there is no score.
  package let grade: String?
  /// The caps on the grade that hold, the heaviest first.
  package let caps: [HeldCap]
  /// What bonuses added to the score.
  package let bonus: Double
  /// What the groups of requirements came to, in the order of the policy.
  package let groups: [GroupResult]
  /// The results, in the order of the policy.
  package let requirements: [RequirementResult]
  /// What is wrong with the file that no requirement judges.
  package let diagnostics: [Diagnostic]
  /// The next better grade; `nil` for the best grade, for none, and where there is no way to it.
  package let nextGrade: NextGrade?

  /// What an assessment is about.
  package enum Subject: Sendable, Hashable {
    /// A file that a unit handed in, judged as far as it can be.
    case submission(SubmittedFile)
    /// A file that nothing can be judged of, and why: it is not well-formed, or no submission.
    case unreadable(SubmittedFile, Diagnostic)
    /// A unit that handed in nothing though the period is over.
    case late
    /// A unit that has handed in nothing yet, and still may.
    case notYetDue
    /// All units together, with the numbers the policy lists, in its order.
    case whole([Figure])
  }

  /// Makes an assessment of its parts.
  package init(
    _ subject: Subject, id: String, name: String, score: Double? = nil, grade: String? = nil,
    caps: [HeldCap] = [], bonus: Double = 0, groups: [GroupResult] = [],
    requirements: [RequirementResult] = [],
    diagnostics: [Diagnostic] = [], nextGrade: NextGrade? = nil
  ) {
    self.subject = subject
    self.id = id
    self.name = name
    self.score = score
    self.grade = grade
    self.caps = caps
    self.bonus = bonus
    self.groups = groups
    self.requirements = requirements
    self.diagnostics = diagnostics
    self.nextGrade = nextGrade
  }
}

extension Assessment {
  /// The ids of the requirements that put it in the lowest grade, whatever its score.
  package var vetoes: [String] { caps.filter(\.isVeto).map(\.requirement) }

  /// The file that was handed in; `nil` for what is in no file.
  package var file: SubmittedFile? {
    switch subject {
    case .submission(let file), .unreadable(let file, _): file
    case .late, .notYetDue, .whole: nil
    }
  }

  /// Whether the score may change without the unit's doing: a rule of the policy broke, and what it
  /// would have judged is left out.
  package var isProvisional: Bool {
    requirements.contains { $0.findings.contains { $0.error?.isFaultOfPolicy ?? false } }
  }
}

/// A file that was handed in.
package struct SubmittedFile: Sendable, Hashable {
  /// Its path, as it was named.
  package let path: String
  /// The SHA-256 of its bytes in hexadecimal; `nil` if it is not known.
  package let digest: String?

  /// Makes a file.
  package init(path: String, digest: String? = nil) {
    self.path = path
    self.digest = digest
  }
}
