import Foundation
import Testing

@testable import muster

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["report.json": "old"])
  }

  @Test func isReplacedByWhatIsWritten() throws {
    try OutputFile.write(to: folder("report.json")) { sink in
      try sink("new ")
      try sink("text")
    }
    #expect(try folder.read("report.json") == "new text")
  }

  @Test func isLeftAsItWasWhereWritingFails() throws {
    struct Interrupted: Error {}
    #expect(throws: Interrupted.self) {
      try OutputFile.write(to: folder("report.json")) { sink in
        try sink("half")
        throw Interrupted()
      }
    }
    #expect(try folder.read("report.json") == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.json"])
  }

  @Test func isWrittenWhereALinkLeads() throws {
    for (link, target) in [("link", "report.json"), ("dangling", "new.json")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder(link), withDestinationPath: target)
      try OutputFile.write(to: folder(link)) { try $0("new") }
      #expect(try folder.read(target) == "new")
      #expect(try folder.attributes(of: link)[.type] as? FileAttributeType == .typeSymbolicLink)
    }
  }

  @Test(arguments: [0o600, 0o640, 0o444])
  func hasThePermissionsItHad(permissions: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: folder("report.json"))
    try OutputFile.write(to: folder("report.json")) { try $0("new") }
    #expect(try folder.attributes(of: "report.json")[.posixPermissions] as? Int == permissions)
    #expect(try folder.read("report.json") == "new")
  }

  @Test func hasTheOwnerItHad() throws {
    // Only the system's administrator can give a file away.
    guard chown(folder("report.json"), 12_345, 12_346) == 0 else { return }
    try OutputFile.write(to: folder("report.json")) { try $0("new") }
    let attributes = try folder.attributes(of: "report.json")
    #expect(attributes[.ownerAccountID] as? Int == 12_345)
    #expect(attributes[.groupOwnerAccountID] as? Int == 12_346)
  }

  @Test func isNotMadeOfADevice() throws {
    try OutputFile.write(to: "/dev/null") { try $0("gone") }
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func saysWhyItCannotBeWritten() {
    #expect {
      try OutputFile.write(to: folder("none/report.json")) { try $0("text") }
    } throws: {
      "\($0)" == "cannot be written: No such file or directory"
    }
  }
}

extension TemporaryFolder {
  /// The attributes of a file, or of a link itself.
  fileprivate func attributes(of name: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: self(name))
  }
}
