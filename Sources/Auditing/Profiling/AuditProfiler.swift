import Synchronization

/// Takes down what an audit spends its time on, from any task.
package final class AuditProfiler: Sendable {
  private let time: @Sendable () -> Duration
  private let taken = Mutex(AuditProfile())

  /// Makes a profiler.
  ///
  /// - Parameter time: How long the thread that asks has kept a processor busy so far.
  package init(time: @escaping @Sendable () -> Duration) {
    self.time = time
  }

  /// What has been taken down.
  package var profile: AuditProfile { taken.withLock { $0 } }

  fileprivate func measure<T, Failure: Error>(
    _ activity: AuditProfile.Activity, count: (T) -> Int, _ work: () throws(Failure) -> T
  ) throws(Failure) -> T {
    let start = time()
    let result = try work()
    let spent = time() - start
    let number = count(result)
    taken.withLock { $0.add(activity, spent, count: number) }
    return result
  }
}

extension AuditProfiler? {
  /// Does work, and takes down how long it took where there is a profiler.
  ///
  /// - Parameter count: How many checks, values or files it was.
  @inline(__always)
  @discardableResult
  package func measure<T, Failure: Error>(
    _ activity: @autoclosure () -> AuditProfile.Activity, count: (T) -> Int = { _ in 1 },
    _ work: () throws(Failure) -> T
  ) throws(Failure) -> T {
    guard let self else { return try work() }
    return try self.measure(activity(), count: count, work)
  }
}
