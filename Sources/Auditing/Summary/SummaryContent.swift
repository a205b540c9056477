/// All that a summary is made of: of two that are equal in this, the rules come to the same.
struct SummaryContent: Hashable, Sendable {
  /// What submissions yielded, in their order.
  let submissions: [SubmissionFacts]
  /// The files that could not be read.
  let unreadable: [UnreadableFile]

  /// A file that could not be read, as far as its unit is known.
  struct UnreadableFile: Hashable, Sendable {
    let unit: String
    let name: String
    let file: String?
  }

  /// A fact that is matched by a value is content only where that value is there twice.
  init(of submissions: [SubmissionFacts], unreadable: [Assessment]) {
    let repeated = submissions.flatMap { $0.facts.compactMap(\.digest) }.repeated()
    self.submissions = submissions.map { submission in
      var content = submission
      content.facts.removeAll { $0.digest.map { !repeated.contains($0) } ?? false }
      content.problems = []
      return content
    }
    self.unreadable = unreadable.map {
      UnreadableFile(unit: $0.id, name: $0.name, file: $0.file?.path)
    }
  }
}
