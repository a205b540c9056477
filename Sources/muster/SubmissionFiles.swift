import Foundation
import XMLTree

/// The roster files that the paths of a command line stand for.
struct SubmissionFiles {
  /// The files in the order of the paths, those of a folder by the bytes of their paths; none
  /// twice.
  private(set) var files: [String] = []
  /// Whether a path is a folder, and so stands for all submissions there are.
  private(set) var includesFolder = false
  /// The paths that stand for no file.
  private(set) var problems: [Diagnostic] = []
  private var seen: Set<String> = []

  init(paths: [String]) {
    for path in paths {
      switch Self.kind(of: path) {
      case nil: fail(path, .noSuchPath)
      case .typeDirectory: addFolder(path)
      default: add(path)
      }
    }
  }

  /// Adds the files of a folder and of all folders in it.
  private mutating func addFolder(_ folder: String) {
    includesFolder = true
    var found: [String] = []
    var folders = [folder]
    let problemCount = problems.count
    while let folder = folders.popLast() {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        fail(folder, .unreadableFolder)
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        // A link to a folder is not followed: it may lead back here.
        if Self.kind(of: path, followingLinks: false) == .typeDirectory {
          folders.append(path)
        } else if name.lowercased().hasSuffix(".xml"), Self.kind(of: path) != .typeDirectory {
          found.append(path)
        }
      }
    }
    if found.isEmpty && problems.count == problemCount {
      fail(folder, .noSubmissions)
    }
    found.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    found.forEach { add($0) }
  }

  private mutating func add(_ path: String) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if seen.insert(target).inserted { files.append(path) }
  }

  private mutating func fail(_ path: String, _ code: CommandProblem) {
    problems.append(Diagnostic(path, code))
  }

  private static func kind(of path: String, followingLinks: Bool = true) -> FileAttributeType? {
    let target =
      followingLinks ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    return attributes?[.type] as? FileAttributeType
  }
}
