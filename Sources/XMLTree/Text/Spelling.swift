/// Finds the name somebody probably meant.
package enum Spelling {
  /// The candidate nearest to a misspelt name, if one is near enough to be worth suggesting: at
  /// most a third of its characters changed, exchanged with a neighbour, added or left out.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let limit = Swift.max(1, name.count / 3)
    let ranked = candidates.map { (distance: distance(name, $0), candidate: $0) }
      .filter { $0.distance <= limit }
    return ranked.min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?.candidate
  }

  /// The optimal string alignment distance.
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a), b = Array(b)
    guard !a.isEmpty, !b.isEmpty else { return Swift.max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var best = Swift.min(last[j] + 1, row[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = Swift.min(best, beforeLast[j - 2] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
