/// Finds the digests that occur more than once among many, of which it keeps few.
///
/// What stands for a digest, one of many marks, may stand for others too: only those whose mark was met
/// before can be there twice, and are looked at themselves when all are gone through again.
struct RepeatedDigests {
  private var met: DigestMarks
  private var metAgain: DigestMarks

  /// Finds those among so many.
  private init(among count: Int) {
    met = DigestMarks(for: count)
    metAgain = met
  }

  /// The digests that occur more than once in what can be gone through twice.
  static func all<Digests: Sequence<FactDigest>>(
    in digests: Digests, count: Int
  ) -> Set<FactDigest> {
    var search = RepeatedDigests(among: count)
    for digest in digests where !search.met.insert(digest) { _ = search.metAgain.insert(digest) }
    search.met = DigestMarks(for: 0)
    var seen: Set<FactDigest> = []
    var repeated: Set<FactDigest> = []
    for digest in digests
    where search.metAgain.contains(digest) && !seen.insert(digest).inserted {
      repeated.insert(digest)
    }
    return repeated
  }
}

/// Marks that digests leave: so many that few share one.
private struct DigestMarks {
  private var bits: [UInt64]

  private static let marksPerDigest = 16

  init(for count: Int) {
    var words = 1
    while words * UInt64.bitWidth < count * DigestMarks.marksPerDigest { words *= 2 }
    bits = [UInt64](repeating: 0, count: words)
  }

  /// Sets the mark of a digest; false if it is set.
  mutating func insert(_ digest: FactDigest) -> Bool {
    defer { bits[word(of: digest)] |= bit(of: digest) }
    return !contains(digest)
  }

  func contains(_ digest: FactDigest) -> Bool { bits[word(of: digest)] & bit(of: digest) != 0 }

  private func word(of digest: FactDigest) -> Int {
    Int(truncatingIfNeeded: digest.high) & (bits.count - 1)
  }

  private func bit(of digest: FactDigest) -> UInt64 { 1 << (digest.low & 63) }
}
