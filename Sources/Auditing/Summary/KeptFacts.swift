/// What a submission yields, as it is kept until all are audited.
struct KeptFacts: Sendable {
  /// How many digests are among the facts.
  let digestCount: Int
  /// How many nodes they are in a summary, if it holds all of them.
  let nodeCount: Int
  /// Whether the policy could not work something out.
  let hasProblems: Bool
  private let content: Kept<SubmissionFacts>

  /// Keeps facts, in a book if there is one.
  init(_ facts: SubmissionFacts, in book: RecordBook?) {
    digestCount = facts.facts.count { $0.digest != nil }
    nodeCount = facts.facts.reduce(6) { $0 + 2 + $1.values.count }
    hasProblems = !facts.problems.isEmpty
    content = Kept(facts, in: book)
  }

  /// The facts.
  var facts: SubmissionFacts { content.value }

  /// The digests among them.
  var digests: [FactDigest] {
    switch content {
    case .value(let facts): facts.digests
    case .record(let book, let place):
      // They stand before all else.
      book.value(of: DigestList.self, at: place).digests
    }
  }
}

extension SubmissionFacts {
  fileprivate var digests: [FactDigest] { facts.compactMap(\.digest) }
}

/// Digests at the beginning of a record.
private struct DigestList: Recordable {
  let digests: [FactDigest]

  init(_ digests: [FactDigest]) { self.digests = digests }

  init(from record: inout RecordReader) {
    digests = (0..<record.integer()).map { _ in
      FactDigest(high: record.bits(), low: record.bits())
    }
  }

  func write(to record: inout RecordWriter) {
    record.write(digests.count)
    for digest in digests {
      record.write(digest.high)
      record.write(digest.low)
    }
  }
}

extension SubmissionFacts: Recordable {
  init(from record: inout RecordReader) {
    var digests = DigestList(from: &record).digests[...]
    self.init(
      unit: record.word(), name: record.word(), file: record.word(),
      line: record.optionalInteger(), score: record.optionalDouble(), grade: record.optionalWord(),
      facts: (0..<record.integer()).map { _ in
        Fact(
          definition: record.integer(), line: record.optionalInteger(),
          digest: record.optional { _ in digests.removeFirst() },
          values: (0..<record.integer()).map { _ in record.optionalWord() },
          isConfidential: record.flag())
      },
      problems: record.values())
  }

  func write(to record: inout RecordWriter) {
    DigestList(digests).write(to: &record)
    record.write(word: unit)
    record.write(word: name)
    record.write(word: file)
    record.write(line)
    record.write(score)
    record.write(word: grade)
    record.write(facts.count)
    for fact in facts {
      record.write(fact.definition)
      record.write(fact.line)
      record.write(fact.digest) { _, _ in }
      record.write(fact.values.count)
      for value in fact.values { record.write(word: value) }
      record.write(fact.isConfidential)
    }
    record.write(problems)
  }
}
