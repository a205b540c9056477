import Foundation

/// How much longer something takes for `factor` times as many items, in processor time of this thread:
/// what else runs on the machine takes no part in it.
///
/// About `factor` for what is linear, its square for what is quadratic. The shorter of two runs counts
/// for each size.
public func growth(from size: Int, by factor: Int, _ body: (Int) throws -> Void) rethrows -> Double
{
  func effort(_ size: Int) throws -> Double {
    let start = processorSeconds
    try body(size)
    return processorSeconds - start
  }
  let few = try min(effort(size), effort(size))
  let many = try min(effort(size * factor), effort(size * factor))
  return many / max(few, 0.001)
}

/// The processor time that this thread has taken.
private var processorSeconds: Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
