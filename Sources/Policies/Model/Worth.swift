import XPath

/// What the checks of a requirement do to a score.
package enum Worth: Sendable, Hashable {
  /// They keep its points or lose them.
  case points(Deduction)
  /// Each that holds adds so much, up to its points. One that does not hold costs nothing.
  case bonus(Double)
}

/// What failed checks take off the points of a requirement.
package enum Deduction: Sendable, Hashable {
  /// So many points for each failed check, down to zero.
  case amount(Double)
  /// The share of the checks that failed, of all that passed or failed.
  case share
  /// So many points by how large that share is, in bands from the smallest share up.
  case bands([Band])

  /// A stretch of shares that cost the same.
  package struct Band: Sendable, Hashable {
    /// The share that must be exceeded, from 0 to less than 1.
    package let over: Double
    /// The points taken off.
    package let off: Double

    /// Makes a band.
    package init(over: Double, off: Double) {
      self.over = over
      self.off = off
    }
  }
}

/// That nobody who fails so many checks of a requirement gets a better grade.
package struct GradeCap: Sendable, Hashable {
  /// The share of failed checks from which it holds, above 0 to 1; `nil` from the first one on.
  package let from: Double?
  /// The best grade there is then.
  package let grade: String

  /// Makes a cap.
  package init(from: Double?, grade: String) {
    self.from = from
    self.grade = grade
  }

  /// Whether it holds where so many of some checks failed.
  package func holds(failed: Int, of decided: Int) -> Bool {
    guard failed > 0, let from else { return failed > 0 }
    return Double(failed) >= from * Double(decided) - 1e-9
  }
}

extension Double {
  /// A number of points as it is written: `10`, `7.5`.
  package var pointsText: String { AtomicValue(self).stringValue }
}
