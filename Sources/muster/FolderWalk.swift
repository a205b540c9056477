import Foundation
import SystemPackage
import XMLTree

/// Goes through a folder and all folders in it, for files that end in `.xml`.
///
/// What programs keep beside files is left alone: names that begin with a dot, and the `~$` of
/// Office. Whatever else is no roster is counted by the reason.
struct FolderWalk {
  /// A file, with what it is known by where that can be told.
  struct File {
    let path: String
    let identity: FileIdentity?
  }

  /// The files, by the bytes of their paths.
  private(set) var files: [File] = []
  private let root: String
  private var passedOver: [PassedOver: [String]] = [:]

  init(_ folder: String) { root = folder.hasSuffix("/") ? folder : folder + "/" }

  /// Walks; false if the folder itself cannot be read.
  mutating func run() -> Bool {
    guard var folders = folders(in: root) else { return false }
    while let folder = folders.popLast() {
      folders += self.folders(in: folder) ?? []
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return true
  }

  /// Takes note of something that is not read.
  mutating func passOver(_ path: String, _ reason: PassedOver) {
    passedOver[reason, default: []].append(path)
  }

  /// What is to be said of all that was passed over: once for each reason, with the first names.
  var diagnostics: [Diagnostic] {
    PassedOver.allCases.compactMap { reason in
      guard let paths = passedOver[reason] else { return nil }
      let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      var names = sorted.prefix(3).map { path in
        let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
        return name.pathOnOneLine.shortened()
      }
      if paths.count > names.count { names.append("…") }
      return Diagnostic(
        file: String(root.dropLast(root.count > 1 ? 1 : 0)), severity: reason.severity,
        message: Message(
          reason, [.number(paths.count), .text(names.joined(separator: ", "))]))
    }
  }

  /// Adds the files in a folder; the folders in it, or `nil` where it cannot be read.
  private mutating func folders(in folder: String) -> [String]? {
    var folders: [String] = []
    do throws(Errno) {
      for name in try FilePath(fileSystemPath: folder).entryNames() where !name.isLeftAlone {
        if let folder = try look(at: name, in: folder) { folders.append(folder) }
      }
      return folders
    } catch {
      passOver(folder, error == .fileNameTooLong ? .tooDeep : .unreadable)
      return nil
    }
  }

  /// Adds what has a name in a folder, or answers with it where it is a folder itself.
  private mutating func look(at name: String, in folder: String) throws(Errno) -> String? {
    let path = folder + name
    let location = FilePath(fileSystemPath: path)
    var status: Stat?
    do throws(Errno) {
      status = try location.stat(followTargetSymlink: false)
    } catch .noSuchFileOrDirectory {
      // It was taken away meanwhile.
      return nil
    }
    if status?.type == .directory { return path + "/" }
    if status?.type == .symbolicLink {
      status = try? location.stat()
      if status?.type == .directory {
        // It may lead back here.
        passOver(path, .linkedFolder)
        return nil
      }
    }
    add(path, name, status)
    return nil
  }

  /// Adds something that is no folder.
  private mutating func add(_ path: String, _ name: String, _ status: Stat?) {
    if let status, status.type != .regular { return passOver(path, .special) }
    let name = name.lowercased()
    if name.hasSuffix(".xml") {
      files.append(File(path: path, identity: status.map(FileIdentity.init)))
    } else {
      passOver(path, name.contains(".xml") ? .hiddenEnding : .otherEnding)
    }
  }
}

/// Why something in a folder is not read.
enum PassedOver: String, DiagnosticCode, CaseIterable {
  case unreadable = "folder.unreadable"
  case tooDeep = "folder.too-deep"
  case linkedFolder = "folder.linked-folder"
  case special = "folder.special"
  case hiddenEnding = "folder.hidden-ending"
  case otherEnding = "folder.other-ending"
  case repeated = "folder.repeated"

  /// Whether rosters may be missed by it.
  var severity: Diagnostic.Severity {
    switch self {
    case .unreadable, .tooDeep: .error
    case .linkedFolder, .special, .hiddenEnding, .otherEnding, .repeated: .warning
    }
  }

  var wording: Wording {
    switch self {
    case .unreadable: Wording("folders that cannot be read: {0} ({1})", "有{0}个文件夹无法读取（{1}）")
    case .tooDeep:
      Wording("folders that lie too deep to be read: {0} ({1})", "有{0}个文件夹层次过深，无法读取（{1}）")
    case .linkedFolder:
      Wording("links to folders, which are not followed: {0} ({1})", "有{0}个指向文件夹的链接没有打开（{1}）")
    case .special:
      Wording(
        "pipes, devices and the like, which are not read: {0} ({1})",
        "有{0}个管道、设备之类，不是普通文件，没有读取（{1}）")
    case .hiddenEnding:
      Wording(
        "files not read, since their names do not end in .xml, though Windows may hide that: "
          + "{0} ({1})",
        "有{0}个文件没有读取，扩展名并不是.xml（Windows可能隐藏了真正的扩展名）：{1}")
    case .otherEnding:
      Wording(
        "files not read, since their names do not end in .xml: {0} ({1})",
        "有{0}个文件没有读取，扩展名不是.xml（{1}）")
    case .repeated:
      Wording(
        "files found under several names, read once: {0} ({1})", "有{0}个文件以不同名称重复出现，只读取一次（{1}）")
    }
  }
}

extension String {
  /// Whether a name is of what programs keep beside files: hidden files, and the locks of Office.
  fileprivate var isLeftAlone: Bool { hasPrefix(".") || hasPrefix("~$") }
}

extension FilePath {
  /// The names in a folder, but for itself and the one it is in.
  fileprivate func entryNames() throws(Errno) -> [String] {
    guard let stream = withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let start = UnsafeRawPointer(entry) + offset
      let length = (0...).first { start.load(fromByteOffset: $0, as: UInt8.self) == 0 } ?? 0
      let name = String(fileSystemBytes: UnsafeRawBufferPointer(start: start, count: length))
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw Errno(rawValue: errno) }
    return names
  }
}
