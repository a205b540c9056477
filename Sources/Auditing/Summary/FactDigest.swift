import Crypto

/// Stands for a value that must not leave the submission it is in: equal for equal values, and
/// telling nothing else of them.
struct FactDigest: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// Digests a value with the key of this audit (HMAC-SHA-256, the first half). Without the key,
  /// which is gone when the audit ends, not even trying all identity numbers finds the value.
  init(of value: String, key: SymmetricKey) {
    let code = HMAC<SHA256>.authenticationCode(for: Array(value.utf8), using: key)
    (high, low) = code.withUnsafeBytes { bytes in
      (
        bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      )
    }
  }
}

extension FactDigest: Comparable {
  static func < (a: FactDigest, b: FactDigest) -> Bool {
    (a.high, a.low) < (b.high, b.low)
  }
}

extension [FactDigest] {
  /// The digests that occur more than once.
  consuming func repeated() -> Set<FactDigest> {
    var sorted = self
    sorted.sort()
    var repeated: Set<FactDigest> = []
    for (digest, next) in zip(sorted, sorted.dropFirst()) where digest == next {
      repeated.insert(digest)
    }
    return repeated
  }
}
