import Foundation
import SystemPackage
import Testing

@testable import muster

@Suite struct TerminalTests {
  @Test func waitsForAPipeThatDoesNotBlock() async throws {
    let pipe = try FileDescriptor.pipe()
    _ = fcntl(pipe.writeEnd.rawValue, F_SETFL, O_NONBLOCK)
    let text = String(repeating: "平安", count: 100_000)
    let reading = Task.detached {
      try await Task.sleep(for: .milliseconds(100))
      return try FileHandle(fileDescriptor: pipe.readEnd.rawValue).readToEnd()
    }
    try Terminal(descriptor: pipe.writeEnd).write(text)
    try pipe.writeEnd.close()
    #expect(try await reading.value == Data(text.utf8))
    try pipe.readEnd.close()
  }
}
