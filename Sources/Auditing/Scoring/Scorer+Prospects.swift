import Policies

// What a score would be, were something put right.

extension Scorer {
  /// The results with what each would add to the score if it alone were put right.
  func withGains(_ results: [RequirementResult]) -> [RequirementResult] {
    guard let score = score(of: results) else { return results }
    return results.indices.map { index in
      guard results[index].counts.failed > 0 else { return results[index] }
      var better = results
      better[index] = better[index].met
      var result = results[index]
      result.gain = (self.score(of: better) ?? score) - score
      return result
    }
  }

  /// The next better grade within reach; `nil` for the best grade, and where there is none.
  ///
  /// Taking what is worth most first is the shortest way: what a requirement adds to a score does
  /// not depend on the others, but in the absolute model, where only all of them add anything.
  func nextGrade(
    of results: [RequirementResult], vetoes: [String], grade: Scoring.Grade?
  ) -> NextGrade? {
    guard let grade, let rank = policy.scoring.grades.firstIndex(of: grade), rank > 0 else {
      return nil
    }
    let isVeto = Set(vetoes)
    let order = results.indices.filter { results[$0].counts.failed > 0 }.sorted { a, b in
      let (first, second) = (results[a], results[b])
      let vetoes = (isVeto.contains(first.id), isVeto.contains(second.id))
      if vetoes.0 != vetoes.1 { return vetoes.0 }
      return first.gain == second.gain ? a < b : first.gain > second.gain
    }
    var better = results
    for (count, index) in order.enumerated() {
      better[index] = better[index].met
      // While a veto fails, no score helps.
      guard count + 1 >= vetoes.count, let score = score(of: better),
        let reached = policy.scoring.grade(for: score),
        policy.scoring.grades.firstIndex(of: reached).map({ $0 < rank }) ?? false
      else { continue }
      return NextGrade(
        name: reached.name, score: score,
        requirements: order.prefix(count + 1).map { results[$0].id })
    }
    return nil
  }
}

extension RequirementResult {
  /// The result with every check that failed put right.
  fileprivate var met: RequirementResult {
    var counts = counts
    counts[.pass] += counts.failed
    counts[.fail] = 0
    return RequirementResult(
      id: id, earned: available, available: available, counts: counts, findings: [])
  }
}
