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
    try FileManager.default.createSymbolicLink(
      atPath: folder("link"), withDestinationPath: folder("report.json"))
    try OutputFile.write(to: folder("link")) { try $0("new") }
    #expect(try folder.read("report.json") == "new")
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
