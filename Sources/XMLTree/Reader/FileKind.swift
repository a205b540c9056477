#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a path leads to. Only regular files are read: others may give bytes without end, or none
/// until somebody writes some.
package enum FileKind: Hashable, Sendable {
  case regular, folder, pipe, socket, device

  /// The kind of what is at a path, links followed; `nil` if that cannot be told.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(mode: status.st_mode)
  }

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
  }

  /// Why it is not read; `nil` for a regular file.
  package var problem: Message? {
    switch self {
    case .regular: nil
    case .folder: Message(ReadingProblem.isFolder)
    case .pipe: Message(ReadingProblem.isPipe)
    case .socket: Message(ReadingProblem.isSocket)
    case .device: Message(ReadingProblem.isDevice)
    }
  }
}
