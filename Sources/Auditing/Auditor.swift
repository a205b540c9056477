import Crypto
import Policies
import Synchronization
import XMLTree
import XPath

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
  /// The checks that are excused.
  public let waivers: Waivers?
  /// Whether the second level is audited too, if the policy has one.
  public let includesSummary: Bool
  /// Whether findings tell what the parts of their rules came to.
  public let explains: Bool
  /// Whether sensitive values and confidential names are shown.
  public let isRevealing: Bool

  /// Makes an auditor.
  public init(
    policy: Policy, period: Period, asOf: CalendarDate, waivers: Waivers? = nil,
    includesSummary: Bool = false, explains: Bool = false, isRevealing: Bool = false
  ) {
    self.policy = policy
    self.period = period
    self.asOf = asOf
    self.waivers = waivers
    self.includesSummary = includesSummary
    self.explains = explains
    self.isRevealing = isRevealing
  }

  /// Audits submissions, each read by `read` when its turn comes and let go of afterwards; then,
  /// where it is included, the second level over what they yielded.
  ///
  /// - Parameters:
  ///   - files: The submissions, by the names the report calls them.
  ///   - jobs: How many are audited at the same time.
  ///   - progress: Called after each submission with the number done so far, from any job.
  ///   - read: Reads a submission.
  public func audit(
    _ files: [String], jobs: Int = 1, progress: (@Sendable (Int) -> Void)? = nil,
    read: @escaping @Sendable (String) -> Submission
  ) async -> AuditReport {
    let level = includesSummary ? policy.summary : nil
    let collector = level.map {
      FactCollector(definitions: $0.facts, key: SymmetricKey(size: .bits256))
    }
    let queue = SubmissionQueue(count: files.count)
    let results = await withTaskGroup(of: [(Int, SubmissionResult)].self) { group in
      for _ in 0..<max(1, min(jobs, files.count)) {
        group.addTask {
          let audit = SubmissionAudit(auditor: self, collector: collector)
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
    var assembly = ReportAssembly(auditor: self)
    for (_, result) in results.sorted(by: { $0.0 < $1.0 }) { assembly.add(result) }
    if let level { assembly.addSummary(level) }
    return assembly.report
  }

  /// Audits a summary document that is there already, such as one written to test a policy. Throws
  /// an error of the policy's lets or figures.
  public func summaryReport(of summary: Tree) throws(XPathError) -> Assessment? {
    guard let level = policy.summary else { return nil }
    return try SummaryAudit(auditor: self, level: level).result(of: summary).report
  }
}

extension Auditor {
  /// An evaluator that knows what is the same for all documents.
  package func makeEvaluator() -> Evaluator {
    let evaluator = Evaluator(context: DynamicContext(currentDateTime: asOf.midnight))
    for value in policy.parameters + policy.tables { evaluator[value.variable] = value.value }
    evaluator[policy.variables.period] = period.value
    evaluator[policy.variables.asOf] = asOf.value
    return evaluator
  }

  /// A requirement made ready for the period.
  func plan(_ requirement: Requirement) -> CheckPlan {
    CheckPlan(
      requirement,
      windows: requirement.each.map { period.windows(of: $0, inForce: policy.inForce) },
      asOf: asOf)
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

extension CalendarDate {
  /// The first moment of the day: the clock of rules that ask for the current date.
  fileprivate var midnight: DateTime {
    guard let midnight = DateTime(year: year, month: month, day: day, timezone: 0) else {
      preconditionFailure("\(self) is no date")
    }
    return midnight
  }
}
