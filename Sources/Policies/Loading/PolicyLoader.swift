import Foundation

/// Reads policies.
package struct PolicyLoader: Sendable {
  /// The name of the file in a policy's folder that holds the policy.
  package static let fileName = "policy.yaml"

  /// Values for parameters, in place of those the policy has, written as YAML.
  package let parameters: [String: String]
  /// What gave the values, for diagnostics.
  package let parameterOrigin: String

  /// Makes a loader.
  package init(parameters: [String: String] = [:], parameterOrigin: String = "--set") {
    self.parameters = parameters
    self.parameterOrigin = parameterOrigin
  }

  /// Reads the policy of a folder, or of a file in it, and compiles it. Throws all mistakes at once.
  package func load(_ path: String) throws(PolicyErrors) -> Policy {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw PolicyErrors(file: path, DocumentProblem.noSuchPath)
    }
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let file = isFolder.boolValue ? "\(trimmed)/\(PolicyLoader.fileName)" : path
    guard FileManager.default.fileExists(atPath: file) else {
      throw PolicyErrors(file: file, DocumentProblem.noSuchFile)
    }
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    return try load(text: DocumentReader.text(ofFile: file), file: file, folder: folder)
  }

  /// Compiles the text of a policy; `file` is for diagnostics. The files a policy goes with are
  /// looked for in `folder`, and not at all where that is `nil`.
  package func load(
    text: String, file: String, folder: String? = nil
  ) throws(PolicyErrors) -> Policy {
    var compiler = PolicyCompiler(
      reader: DocumentReader(file: file), folder: folder, overrides: parameters,
      overrideOrigin: parameterOrigin)
    let policy = compiler.policy(text)
    try compiler.reader.check()
    guard let policy else { throw PolicyErrors(file: file, DocumentProblem.empty) }
    return policy
  }
}
