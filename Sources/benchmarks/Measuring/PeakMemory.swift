import Foundation

/// The most memory that a command held at a time.
struct PeakMemory: Equatable {
  let byteCount: Int
  /// Whether it may have been less: the system counts a child from what its parent held on.
  let isBound: Bool

  init(byteCount: Int, isBound: Bool = false) {
    self.byteCount = byteCount
    self.isBound = isBound
  }

  init(ofChild usage: rusage) {
    var own = rusage()
    #if os(Linux)
      getrusage(numericCast(RUSAGE_SELF.rawValue), &own)
    #else
      getrusage(RUSAGE_SELF, &own)
    #endif
    self.init(byteCount: usage.bytesHeld, isBound: usage.bytesHeld <= own.bytesHeld)
  }
}

extension PeakMemory: Comparable {
  static func < (left: PeakMemory, right: PeakMemory) -> Bool { left.byteCount < right.byteCount }
}

extension rusage {
  fileprivate var bytesHeld: Int {
    #if os(Linux)
      ru_maxrss * 1_024
    #else
      ru_maxrss
    #endif
  }
}
