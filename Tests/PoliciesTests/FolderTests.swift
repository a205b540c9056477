import Foundation
import Policies
import Testing

struct FolderTests {
  /// The top of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func theWaigangPolicyLoads() throws {
    let folder = FolderTests.package.appending(path: "policies/waigang-2016").path
    let policy = try PolicyLoader().load(folder)
    #expect(policy.id == "waigang-2016")
    #expect(policy.requirements.count >= 15)
    #expect(policy.tables.first?.name == "team-kinds")
    #expect(policy.submissionSchema == "\(folder)/roster.xsd")
    #expect(try PolicyLoader().load("\(folder)/policy.yaml").id == "waigang-2016")
    #expect(try PolicyLoader().load("\(folder)/").id == "waigang-2016")
  }

  @Test func filesThatAreNotThereAreMissed() throws {
    try withFolder { folder in
      #expect(said("\(folder)/none") == ["\(folder)/none: error: There is no such file or folder"])
      let file = "\(folder)/policy.yaml"
      #expect(said(folder) == ["\(file): error: There is no such file"])
      try policyText().write(toFile: file, atomically: true, encoding: .utf8)
      let missing = "There is no file \(folder)/roster.xsd, the schema of submissions"
      #expect(said(folder) == ["\(file): error: \(missing)"])
      try policyText("schema: a.xsd").write(toFile: file, atomically: true, encoding: .utf8)
      #expect(
        said(folder) == [
          "\(file):5:9: error: There is no file \(folder)/a.xsd, the schema of submissions"
        ])
    }
  }

  @Test func aTextMustBeUTF8() throws {
    try withFolder { folder in
      try Data([0x61, 0x3A, 0xFF]).write(to: URL(filePath: "\(folder)/policy.yaml"))
      #expect(said(folder) == ["\(folder)/policy.yaml:1: error: The text is not UTF-8"])
      for bytes in [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]] {
        try Data(bytes).write(to: URL(filePath: "\(folder)/policy.yaml"))
        #expect(said(folder)[0].hasSuffix("The text is UTF-16; save it as UTF-8"))
      }
    }
  }

  /// What is said of a policy that does not load.
  private func said(_ path: String) -> [String] {
    do throws(PolicyErrors) {
      _ = try PolicyLoader().load(path)
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }
}
