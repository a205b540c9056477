#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A regular file open for reading; it is closed with the value. All that the program reads is read
/// through here: what is no regular file is not waited for, and what is too large is not read.
package struct InputFile: ~Copyable {
  /// How large the files that go with a policy may be.
  package static let documentLimit = ByteCount.mebibytes(64)
  /// How large an earlier report may be.
  package static let reportLimit = ByteCount.mebibytes(512)

  private let descriptor: Int32
  private let status: stat
  private let limit: ByteCount
  /// How many bytes were read.
  private var count = 0

  /// How many bytes the file had when it was opened.
  var size: Int { Int(clamping: status.st_size) }

  /// Opens a file of at most so many bytes.
  package static func open(
    _ path: String, limit: ByteCount = documentLimit
  ) throws(Diagnostic) -> InputFile {
    // Looked at before, because to open a device can do something; and again when it is open.
    var status = stat()
    guard !path.utf8.contains(0), systemStat(path, &status) == 0 else {
      let failure = ReadFailure.system(errno)
      let isAbsentDash = path == "-" && errno == ENOENT
      throw Diagnostic(
        file: path,
        message: isAbsentDash ? Message(ReadingProblem.isStandardInput) : failure.message)
    }
    if let problem = FileKind(mode: status.st_mode).problem {
      throw Diagnostic(file: path, message: problem)
    }
    let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      throw Diagnostic(file: path, message: ReadFailure.system(errno).message)
    }
    let file = InputFile(descriptor: descriptor, limit: limit)
    if let problem = file.problem { throw Diagnostic(file: path, message: problem) }
    return file
  }

  /// All bytes of a file.
  package static func contents(
    of path: String, limit: ByteCount = documentLimit
  ) throws(Diagnostic) -> [UInt8] {
    var file = try open(path, limit: limit)
    var bytes: [UInt8] = []
    do throws(ReadFailure) {
      while true {
        var failure: ReadFailure?
        let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
          do throws(ReadFailure) {
            count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
          } catch {
            failure = error
          }
        }
        if let failure { throw failure }
        if piece.isEmpty { return bytes }
        bytes += piece
      }
    } catch {
      throw Diagnostic(file: path, message: error.message)
    }
  }

  /// How many bytes are read at a time.
  static let pieceSize = 1 << 16

  private init(descriptor: Int32, limit: ByteCount) {
    self.descriptor = descriptor
    self.limit = limit
    var status = stat()
    _ = fstat(descriptor, &status)
    self.status = status
  }

  deinit { _ = close(descriptor) }

  private var problem: Message? {
    FileKind(mode: status.st_mode).problem
      ?? (size > limit.bytes ? ReadFailure.tooLarge(limit).message : nil)
  }

  /// Reads the next bytes, and returns how many; 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    while true {
      let read = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if read > 0 {
        count += read
        guard count <= limit.bytes else { throw .tooLarge(limit) }
        return read
      }
      if read == 0 {
        guard isUnchanged else { throw .changed }
        return 0
      }
      if errno != EINTR { throw .system(errno) }
    }
  }

  /// Whether the file is still the one that was opened, and all of it was read. The system's own
  /// files have no size, or another one, and are made when they are read.
  private var isUnchanged: Bool {
    var now = stat()
    guard fstat(descriptor, &now) == 0, status.st_size > 0 else { return true }
    return now.st_size == status.st_size && count == size
      && now.modified.tv_sec == status.modified.tv_sec
      && now.modified.tv_nsec == status.modified.tv_nsec
  }

  /// Why bytes could not be read.
  enum ReadFailure: Error {
    /// What the system says.
    case system(Int32)
    /// There are more than so many bytes.
    case tooLarge(ByteCount)
    /// It was written to meanwhile.
    case changed

    var message: Message {
      switch self {
      case .tooLarge(let limit):
        Message(ReadingProblem.tooLarge, [.text(limit.description)])
      case .changed: Message(ReadingProblem.changed)
      case .system(ENOENT), .system(ENOTDIR): Message(ReadingProblem.noSuchFile)
      case .system(EACCES), .system(EPERM): Message(ReadingProblem.noPermission)
      case .system(EISDIR): Message(ReadingProblem.isFolder)
      case .system(let code):
        Message(ReadingProblem.unreadable, [.text(String(cString: strerror(code)))])
      }
    }
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

extension stat {
  /// When the file was written to last.
  fileprivate var modified: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}

/// `open(2)`, under a name that a method called `open` does not hide.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
  withSystemPath(path) { open($0, flags) }
}

/// `stat(2)`, likewise.
private func systemStat(_ path: String, _ status: inout stat) -> Int32 {
  withSystemPath(path) { stat($0, &status) }
}

private func withSystemPath(_ path: String, _ body: (UnsafePointer<CChar>) -> Int32) -> Int32 {
  (path.fileSystemBytes + [0]).withUnsafeBytes { bytes in
    body(bytes.assumingMemoryBound(to: CChar.self).baseAddress!)
  }
}

/// `read(2)`, likewise.
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = read
