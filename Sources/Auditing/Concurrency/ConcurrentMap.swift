import Synchronization

extension Array where Element: Sendable {
  /// What a function makes of each element, in the order of the elements, some worked out at the
  /// same time. `progress` is told how many are done, from any task.
  package func concurrentMap<Result: Sendable>(
    jobs: Int, progress: (@Sendable (Int) -> Void)? = nil,
    _ transform: @escaping @Sendable (Element) async -> Result
  ) async -> [Result] {
    await concurrentMap(jobs: jobs, worker: {}, progress: progress) { _, element in
      await transform(element)
    }
  }

  /// What workers make of each element, in the order of the elements: one worker for each job, who
  /// does one element after the other.
  package func concurrentMap<Worker, Result: Sendable>(
    jobs: Int, worker: @escaping @Sendable () -> Worker,
    progress: (@Sendable (Int) -> Void)? = nil,
    _ transform: @escaping @Sendable (Worker, Element) async -> Result
  ) async -> [Result] {
    let (next, finished) = (Counter(), Counter())
    let results = await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<Swift.max(1, Swift.min(jobs, count)) {
        group.addTask {
          let worker = worker()
          var results: [(Int, Result)] = []
          while let index = next.take(below: self.count) {
            results.append((index, await transform(worker, self[index])))
            progress?(finished.increment())
          }
          return results
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return results.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Counts over several tasks.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  /// The next number; `nil` when there is none below a limit.
  func take(below limit: Int) -> Int? {
    let number = value.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < limit ? number : nil
  }

  /// One more, and how many there are with it.
  func increment() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
}
