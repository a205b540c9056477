import Foundation
import Testing

@testable import muster

@Suite struct SubmissionFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "b.xml": "", "a/z.xml": "", "a.xml": "", "B.XML": "", "notes.txt": "", ".hidden.xml": "",
      ".git/c.xml": "", "empty/readme.md": "",
    ])
  }

  @Test func areThoseOfAFolderInTheOrderOfTheirBytes() {
    let found = SubmissionFiles(paths: [folder.path])
    #expect(found.files == ["B.XML", "a.xml", "a/z.xml", "b.xml"].map { folder($0) })
    #expect(found.problems.isEmpty)
  }

  @Test func areFoundWhateverTheirNameWhenNamed() {
    #expect(SubmissionFiles(paths: [folder("notes.txt")]).files == [folder("notes.txt")])
  }

  @Test func areAuditedOnceHoweverOftenTheyAreNamed() {
    let found = SubmissionFiles(paths: [folder("b.xml"), folder.path, folder("a/../b.xml")])
    #expect(found.files.count == 4)
    #expect(found.files.first == folder("b.xml"))
  }

  @Test func areMissedWhereTheyAreNot() {
    let found = SubmissionFiles(paths: [folder("none.xml"), folder("a.xml"), folder("empty")])
    #expect(found.files == [folder("a.xml")])
    #expect(
      found.problems.map(\.description) == [
        "\(folder("none.xml")): error: there is no such file or folder",
        "\(folder("empty")): error: there is no .xml file in this folder",
      ])
  }

  @Test func areNotLookedForInACircle() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder("a/loop"), withDestinationPath: folder.path)
    #expect(SubmissionFiles(paths: [folder("a")]).files == [folder("a/z.xml")])
  }
}
