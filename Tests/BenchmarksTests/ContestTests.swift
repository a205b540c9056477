import Foundation
import Testing

@testable import benchmarks

@Suite struct ContestTests {
  @Test func contendersTakeTurns() throws {
    let scratch = try Scratch()
    var contest = Contest(rounds: 3, in: scratch.folder)
    for name in ["A", "B"] {
      contest.enter(name, Command("sh", ["-c", "printf \(name) >> \(scratch("turns"))"]))
    }
    let results = try contest.run()
    #expect(results.map(\.name) == ["A", "B"])
    #expect(try String(contentsOfFile: scratch("turns"), encoding: .utf8) == "ABABAB")
  }

  @Test func whatIsPrintedIsKept() throws {
    let scratch = try Scratch()
    var contest = Contest(rounds: 1, in: scratch.folder)
    let output = contest.enter("A", Command("sh", ["-c", "echo verdict; echo noise >&2"]))
    _ = try contest.run()
    #expect(try String(contentsOf: output, encoding: .utf8) == "verdict\n")
  }

  @Test func whatFailsSaysWhy() throws {
    let scratch = try Scratch()
    let command = Command("sh", ["-c", "echo no such corpus >&2; exit 3"])
    let failure = try #require(throws: CommandFailure.self) {
      try command.run(printingTo: scratch.folder.appending(path: "output"))
    }
    #expect(failure.description.contains("no such corpus"))
  }

  @Test func aProgramThatIsNotThereIsAFailure() throws {
    let scratch = try Scratch()
    #expect(throws: CommandFailure.self) {
      try Command("no-such-program", []).run(printingTo: scratch.folder.appending(path: "output"))
    }
  }

  @Test func theTimeOfTheProcessorIsThatOfTheChild() throws {
    let scratch = try Scratch()
    let output = scratch.folder.appending(path: "output")
    let idle = try Command("sleep", ["0.2"]).run(printingTo: output)
    #expect(idle.wall >= .milliseconds(200))
    #expect(idle.cpu < idle.wall / 2)
    #expect(idle.memory.byteCount > 0)
    // Less than this process holds, which is what the system counts from.
    #expect(idle.memory.isBound)
  }

  @Test func mediansAreOfEachFigureByItself() {
    let measurements = [(1, 30, 200), (3, 10, 300), (2, 20, 100)].map {
      Measurement(wall: .seconds($0), cpu: .seconds($1), memory: PeakMemory(byteCount: $2))
    }
    #expect(
      Measurement(mediansOf: measurements)
        == Measurement(wall: .seconds(2), cpu: .seconds(20), memory: PeakMemory(byteCount: 200)))
  }

  @Test func theMedianOfAnEvenNumberIsOneOfThem() {
    #expect([4, 1, 3, 2].median == 2)
  }
}
