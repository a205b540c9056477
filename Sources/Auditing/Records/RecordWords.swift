/// The words that most records hold, such as the ids of requirements: records name them by their
/// numbers.
final class RecordWords: Sendable {
  let words: [String]
  let numbers: [String: Int]

  init(_ words: [String]) {
    numbers = Dictionary(
      words.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.words = words
  }
}
