import Synchronization

/// What the second level of one audit came to, summary by summary, so that one that is there again is not
/// audited again.
package final class SummaryCache: Sendable {
  private let results = Mutex<[SummaryContent.Key: SummaryAudit.Result]>([:])
  /// How many results are kept; when there are more, they are let go of.
  private let capacity: Int

  /// Makes a cache with nothing in it.
  package init(capacity: Int = 1000) { self.capacity = capacity }

  /// What came of a summary, worked out if it is not known.
  func result(
    of content: SummaryContent.Key, _ work: () -> SummaryAudit.Result?
  ) -> SummaryAudit.Result? {
    if let known = results.withLock({ $0[content] }) { return known }
    let result = work()
    results.withLock {
      if $0.count >= capacity { $0.removeAll() }
      $0[content] = result
    }
    return result
  }
}
