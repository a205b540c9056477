#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a path leads to. Only regular files are read: others may give bytes without end, or none
/// until somebody writes some.
enum FileKind: Sendable {
  case regular, folder, pipe, socket, device

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
  var problem: Message? {
    switch self {
    case .regular: nil
    case .folder: Message(ReadingProblem.isFolder)
    case .pipe: Message(ReadingProblem.isPipe)
    case .socket: Message(ReadingProblem.isSocket)
    case .device: Message(ReadingProblem.isDevice)
    }
  }
}
