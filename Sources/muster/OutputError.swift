import SystemPackage
import XMLTree

/// Why something could not be written.
struct OutputError: Error {
  let reason: Errno

  init(_ reason: Errno) { self.reason = reason }

  /// The reason, for a sentence.
  var message: Message {
    Message(OutputProblem(reason), [.text("\(reason)")])
  }
}

extension OutputError: CustomStringConvertible {
  var description: String {
    Message(CommandProblem.notWritten, [.message(message)]).text(in: .english)
  }
}

extension Diagnostic {
  /// That something could not be written.
  init(_ file: String, _ error: OutputError) {
    self.init(file, .notWritten, .message(error.message))
  }
}

/// The reasons for which something cannot be written, as parts of a sentence. In English they are
/// the system's own.
enum OutputProblem: String, DiagnosticCode, CaseIterable {
  case noSuchFolder = "output.no-such-folder"
  case noPermission = "output.no-permission"
  case isFolder = "output.is-folder"
  case noSpace = "output.no-space"
  case tooLarge = "output.too-large"
  case readOnly = "output.read-only"
  case closed = "output.closed"
  case noReader = "output.no-reader"
  case linkLoop = "output.link-loop"
  case other = "output.other"

  init(_ reason: Errno) {
    self =
      switch reason {
      case .noSuchFileOrDirectory, .notDirectory: .noSuchFolder
      case .permissionDenied, .notPermitted: .noPermission
      case .isDirectory: .isFolder
      case .noSpace, .diskQuotaExceeded: .noSpace
      case .fileTooLarge: .tooLarge
      case .readOnlyFileSystem: .readOnly
      case .brokenPipe, .badFileDescriptor: .closed
      case .noSuchAddressOrDevice: .noReader
      case .tooManySymbolicLinkLevels: .linkLoop
      default: .other
      }
  }

  var wording: Wording {
    switch self {
    case .noSuchFolder: Wording("{0}", "没有这个文件夹")
    case .noPermission: Wording("{0}", "没有权限")
    case .isFolder: Wording("{0}", "这是一个文件夹")
    case .noSpace: Wording("{0}", "磁盘空间不足")
    case .tooLarge: Wording("{0}", "超出文件大小的限制")
    case .readOnly: Wording("{0}", "文件系统是只读的")
    case .closed: Wording("{0}", "接收输出的一方已经关闭")
    case .noReader: Wording("nobody reads from this pipe", "没有程序在读取这个管道")
    case .linkLoop: Wording("{0}", "链接循环指向自身")
    case .other: Wording("{0}", "{0}")
    }
  }
}
