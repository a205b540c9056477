/// A set of characters as ranges in order, none of which touches the next.
package struct ScalarSet: Hashable, Sendable {
  /// The ranges of code points.
  private let ranges: [ClosedRange<UInt32>]

  /// Makes a set of ranges in any order.
  init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// Makes a set of ranges of characters.
  package init(_ ranges: [ClosedRange<Unicode.Scalar>]) {
    self.init(ranges.map { $0.lowerBound.value...$0.upperBound.value })
  }

  /// Whether there is no character in the set.
  package var isEmpty: Bool { ranges.isEmpty }

  /// The ranges of characters. A set without surrogates never begins or ends a range with one.
  package var characters: [ClosedRange<Unicode.Scalar>] {
    intersection(Self.characters).ranges.compactMap { range in
      guard let first = Unicode.Scalar(range.lowerBound),
        let last = Unicode.Scalar(range.upperBound)
      else { return nil }
      return first...last
    }
  }

  /// All there can be in a text.
  private static let characters = ScalarSet([0...0xD7FF, 0xE000...0x10FFFF])

  /// The code points of both sets.
  package func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  /// The code points that are not in the set.
  package var complement: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
    return ScalarSet(gaps)
  }

  /// The code points that are in the other set as well.
  package func intersection(_ other: ScalarSet) -> ScalarSet {
    complement.union(other.complement).complement
  }

  /// The code points that are not in the other set.
  package func subtracting(_ other: ScalarSet) -> ScalarSet {
    complement.union(other).complement
  }
}

extension CharacterClass {
  /// The characters one by one, as ranges.
  package var scalars: ScalarSet {
    switch self {
    case .ranges(let ranges): ScalarSet(ranges)
    case .category(let name): CategoryRanges.shared[name]
    case .union(let classes): ScalarSet(classes.flatMap { $0.scalars.codePoints })
    case .complement(let set): set.scalars.complement
    case .difference(let set, let others): set.scalars.subtracting(others.scalars)
    }
  }
}

extension ScalarSet {
  fileprivate var codePoints: [ClosedRange<UInt32>] { ranges }
}
