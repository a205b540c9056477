/// All that a summary is made of.
struct SummaryContent {
  private let kept: [KeptFacts]
  /// The files that could not be read.
  let unreadable: [UnreadableFile]
  /// The digests that are there twice.
  private let repeated: Set<FactDigest>

  /// A file that could not be read, as far as its unit is known.
  struct UnreadableFile: Hashable, Sendable {
    let unit: String
    let name: String
    let file: String?
  }

  /// What tells it from others: of two summaries that are equal in this, the rules come to the same.
  struct Key: Hashable, Sendable {
    fileprivate let submissions: [SubmissionFacts]
    fileprivate let unreadable: [UnreadableFile]
  }

  init(of submissions: [KeptFacts], unreadable: [UnreadableFile]) {
    kept = submissions
    self.unreadable = unreadable
    repeated = RepeatedDigests.all(
      in: submissions.lazy.flatMap(\.digests),
      count: submissions.reduce(0) { $0 + $1.digestCount })
  }

  /// What submissions yielded, in their order. A fact that is matched by a value is content only where
  /// that value is there twice.
  var submissions: some Sequence<SubmissionFacts> {
    kept.lazy.map { kept in
      var content = kept.facts
      content.facts.removeAll { $0.digest.map { !repeated.contains($0) } ?? false }
      content.problems = []
      return content
    }
  }

  /// The most nodes that a document of it has.
  var nodeCount: Int { kept.reduce(8 + unreadable.count * 4) { $0 + $1.nodeCount } }

  var key: Key { Key(submissions: Array(submissions), unreadable: unreadable) }
}
