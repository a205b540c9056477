import Foundation
import Testing

@testable import muster

@Suite struct SubmissionFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "b.xml": "", "a/z.xml": "", "a.xml": "", "B.XML": "", ".hidden.xml": "", ".git/c.xml": "",
      "~$a.xml": "", ".~lock.a.xml#": "",
    ])
  }

  /// What is said of the files found in the folder, without its path.
  private func said(of paths: String...) -> [String] {
    SubmissionFiles(paths: paths.map { $0.isEmpty ? folder.path : folder($0) }).problems.map {
      $0.description.replacing(folder.path, with: "in")
    }
  }

  @Test func areThoseOfAFolderInTheOrderOfTheirBytes() {
    let found = SubmissionFiles(paths: [folder.path])
    #expect(found.files == ["B.XML", "a.xml", "a/z.xml", "b.xml"].map { folder($0) })
    #expect(found.problems.isEmpty)
  }

  @Test func areFoundWhateverTheirNameWhenNamed() throws {
    try folder.write("notes.txt", "")
    #expect(SubmissionFiles(paths: [folder("notes.txt")]).files == [folder("notes.txt")])
  }

  @Test func areAuditedOnceHoweverOftenTheyAreNamed() throws {
    try FileManager.default.linkItem(atPath: folder("b.xml"), toPath: folder("hard.xml"))
    try FileManager.default.createSymbolicLink(
      atPath: folder("soft.xml"), withDestinationPath: folder("b.xml"))
    let found = SubmissionFiles(paths: [folder("b.xml"), folder.path, folder("a/../b.xml")])
    #expect(found.files.count == 4)
    #expect(found.files.first == folder("b.xml"))
    #expect(
      said(of: "b.xml", "", "a/../b.xml") == [
        "in: warning: files found under several names, read once: 3 (b.xml, hard.xml, soft.xml)",
        "in/a/../b.xml: warning: the file is named twice; it is read once",
      ])
  }

  @Test func areMissedWhereTheyAreNot() throws {
    try folder.write("empty/readme.md", "")
    let found = SubmissionFiles(paths: [folder("none.xml"), folder("a.xml"), folder("empty")])
    #expect(found.files == [folder("a.xml")])
    #expect(
      said(of: "none.xml", "a.xml", "empty") == [
        "in/none.xml: error: there is no such file or folder",
        "in/empty: error: there is no .xml file in this folder",
        "in/empty: warning: files not read, since their names do not end in .xml: 1 (readme.md)",
      ])
  }

  @Test func arePassedOverWithAWord() throws {
    for name in ["e.txt", "d.txt", "a/c.pdf", "b.txt", "x.xml.txt"] { try folder.write(name, "") }
    mkfifo(folder("pipe.xml"), 0o600)
    try FileManager.default.createSymbolicLink(
      atPath: folder("zero.xml"), withDestinationPath: "/dev/zero")
    #expect(
      said(of: "") == [
        "in: warning: pipes, devices and the like, which are not read: 2 (pipe.xml, zero.xml)",
        "in: warning: files not read, since their names do not end in .xml, though Windows may "
          + "hide that: 1 (x.xml.txt)",
        "in: warning: files not read, since their names do not end in .xml: "
          + "4 (a/c.pdf, b.txt, d.txt, …)",
      ])
    #expect(SubmissionFiles(paths: [folder.path]).files.count == 4)
  }

  @Test(arguments: ["pipe", "link"])
  func areNoneWhereThereIsNoFile(name: String) throws {
    mkfifo(folder("pipe"), 0o600)
    try FileManager.default.createSymbolicLink(
      atPath: folder("link"), withDestinationPath: "/dev/zero")
    #expect(
      said(of: name) == [
        "in/\(name): error: this is a pipe, a device or the like, which is not read; save what it "
          + "holds to a file and name that"
      ])
  }

  @Test func areNotLookedForInACircle() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder("a/loop"), withDestinationPath: folder.path)
    #expect(SubmissionFiles(paths: [folder("a")]).files == [folder("a/z.xml")])
    #expect(
      said(of: "a") == ["in/a: warning: links to folders, which are not followed: 1 (loop)"])
  }

  @Test func areNotLookedForTooDeep() throws {
    // A path so long cannot be made at once.
    let half = Array(repeating: String(repeating: "d", count: 200), count: 12).joined(
      separator: "/")
    try folder.write("a/\(half)/b.xml", "")
    try folder.write("lower/\(half)/c.xml", "")
    let joint = folder("a/\(half)/lower")
    try FileManager.default.moveItem(atPath: folder("lower"), toPath: joint)
    defer { try? FileManager.default.moveItem(atPath: joint, toPath: folder("lower")) }
    #expect(SubmissionFiles(paths: [folder.path]).files.count == 5)
    #expect(said(of: "")[0].hasPrefix("in: error: folders that lie too deep to be read: 1 (a/ddd"))
  }

  @Test func areNamedOnOneLine() throws {
    try folder.write("a\n.txt", "")
    #expect(
      said(of: "") == [
        #"in: warning: files not read, since their names do not end in .xml: 1 (a\u{0A}.txt)"#
      ])
  }

  @Test func areFoundByNamesThatAreNotUTF8() throws {
    let bytes = folder("caf").utf8.map(CChar.init(bitPattern:)) + [-23, 46, 120, 109, 108, 0]
    close(open(bytes, O_CREAT | O_WRONLY, 0o600))
    let found = SubmissionFiles(paths: [folder.path])
    #expect(found.files.count == 5)
    let run = try Run(
      ["audit", folder.path, "--policy", "policies/waigang-2016", "--period", "2016H2"],
      in: Waigang.root)
    #expect(run.errors.contains(#"caf\x{E9}.xml: error: 文件是空的"#))
  }
}
