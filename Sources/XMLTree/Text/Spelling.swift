/// Finds the name somebody probably meant.
package enum Spelling {
  /// Whether a name is another one with a character left out, added, or exchanged with a neighbour:
  /// slips of the hand, which names that were meant to differ, such as `team-a` and `team-b`, or
  /// `1` and `11`, do not differ by.
  package static func isSlip(_ name: String, for other: String) -> Bool {
    let (a, b) = (name.filter { !$0.isNumber }, other.filter { !$0.isNumber })
    guard abs(a.count - b.count) <= 1, a != b, distance(Array(name), Array(other), atMost: 1) != nil
    else { return false }
    return a.count != b.count || a.sorted() == b.sorted()
  }

  /// The candidate nearest to a misspelt name, if one is near enough to be worth suggesting: at
  /// most a third of its characters changed, exchanged with a neighbour, added or left out.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    var limit = max(1, name.count / 3)
    let (length, bytes) = (name.count, name.asciiBytes)
    var nearest: String?
    for candidate in candidates where candidate.utf8.count >= length - limit {
      // Names are of ASCII as a rule, where a byte is a character.
      let distance =
        if let bytes, let others = candidate.asciiBytes {
          distance(bytes, others, atMost: limit)
        } else {
          distance(Array(name), Array(candidate), atMost: limit)
        }
      guard let distance else { continue }
      if distance == limit, let best = nearest, best <= candidate { continue }
      (limit, nearest) = (distance, candidate)
    }
    return nearest
  }

  /// The optimal string alignment distance; `nil` if it is more than a limit.
  ///
  /// Positions further apart than the limit are never aligned: only the cells about the diagonal are
  /// worked out, and none behind two rows that are beyond the limit.
  static func distance<Character: Equatable>(
    _ a: [Character], _ b: [Character], atMost limit: Int
  ) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    let beyond = limit + 1
    var beforeLast: [Int] = []
    var last = (0...b.count).map { min($0, beyond) }
    var (least, leastBefore) = (0, 0)
    for i in a.indices {
      var row = [Int](repeating: beyond, count: b.count + 1)
      row[0] = min(i + 1, beyond)
      (least, leastBefore) = (row[0], least)
      for j in max(0, i - limit)..<min(b.count, i + beyond) {
        var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1, beyond)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row[j + 1] = best
        least = min(least, best)
      }
      // An exchange reaches back over one row.
      guard min(least, leastBefore) <= limit else { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}

extension String {
  /// The bytes, if all of them are of ASCII.
  fileprivate var asciiBytes: [UInt8]? {
    let bytes = Array(utf8)
    return bytes.allSatisfy { $0 < 0x80 } ? bytes : nil
  }
}
