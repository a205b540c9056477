import Foundation
import SystemPackage
import XMLTree

/// Which file a path leads to, however the path is spelt.
enum FileIdentity: Hashable {
  /// A file that is there.
  case existing(device: DeviceID, inode: Inode)
  /// A file that is not there yet, in a folder that is.
  case missing(folder: Inode, device: DeviceID, name: FilePath.Component)
  /// A path that leads nowhere.
  case nowhere(FilePath)

  /// What a status says.
  init(_ status: Stat) { self = .existing(device: status.deviceID, inode: status.inode) }

  /// The identity of what a path leads to.
  init(of path: String) {
    let path = FilePath(fileSystemPath: path)
    if let status = try? path.stat() {
      self.init(status)
      return
    }
    let target = path.followingLinks
    let folder = target.removingLastComponent()
    guard let name = target.lastComponent,
      let status = try? (folder.isEmpty ? "." : folder).stat()
    else {
      self = .nowhere(target)
      return
    }
    self = .missing(folder: status.inode, device: status.deviceID, name: name)
  }

  /// Whether a path leads to the device that keeps nothing.
  static func isNullDevice(_ path: String) -> Bool {
    guard let status = try? FilePath(fileSystemPath: path).stat(),
      let null = try? FilePath("/dev/null").stat()
    else { return false }
    return status.type == .characterSpecial && status.specialDeviceID == null.specialDeviceID
  }
}

extension FilePath {
  /// The path as a file system has it.
  init(fileSystemPath path: String) {
    self = (path.fileSystemBytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer {
      FilePath(platformString: $0.baseAddress!)
    }
  }

  /// Where a link leads, and a link that that is, be something there or not.
  var followingLinks: FilePath {
    var path = self
    // As many as a system follows.
    for _ in 0..<40 {
      guard let status = try? path.stat(followTargetSymlink: false),
        status.type == .symbolicLink,
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path.string)
      else { break }
      path = path.removingLastComponent().pushing(FilePath(target))
    }
    return path
  }
}
