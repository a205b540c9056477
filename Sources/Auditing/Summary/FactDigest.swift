import Crypto

/// Stands for a value that must not leave the submission it is in: equal for equal values, and
/// telling nothing else of them.
struct FactDigest: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// Digests a value with the key of this audit (HMAC-SHA-256, the first half). Without the key,
  /// which is gone when the audit ends, not even trying all identity numbers finds the value.
  ///
  /// - Parameter keyed: A code of nothing yet, with the key.
  init(of value: String, keyed: HMAC<SHA256>) {
    var code = keyed
    code.update(data: Array(value.utf8))
    (high, low) = code.finalize().withUnsafeBytes { bytes in
      (
        bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      )
    }
  }
}
