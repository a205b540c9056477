import Foundation

/// What a run of a command took.
struct Measurement: Equatable {
  let wall: Duration
  /// Of all its threads.
  let cpu: Duration
  /// The most it held at a time, in bytes.
  let memory: Int

  init(wall: Duration, cpu: Duration, memory: Int) {
    self.wall = wall
    self.cpu = cpu
    self.memory = memory
  }

  init(wall: Duration, usage: rusage) {
    #if os(Linux)
      let unit = 1_024
    #else
      let unit = 1
    #endif
    self.init(
      wall: wall, cpu: Duration(usage.ru_utime) + Duration(usage.ru_stime),
      memory: usage.ru_maxrss * unit)
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
