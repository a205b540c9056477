import Foundation
import SystemPackage

/// A file that is either written whole or left as it was.
enum OutputFile {
  /// Writes a file through a sink.
  static func write(to path: String, _ body: ((String) throws -> Void) throws -> Void) throws {
    // A device or a pipe is written to; replacing it would take it away.
    if let kind = kind(of: path), kind != .typeRegular {
      return try write(to: path, options: [], body)
    }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let draft = "\(target).\(ProcessInfo.processInfo.processIdentifier).part"
    do {
      try write(to: draft, options: [.create, .exclusiveCreate], body)
      guard rename(draft, target) == 0 else { throw OutputError(Errno(rawValue: errno)) }
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
    to path: String, options: FileDescriptor.OpenOptions,
    _ body: ((String) throws -> Void) throws -> Void
  ) throws {
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: options,
        permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
      // Some file systems find out only on closing that there was no room.
      try descriptor.closeAfter { try body(Terminal(descriptor: descriptor).write) }
    } catch let error as Errno {
      throw OutputError(error)
    }
  }
}

/// Why something could not be written.
struct OutputError: Error, CustomStringConvertible {
  private let reason: Errno

  init(_ reason: Errno) { self.reason = reason }

  var description: String { "cannot be written: \(reason)" }
}
