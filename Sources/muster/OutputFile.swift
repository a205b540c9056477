import Foundation

/// A file that is either written whole or left as it was.
enum OutputFile {
  /// Writes a file through a sink.
  static func write(to path: String, _ body: ((String) throws -> Void) throws -> Void) throws {
    // A device or a pipe is written to; replacing it would take it away.
    if let kind = kind(of: path), kind != .typeRegular {
      return try write(to: path, flags: O_WRONLY, body)
    }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let draft = "\(target).\(ProcessInfo.processInfo.processIdentifier).part"
    do {
      try write(to: draft, flags: O_WRONLY | O_CREAT | O_EXCL, body)
      guard rename(draft, target) == 0 else { throw OutputError(code: errno) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func kind(of path: String) -> FileAttributeType? {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    return attributes?[.type] as? FileAttributeType
  }

  private static func write(
    to path: String, flags: Int32, _ body: ((String) throws -> Void) throws -> Void
  ) throws {
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { throw OutputError(code: errno) }
    let file = Terminal(descriptor: descriptor)
    do {
      try body(file.write)
    } catch {
      close(descriptor)
      throw error
    }
    // Some file systems find out only now that there was no room.
    guard close(descriptor) == 0 else { throw OutputError(code: errno) }
  }
}

/// Why something could not be written.
struct OutputError: Error, CustomStringConvertible {
  private let reason: String

  var description: String { "cannot be written: \(reason)" }

  init(code: Int32) {
    reason = String(cString: strerror(code))
  }

  init(_ error: any Error) {
    // Foundation wraps what the system said in an error that says less.
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let cause = underlying ?? error as NSError
    let code = cause.domain == NSPOSIXErrorDomain ? Int32(exactly: cause.code) : nil
    reason = code.map { String(cString: strerror($0)) } ?? error.localizedDescription
  }
}
