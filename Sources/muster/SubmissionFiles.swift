import SystemPackage
import XMLTree

/// The roster files that the paths of a command line stand for.
struct SubmissionFiles {
  /// The files in the order of the paths, those of a folder by the bytes of their paths; none
  /// twice.
  private(set) var files: [String] = []
  /// Whether a path is a folder, and so stands for all submissions there are.
  private(set) var includesFolder = false
  /// What is to be said of paths that stand for no file, and of what is passed over in folders.
  private(set) var problems: [Diagnostic] = []
  private var paths: [FileIdentity: String] = [:]

  init(paths: [String]) {
    for path in paths {
      do throws(Errno) {
        let status = try FilePath(fileSystemPath: path).stat()
        switch status.type {
        case .directory: addFolder(path)
        case .regular:
          if !add(path, FileIdentity(status)) { note(path, .namedTwice, .warning) }
        default: note(path, .notRegularFile)
        }
      } catch {
        let isAbsent = error == .noSuchFileOrDirectory || error == .notDirectory
        guard !isAbsent || path != "-" else {
          problems.append(Diagnostic(file: path, message: Message(ReadingProblem.isStandardInput)))
          continue
        }
        note(path, isAbsent ? .noSuchPath : .unreadableFile)
      }
    }
  }

  /// The file that is read of an identity, if one is.
  func path(of identity: FileIdentity) -> String? { paths[identity] }

  /// Adds the files of a folder and of all folders in it.
  private mutating func addFolder(_ folder: String) {
    includesFolder = true
    var walk = FolderWalk(folder)
    guard walk.run() else { return note(folder, .unreadableFolder) }
    for file in walk.files {
      guard let identity = file.identity else {
        // A link that leads nowhere is no more read than any other file that is gone.
        files.append(file.path)
        continue
      }
      if !add(file.path, identity) { walk.passOver(file.path, .repeated) }
    }
    let diagnostics = walk.diagnostics
    if walk.files.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      note(folder, .noSubmissions)
    }
    problems += diagnostics
  }

  /// Adds a file; false if it is there already.
  private mutating func add(_ path: String, _ identity: FileIdentity) -> Bool {
    guard paths[identity] == nil else { return false }
    paths[identity] = path
    files.append(path)
    return true
  }

  private mutating func note(
    _ path: String, _ code: CommandProblem, _ severity: Diagnostic.Severity = .error
  ) {
    problems.append(Diagnostic(file: path, severity: severity, message: Message(code)))
  }
}
