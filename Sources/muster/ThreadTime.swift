import Foundation

/// The time that threads keep a processor busy.
enum ThreadTime {
  /// How long the thread that asks has kept one busy so far.
  @Sendable static func spent() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Duration(
      secondsComponent: Int64(time.tv_sec),
      attosecondsComponent: Int64(time.tv_nsec) * 1_000_000_000)
  }
}
