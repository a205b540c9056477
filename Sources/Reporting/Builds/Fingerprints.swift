import Auditing
import Crypto
import Policies

/// Gives findings names by which they are known again in a later report.
///
/// A name is made of the unit, the requirement, the window and the message: lines and paths move
/// when rows are added. Findings alike in all that are numbered in the order of the report.
struct Fingerprints {
  private var counts: [String: Int] = [:]

  /// A finding's name, and which of those alike it is, counted from 1.
  struct Fingerprint {
    let text: String
    let number: Int
  }

  /// The name of the next finding of a report.
  mutating func next(_ finding: FindingKey, of unit: String) -> Fingerprint {
    let parts = [unit, finding.requirement, finding.window ?? "", finding.message]
    let content = Self.hash(parts)
    let number = counts[content, default: 0] + 1
    counts[content] = number
    // The first keeps its name when others like it come and go.
    let text = number == 1 ? content : Self.hash([content, String(number)])
    return Fingerprint(text: text, number: number)
  }

  private static func hash(_ parts: [String]) -> String {
    var hash = SHA256()
    // The length keeps `ab`, `c` apart from `a`, `bc`.
    for part in parts { hash.update(data: Array("\(part.utf8.count):\(part)".utf8)) }
    return hash.finalize().hexadecimal
  }
}
