import Foundation
import Synchronization
import SystemPackage
import Testing

@testable import muster

@Suite struct TerminalTests {
  @Test func waitsForAPipeThatDoesNotBlock() async throws {
    let pipe = try FileDescriptor.pipe()
    _ = fcntl(pipe.writeEnd.rawValue, F_SETFL, O_NONBLOCK)
    let text = String(repeating: "平安", count: 100_000)
    // Whoever waits has a thread of its own: tasks have but a few for all of them.
    let read = Mutex<Data?>(nil)
    let reader = Thread {
      Thread.sleep(forTimeInterval: 0.1)
      let data = try? FileHandle(fileDescriptor: pipe.readEnd.rawValue).readToEnd()
      read.withLock { $0 = data }
    }
    reader.start()
    try Terminal(descriptor: pipe.writeEnd).write(text)
    try pipe.writeEnd.close()
    while !reader.isFinished { try await Task.sleep(for: .milliseconds(10)) }
    #expect(read.withLock { $0 } == Data(text.utf8))
    try pipe.readEnd.close()
  }
}
