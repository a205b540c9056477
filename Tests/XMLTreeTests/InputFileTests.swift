import Foundation
import Testing

@testable import XMLTree

@Suite("What is read, and what is not")
struct InputFileTests {
  private func lines(of path: String, limit: Int = 1 << 30) -> [String] {
    var options = XMLReader.Options()
    options.sizeLimit = limit
    return XMLReader(options: options).read(file: path).lines
  }

  private static let pipe =
    "this is a pipe, not a regular file; save what comes through it to a file and name that"

  @Test("what is no regular file is named, and not waited for")
  func irregular() throws {
    let folder = try TemporaryFolder()
    let base = folder.url.path(percentEncoded: false)
    #expect(mkfifo(base + "/pipe.xml", 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: base + "/link.xml", withDestinationPath: "pipe.xml")
    try FileManager.default.createSymbolicLink(
      atPath: base + "/zero.xml", withDestinationPath: "/dev/zero")
    try FileManager.default.createSymbolicLink(
      atPath: base + "/loop.xml", withDestinationPath: "loop.xml")
    let messages = [
      "pipe.xml": Self.pipe,
      "link.xml": Self.pipe,
      "zero.xml": "this is a device, not a regular file",
      "none.xml": "there is no such file",
      "": "this is a folder, not a file",
    ]
    for (name, message) in messages {
      let path = base + "/" + name
      #expect(lines(of: path) == ["\(path): error: \(message)"])
      #expect(throws: Diagnostic.self) { try InputFile.contents(of: path) }
    }
    #expect(lines(of: base + "/loop.xml").first?.contains("the file cannot be read") == true)
    #expect(lines(of: "/dev/null") == ["/dev/null: error: this is a device, not a regular file"])
  }

  @Test("who means standard input is told the way out")
  func standardInput() {
    #expect(
      lines(of: "-") == [
        "-: error: there is no such file, and standard input is not read; save it to a file and "
          + "name that"
      ])
  }

  @Test("a socket is named")
  func socket() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path(percentEncoded: false) + "/s"
    let socket = Foundation.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let isBound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    try #require(isBound)
    #expect(lines(of: path) == ["\(path): error: this is a socket, not a regular file"])
  }

  @Test("a link to a regular file is read")
  func link() throws {
    let folder = try TemporaryFolder()
    let base = folder.url.path(percentEncoded: false)
    _ = try folder.write("<a/>", to: "a.xml")
    try FileManager.default.createSymbolicLink(
      atPath: base + "/b.xml", withDestinationPath: "a.xml")
    #expect(lines(of: base + "/b.xml") == [])
  }

  @Test("a file that is too large is not read")
  func size() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("<a>" + String(repeating: " ", count: 2041) + "</a>", to: "a.xml")
    #expect(lines(of: path, limit: 2048) == [])
    #expect(
      lines(of: path, limit: 2047)
        == ["\(path): error: the file is larger than 2047 B, and no larger file is read"])
    #expect(
      lines(of: path, limit: 1024)
        == ["\(path): error: the file is larger than 1 KiB, and no larger file is read"])
  }

  @Test("memory is taken by what is read, not by the size of the file")
  func sparse() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("<a>", to: "a.xml")
    #expect(truncate(path, 1 << 36) == 0)
    var options = XMLReader.Options()
    options.sizeLimit = 1 << 37
    #expect(
      XMLReader(options: options).read(file: path).lines
        == ["\(path):1: error: the character U+0000 is not allowed in XML"])
  }

  @Test(
    "a file that changes while it is read is said to", arguments: ["grows", "shrinks", "is gone"])
  func change(kind: String) throws {
    let folder = try TemporaryFolder()
    let text = "<a>" + String(repeating: "<b/>", count: 100_000) + "</a>"
    let path = try folder.write(text, to: "a.xml")
    var pieces = 0
    let reading = XMLReader().read(file: path) { _ in
      pieces += 1
      guard pieces == 1 else { return }
      switch kind {
      case "grows":
        let file = FileHandle(forWritingAtPath: path)
        _ = try? file?.seekToEnd()
        try? file?.write(contentsOf: Data("<!-- -->".utf8))
      case "shrinks": truncate(path, 200_000)
      default: unlink(path)
      }
    }
    if kind == "is gone" {
      #expect(reading.isValid, "what was opened is still there")
    } else {
      #expect(reading.lines == ["\(path): error: the file changed while it was read"])
    }
  }

  @Test(
    "sizes are written as one writes them",
    arguments: [
      ("0", 0), ("4096", 4096), ("200M", 200 << 20), ("1g", 1 << 30), ("2KiB", 2048),
      ("1.5G", nil), ("", nil), ("M", nil), ("-1", nil), ("9999999999T", nil), ("1 G", nil),
    ] as [(String, Int?)])
  func counts(text: String, bytes: Int?) {
    #expect(ByteCount(text: text)?.bytes == bytes)
  }

  @Test("sizes are told in the largest unit there is")
  func units() {
    #expect(
      [1, 1024, 1536, 200 << 20, 1 << 30].map { ByteCount($0).description }
        == ["1 B", "1 KiB", "1536 B", "200 MiB", "1 GiB"])
  }
}
