import Auditing
import Crypto
import Policies

/// Gives findings names by which they are known again in a later report.
///
/// A name is made of the unit, the requirement, the window and the message: lines and paths move
/// when rows are added. Findings alike in all that are numbered in the order of the report.
struct Fingerprints {
  /// How often a content was there, by the half of its digest.
  private var counts: [Half: Int] = [:]

  private struct Half: Hashable {
    let high: UInt64
    let low: UInt64

    init(_ digest: SHA256.Digest) {
      (high, low) = digest.withUnsafeBytes { bytes in
        (
          bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
          bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        )
      }
    }
  }

  /// A finding's name, and which of those alike it is, counted from 1.
  struct Fingerprint {
    let text: String
    let number: Int
  }

  /// The name of the next finding of a report.
  mutating func next(_ finding: FindingKey, of unit: String) -> Fingerprint {
    let parts = [unit, finding.requirement, finding.window ?? "", finding.message]
    let digest = Self.hash(parts)
    let number = counts[Half(digest), default: 0] + 1
    counts[Half(digest)] = number
    let content = digest.hexadecimal
    // The first keeps its name when others like it come and go.
    let text = number == 1 ? content : Self.hash([content, String(number)]).hexadecimal
    return Fingerprint(text: text, number: number)
  }

  private static func hash(_ parts: [String]) -> SHA256.Digest {
    var hash = SHA256()
    // The length keeps `ab`, `c` apart from `a`, `bc`.
    for part in parts { hash.update(data: Array("\(part.utf8.count):\(part)".utf8)) }
    return hash.finalize()
  }
}
