import Foundation

/// Commands that do the same work, measured in turn, so that a busy moment of the machine falls on
/// all of them alike.
struct Contest {
  struct Contender {
    let name: String
    let command: Command
    /// Where its results are, when somebody looks at them.
    let output: URL
  }

  struct Result {
    let name: String
    let measurement: Measurement
  }

  let rounds: Int
  private(set) var contenders: [Contender] = []
  private let folder: URL

  /// A contest whose contenders print into a folder.
  init(rounds: Int, in folder: URL) {
    self.rounds = rounds
    self.folder = folder
  }

  /// Enters a command, and says where its output will be.
  @discardableResult
  mutating func enter(_ name: String, _ command: Command) -> URL {
    let output = folder.appending(path: "output-\(contenders.count)")
    contenders.append(Contender(name: name, command: command, output: output))
    return output
  }

  /// The medians of each contender: A, B, C, A, B, C …
  func run() throws -> [Result] {
    var measurements: [[Measurement]] = contenders.map { _ in [] }
    for _ in 0..<rounds {
      for (index, contender) in contenders.enumerated() {
        measurements[index].append(try contender.command.run(printingTo: contender.output))
      }
    }
    return zip(contenders, measurements).map {
      Result(name: $0.name, measurement: Measurement(mediansOf: $1))
    }
  }
}
