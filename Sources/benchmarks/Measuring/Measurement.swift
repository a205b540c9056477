import Foundation

/// What a run of a command took.
struct Measurement: Equatable {
  let wall: Duration
  /// Of all its threads.
  let cpu: Duration
  let memory: PeakMemory

  init(wall: Duration, cpu: Duration, memory: PeakMemory) {
    self.wall = wall
    self.cpu = cpu
    self.memory = memory
  }

  init(wall: Duration, usage: rusage) {
    self.init(
      wall: wall, cpu: Duration(usage.ru_utime) + Duration(usage.ru_stime),
      memory: PeakMemory(ofChild: usage))
  }
}

extension Measurement {
  /// The median of each figure by itself.
  init(mediansOf measurements: [Measurement]) {
    self.init(
      wall: measurements.map(\.wall).median, cpu: measurements.map(\.cpu).median,
      memory: measurements.map(\.memory).median)
  }
}

extension Duration {
  fileprivate init(_ time: timeval) {
    self = .seconds(Int64(time.tv_sec)) + .microseconds(Int64(time.tv_usec))
  }
}

extension Collection where Element: Comparable {
  /// The middle one in order; of an even number the lower of the two.
  var median: Element {
    precondition(!isEmpty, "nothing was measured")
    return sorted()[(count - 1) / 2]
  }
}
