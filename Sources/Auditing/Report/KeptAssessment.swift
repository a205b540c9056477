/// An assessment as it is kept until the report is written: what it is told apart and ranked by, and
/// the rest as it may be shown.
struct KeptAssessment: Sendable {
  /// The id of the unit, with the numbers in it.
  let id: String
  /// Its name, with the numbers in it.
  let name: String
  /// Its file, as it was named.
  let path: String?
  let score: Double?
  let rankClass: RankClass
  /// Whether there were checks to be made.
  let isJudged: Bool
  private let content: Kept<Assessment>

  /// In which part of the ranking something is.
  enum RankClass: UInt8, Comparable {
    case scored, last, withoutScore, unreadable

    static func < (a: RankClass, b: RankClass) -> Bool { a.rawValue < b.rawValue }
  }

  /// Keeps an assessment in memory.
  ///
  /// - Parameter shown: The assessment as it may be shown, if that is another.
  init(_ assessment: Assessment, shownAs shown: Assessment? = nil) {
    self.init(
      shown ?? assessment, (assessment.id, assessment.name, assessment.file?.path), in: nil)
  }

  private init(
    _ shown: Assessment, _ identity: (id: String, name: String, path: String?),
    in book: RecordBook?
  ) {
    (id, name, path) = identity
    score = shown.score
    rankClass = RankClass(of: shown)
    isJudged = shown.isJudged
    content = Kept(shown, in: book)
  }

  /// The assessment as it may be shown.
  var assessment: Assessment { content.value }

  /// The same kept in a book.
  func kept(in book: RecordBook) -> KeptAssessment { replaced(by: assessment, in: book) }

  /// Another assessment, as it may be shown, of the same unit and file.
  func replaced(by shown: Assessment, in book: RecordBook?) -> KeptAssessment {
    KeptAssessment(shown, (id, name, path), in: book)
  }

  /// The best score first, what failed a veto and who handed in nothing after all others; then what
  /// has no score, and what could not be read last, by file; else by id and file, byte by byte.
  static func ranksBefore(_ a: KeptAssessment, _ b: KeptAssessment) -> Bool {
    if a.rankClass != b.rankClass { return a.rankClass < b.rankClass }
    let (scoreA, scoreB) = (a.score ?? 0, b.score ?? 0)
    if scoreA != scoreB { return scoreA > scoreB }
    if a.rankClass < .unreadable, a.id != b.id {
      return a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
    }
    return (a.path ?? "").utf8.lexicographicallyPrecedes((b.path ?? "").utf8)
  }
}

extension KeptAssessment.RankClass {
  fileprivate init(of assessment: Assessment) {
    switch assessment.subject {
    case .unreadable: self = .unreadable
    case .late: self = .last
    case .submission, .notYetDue, .whole:
      self =
        assessment.score == nil ? .withoutScore : assessment.vetoes.isEmpty ? .scored : .last
    }
  }
}

extension Assessment {
  fileprivate var isJudged: Bool {
    switch subject {
    case .submission, .whole: true
    case .unreadable, .late, .notYetDue: false
    }
  }
}
