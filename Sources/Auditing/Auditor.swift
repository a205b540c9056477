import Policies
import Synchronization
import XMLTree

/// Audits submissions against a policy.
///
/// It reads no files and no clock: what a submission holds is asked of the caller, and the day the
/// audit looks from is given. The same policy, day and submissions make the same report, whatever the
/// number of jobs.
public struct Auditor: Sendable {
  /// The policy audited against.
  public let policy: Policy
  /// The period audited.
  public let period: Period
  /// The day the audit looks from: windows that end after it may still be put right.
  public let asOf: CalendarDate
  /// Whether sensitive values and confidential names are shown.
  public let isRevealing: Bool

  /// Makes an auditor.
  public init(policy: Policy, period: Period, asOf: CalendarDate, isRevealing: Bool = false) {
    self.policy = policy
    self.period = period
    self.asOf = asOf
    self.isRevealing = isRevealing
  }

  /// Audits submissions, each read by `read` when its turn comes and let go of afterwards.
  ///
  /// - Parameters:
  ///   - files: The submissions, by the names the report calls them.
  ///   - jobs: How many are audited at the same time.
  ///   - progress: Called after each submission with the number done so far, from any job.
  ///   - read: Reads a submission.
  public func audit(
    _ files: [String], jobs: Int = 1, progress: (@Sendable (Int) -> Void)? = nil,
    read: @escaping @Sendable (String) -> XMLReader.Reading
  ) async -> AuditReport {
    let queue = SubmissionQueue(count: files.count)
    let results = await withTaskGroup(of: [(Int, SubmissionResult)].self) { group in
      for _ in 0..<max(1, min(jobs, files.count)) {
        group.addTask {
          let audit = SubmissionAudit(auditor: self)
          var results: [(Int, SubmissionResult)] = []
          while let index = queue.next() {
            results.append((index, audit.result(of: read(files[index]), file: files[index])))
            progress?(queue.finishOne())
          }
          return results
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return report(of: results.sorted { $0.0 < $1.0 }.map(\.1))
  }

  private func report(of results: [SubmissionResult]) -> AuditReport {
    var units: [UnitReport] = []
    var failures: [SubmissionFailure] = []
    for result in results {
      switch result {
      case .audited(let unit): units.append(unit)
      case .failed(let failure): failures.append(failure)
      }
    }
    return AuditReport(
      policy: PolicySummary(policy),
      period: PeriodSummary(
        label: period.label, start: period.start.description, end: period.end.description),
      asOf: asOf.description, units: units.sorted(by: Auditor.ranksBefore), failures: failures)
  }

  /// The best score first, what has none last; then by id and file, byte by byte.
  private static func ranksBefore(_ a: UnitReport, _ b: UnitReport) -> Bool {
    let (scoreA, scoreB) = (a.score ?? -1, b.score ?? -1)
    if scoreA != scoreB { return scoreA > scoreB }
    if a.id != b.id { return a.id.utf8.lexicographicallyPrecedes(b.id.utf8) }
    return a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
  }
}

/// Deals out submissions to jobs.
private final class SubmissionQueue: Sendable {
  private let count: Int
  private let taken = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)

  init(count: Int) { self.count = count }

  /// The index of the next submission; `nil` when all are dealt out.
  func next() -> Int? {
    let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  /// Counts a submission as done, and says how many are.
  func finishOne() -> Int { finished.wrappingAdd(1, ordering: .relaxed).newValue }
}

/// What became of a submission.
enum SubmissionResult: Sendable {
  case audited(UnitReport)
  case failed(SubmissionFailure)
}

extension PolicySummary {
  /// What a report says of a policy.
  init(_ policy: Policy) {
    self.init(
      id: policy.id, title: policy.title, sourceNumber: policy.source.number,
      language: policy.language, fullScore: policy.scoring.full,
      grades: policy.scoring.grades.map { Grade(name: $0.name, threshold: $0.threshold) },
      requirements: policy.requirements.map {
        RequirementSummary(
          id: $0.id, title: $0.title, clause: $0.clause, points: $0.points, isVeto: $0.isVeto,
          derivation: $0.derivation)
      })
  }
}
