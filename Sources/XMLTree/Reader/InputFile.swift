#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file open for reading; it is closed with the value.
struct InputFile: ~Copyable {
  private let descriptor: Int32
  private let isFolder: Bool
  /// How many bytes the file has; 0 for a pipe.
  let size: Int

  /// Opens a file.
  static func open(_ path: String) throws(Diagnostic) -> InputFile {
    let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    let file = InputFile(descriptor: descriptor)
    if file.isFolder { throw failure(path, EISDIR) }
    return file
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    isFolder = isKnown && status.st_mode & S_IFMT == S_IFDIR
    size = isKnown ? Int(clamping: status.st_size) : 0
  }

  deinit { _ = close(descriptor) }

  /// Reads the next bytes, and returns how many; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    while true {
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw ReadFailure(code: errno) }
    }
  }

  /// Why bytes could not be read.
  struct ReadFailure: Error {
    let code: Int32

    var message: Message {
      switch code {
      case ENOENT, ENOTDIR: Message(ReadingProblem.noSuchFile)
      case EACCES, EPERM: Message(ReadingProblem.noPermission)
      case EISDIR: Message(ReadingProblem.isFolder)
      default: Message(ReadingProblem.unreadable, [.text(String(cString: strerror(code)))])
      }
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Diagnostic {
    Diagnostic(file: path, message: ReadFailure(code: code).message)
  }
}

extension InputFile {
  /// The `file:` URI of a path (*RFC 8089*).
  static func uri(of path: String) -> String {
    let absolute = path.hasPrefix("/") ? path : currentDirectory + "/" + path
    let uri =
      "file://"
      + absolute.fileSystemBytes.percentEncoded {
        $0.isUnreservedInURI || "/!$&'()*+,;=:@".utf8.contains($0)
      }
    return URIReference.resolve("", against: uri) ?? uri
  }

  private static var currentDirectory: String {
    guard let directory = getcwd(nil, 0) else { return "" }
    defer { free(directory) }
    return String(cString: directory)
  }
}

/// `open(2)`, under a name that a method called `open` does not hide.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
  (path.fileSystemBytes + [0]).withUnsafeBytes { bytes in
    open(bytes.assumingMemoryBound(to: CChar.self).baseAddress!, flags)
  }
}

/// `read(2)`, likewise.
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = read
