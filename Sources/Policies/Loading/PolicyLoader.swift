import Foundation

/// Reads policies.
public struct PolicyLoader: Sendable {
  /// The name of the file in a policy's folder that holds the policy.
  public static let fileName = "policy.yaml"

  /// Values for parameters, in place of those the policy has, written as YAML.
  public let parameters: [String: String]
  /// What gave the values, for diagnostics.
  public let parameterOrigin: String

  /// Makes a loader.
  public init(parameters: [String: String] = [:], parameterOrigin: String = "--set") {
    self.parameters = parameters
    self.parameterOrigin = parameterOrigin
  }

  /// Reads the policy of a folder, or of a file in it, and compiles it. Throws all mistakes at once.
  public func load(_ path: String) throws(PolicyErrors) -> Policy {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw PolicyErrors(file: path, "There is no such file or folder")
    }
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let file = isFolder.boolValue ? "\(trimmed)/\(PolicyLoader.fileName)" : path
    guard let data = FileManager.default.contents(atPath: file) else {
      let problem = isFolder.boolValue ? "There is no such file" : "The file cannot be read"
      throw PolicyErrors(file: file, problem)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw PolicyErrors(file: file, "The text is not UTF-8")
    }
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    return try load(text: text, file: file, folder: folder)
  }

  /// Compiles the text of a policy; `file` is for diagnostics. The files a policy goes with are
  /// looked for in `folder`, and not at all where that is `nil`.
  public func load(
    text: String, file: String, folder: String? = nil
  ) throws(PolicyErrors) -> Policy {
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    let (root, problems) = YAMLReader.read(text)
    var compiler = PolicyCompiler(file: file, folder: folder, overrides: parameters)
    compiler.overrideOrigin = parameterOrigin
    for problem in problems { compiler.report(problem.message, at: problem.place) }
    compiler.text = text
    let policy = root.flatMap { compiler.policy($0) }
    guard let policy, compiler.diagnostics.isEmpty else {
      throw PolicyErrors(diagnostics: compiler.sortedDiagnostics)
    }
    return policy
  }
}

extension PolicyErrors {
  package init(file: String, _ message: String) {
    diagnostics = [PolicyDiagnostic(file: file, place: nil, message: message)]
  }
}
