import Foundation
import SystemPackage
import XMLTree

/// A file that is either written whole or left as it was.
enum OutputFile {
  typealias Body = ((String) throws -> Void) throws -> Void

  /// Writes a file through a sink.
  static func write(to path: String, _ body: Body) throws {
    do {
      let path = FilePath(fileSystemPath: path)
      let status = try? path.stat()
      if let stream = status.flatMap(standardStream) {
        try body(stream.write)
      } else if let status, status.type != .regular {
        // A device or a pipe is written to; replacing it would take it away.
        try write(to: open(path, isPipe: status.type == .fifo), body)
      } else {
        try replace(path.followingLinks, status, body)
      }
    } catch let error as Errno {
      throw OutputError(error)
    }
  }

  /// Opens what is no regular file. A pipe that nobody reads would be waited for.
  private static func open(_ path: FilePath, isPipe: Bool) throws -> FileDescriptor {
    guard isPipe else { return try FileDescriptor.open(path, .writeOnly) }
    let descriptor = try FileDescriptor.open(path, .writeOnly, options: .nonBlocking)
    guard fcntl(descriptor.rawValue, F_SETFL, 0) != -1 else {
      try descriptor.close()
      throw Errno(rawValue: errno)
    }
    return descriptor
  }

  /// The stream that leads to a file already, and has its own place in it: `/dev/stdout` is one.
  private static func standardStream(_ status: Stat) -> Terminal? {
    [Terminal.standardOutput, .standardError].first { stream in
      (try? stream.descriptor.stat()).map(FileIdentity.init) == FileIdentity(status)
    }
  }

  /// Writes a draft beside a file and gives it its name. Whose the file was, and who may read it, stays
  /// as it was.
  private static func replace(_ target: FilePath, _ status: Stat?, _ body: Body) throws {
    let number = UInt64.random(in: .min ... .max).hexadecimal(digits: 16, uppercase: false)
    guard (try? target.stat(followTargetSymlink: false))?.type != .symbolicLink else {
      throw Errno.tooManySymbolicLinkLevels
    }
    let draft = target.removingLastComponent().appending(".muster-\(number).part")
    let descriptor = try Drafts.open(
      draft, permissions: status == nil ? .newFile : .ownerReadWrite)
    do {
      try write(to: descriptor, body) {
        if let status { try descriptor.take(ownerAndPermissionsFrom: status) }
      }
      try Drafts.rename(draft, to: target)
    } catch {
      Drafts.discard(draft)
      throw error
    }
  }

  private static func write(
    to descriptor: FileDescriptor, _ body: Body, finally end: () throws -> Void = {}
  ) throws {
    // Some file systems find out only on closing that there was no room.
    try descriptor.closeAfter {
      try body(Terminal(descriptor: descriptor).write)
      try end()
    }
  }
}

extension FilePermissions {
  /// What a new file may be, as far as the caller's mask lets it.
  fileprivate static let newFile: FilePermissions = [
    .ownerReadWrite, .groupReadWrite, .otherReadWrite,
  ]
}

extension FileDescriptor {
  /// Makes a file another's, as far as that is permitted, with the permissions it has.
  fileprivate func take(ownerAndPermissionsFrom status: Stat) throws {
    let (user, group) = (status.userID.rawValue, status.groupID.rawValue)
    // Only the system's administrator may give a file away, its owner to a group of his at most.
    if fchown(rawValue, user, group) != 0 { _ = fchown(rawValue, .max, group) }
    guard fchmod(rawValue, status.permissions.rawValue) == 0 else {
      throw Errno(rawValue: errno)
    }
  }
}
