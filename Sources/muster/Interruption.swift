import Foundation
import Synchronization
import SystemPackage
import XMLTree

/// What becomes of the process when it is told to stop: it leaves no draft of a report behind, and
/// ends by the signal, so that whoever started it sees why (*POSIX.1-2017*, Shell & Utilities, §2.8.2).
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// Where the handler of signals, which may do next to nothing, passes their numbers on.
  private static let sender = Atomic<Int32>(-1)

  /// Sets up what signals do.
  static func prepare() {
    // Writing to what was closed, or beyond a limit, is an error like any other.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    guard let pipe = try? FileDescriptor.pipe() else { return }
    sender.store(pipe.writeEnd.rawValue, ordering: .sequentiallyConsistent)
    // What the caller has ignored, as nohup does, stays so.
    for number in signals where !isIgnored(number) { signal(number, pass) }
    Thread.detachNewThread {
      var number: UInt8 = 0
      let count = withUnsafeMutableBytes(of: &number) { try? pipe.readEnd.read(into: $0) }
      if count == 1 { Drafts.discardAll { end(by: Int32(number)) } }
    }
  }

  private static let pass: @convention(c) (Int32) -> Void = { number in
    let code = errno
    var number = UInt8(truncatingIfNeeded: number)
    _ = write(Interruption.sender.load(ordering: .sequentiallyConsistent), &number, 1)
    errno = code
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    let handler = signal(number, SIG_DFL)
    let isIgnored = unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if isIgnored { signal(number, SIG_IGN) }
    return isIgnored
  }

  /// Lets the signal do what it does where nobody waits for it.
  private static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    kill(getpid(), number)
    while true { sleep(1) }
  }
}

/// The files that are being written and are not yet called what they are to be.
enum Drafts {
  private static let paths = Mutex<Set<FilePath>>([])

  /// Opens a new draft.
  static func open(_ draft: FilePath, permissions: FilePermissions) throws -> FileDescriptor {
    try paths.withLock { paths in
      let descriptor = try FileDescriptor.open(
        draft, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: permissions)
      paths.insert(draft)
      return descriptor
    }
  }

  /// Opens a new file in a folder that has no name any more when it is there: a signal finds none.
  static func openNameless(in folder: FilePath) throws -> FileDescriptor {
    let number = UInt64.random(in: .min ... .max).hexadecimal(digits: 16, uppercase: false)
    let path = folder.appending(".muster-\(number).part")
    return try paths.withLock { _ in
      let descriptor = try FileDescriptor.open(
        path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite)
      unlink(path)
      return descriptor
    }
  }

  /// Gives a draft its name.
  static func rename(_ draft: FilePath, to target: FilePath) throws {
    try paths.withLock { paths in
      let status = draft.withPlatformString { draft in
        target.withPlatformString { Foundation.rename(draft, $0) }
      }
      guard status == 0 else { throw Errno(rawValue: errno) }
      paths.remove(draft)
    }
  }

  /// Takes a draft away, if it is there.
  static func discard(_ draft: FilePath) {
    paths.withLock { paths in
      if paths.remove(draft) != nil { unlink(draft) }
    }
  }

  /// Takes all drafts away and ends the process before there can be another.
  static func discardAll(_ end: () -> Never) {
    paths.withLock { paths in
      paths.forEach(unlink)
      end()
    }
  }

  private static func unlink(_ path: FilePath) {
    _ = path.withPlatformString { Foundation.unlink($0) }
  }
}
