import Auditing

/// An assessment as reports show it.
@dynamicMemberLookup
struct Entry: Sendable {
  let assessment: Assessment
  /// The place in the ranking; `nil` for what has no score.
  let rank: Int?
  /// What changed since the baseline; `nil` without one.
  let comparison: Comparison?
  /// How many checks came to each outcome, over all requirements.
  let counts: OutcomeCounts
  /// Whether the score may change without the unit's doing.
  let isProvisional: Bool

  init(_ assessment: Assessment, rank: Int?, comparison: Comparison?) {
    self.assessment = assessment
    self.rank = rank
    self.comparison = comparison
    counts = assessment.requirements.reduce(into: OutcomeCounts()) { $0.add($1.counts) }
    isProvisional = assessment.isProvisional
  }

  subscript<Value>(dynamicMember path: KeyPath<Assessment, Value>) -> Value {
    assessment[keyPath: path]
  }
}

extension Entry {
  /// The name, the id of what has none, or the file of what has neither.
  var displayName: String {
    [self.name, self.id].first { !$0.isEmpty } ?? self.file?.path ?? ""
  }

  /// How many checks came to an outcome; `nil` where there was nothing to check, or is not yet.
  func tally(of outcome: Outcome) -> Int? {
    switch self.subject {
    case .submission, .late, .whole: counts[outcome]
    case .unreadable, .notYetDue: nil
    }
  }

  /// Whether it is known whose it is.
  var isNamed: Bool { !self.name.isEmpty || !self.id.isEmpty }

  /// The id, where it is not shown already.
  var otherID: String? { self.id == displayName ? nil : self.id.nonEmpty }

  /// The checks that are to be put right.
  var openCount: Int { counts[.fail] }

  /// The requirements with something to put right: failed vetoes first, then by a number of points,
  /// then by the points lost, then in the order of the policy.
  func openResults(by points: (RequirementResult) -> Double) -> [OpenResult] {
    let vetoes = Set(self.vetoes)
    func key(_ element: (offset: Int, result: OpenResult)) -> (Int, Double, Double, Int) {
      let (offset, open) = element
      return (open.isVeto ? 0 : 1, -points(open.result), -open.result.lost, offset)
    }
    return self.requirements.enumerated()
      .filter { $0.element.counts.failed > 0 }
      .map { (offset: $0, result: OpenResult($1, isVeto: vetoes.contains($1.id))) }
      .sorted { key($0) < key($1) }
      .map(\.result)
  }

  /// The checks that no answer was come to over a value found faulty, by requirement.
  var uncheckable: [(id: String, findings: [Finding])] {
    self.requirements.compactMap { result in
      let findings = result.findings.filter(\.isUncheckable)
      return findings.isEmpty ? nil : (result.id, findings)
    }
  }

  /// Whether there is anything that the unit has to see to.
  var needsAttention: Bool {
    openCount > 0 || !self.diagnostics.isEmpty || !uncheckable.isEmpty
  }
}

/// A requirement with something to put right.
struct OpenResult: Sendable {
  let result: RequirementResult
  /// Whether it puts the unit in the lowest grade.
  let isVeto: Bool
  /// What is to be put right.
  let findings: [Finding]
  /// The remedy that all findings share, which is said once before them.
  let sharedRemedy: String?

  init(_ result: RequirementResult, isVeto: Bool) {
    self.result = result
    self.isVeto = isVeto
    findings = result.findings.filter(\.isOpen)
    let remedies = Set(findings.map(\.remedy))
    sharedRemedy = remedies.count == 1 ? remedies.first?.nonEmpty : nil
  }

  /// The remedy of one finding, where not all share it.
  func ownRemedy(of finding: Finding) -> String? {
    sharedRemedy == nil ? finding.remedy.nonEmpty : nil
  }
}

extension RequirementResult {
  /// The points not earned; a bonus loses none.
  var lost: Double { max(0, available - earned) }
}

extension OutcomeCounts {
  mutating func add(_ other: OutcomeCounts) {
    for outcome in Outcome.allCases where other[outcome] > 0 { self[outcome] += other[outcome] }
  }
}
