extension Table {
  /// What each contender took, and how that compares with the one they are measured against.
  init(_ subject: String, _ results: [Contest.Result], against reference: Int) {
    self.init(subject, "wall", "ratio", "CPU", "ratio", "peak memory")
    let base = results[reference].measurement
    for result in results {
      let taken = result.measurement
      row(
        result.name, taken.wall.figure, (taken.wall / base.wall).ratio, taken.cpu.figure,
        (taken.cpu / base.cpu).ratio, taken.memory.figure)
    }
  }

  /// Adds what one took, by itself.
  mutating func append(_ result: Contest.Result) {
    let taken = result.measurement
    row(result.name, taken.wall.figure, taken.cpu.figure, taken.memory.figure)
  }
}

extension Corpus {
  /// `1,000 submissions of 100 members, 46 MiB`.
  var title: String {
    let noun = submissions == 1 ? "submission" : "submissions"
    return "\(submissions.grouped) \(noun) of \(members.grouped) members, \(byteCount.size)"
  }
}
