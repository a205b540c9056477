/// Case-insensitive matching (*Functions and Operators 3.1*, §5.6.2, flag `i`).
extension CharacterClass {
  /// The characters of a range with all their case-variants.
  static func caseInsensitive(_ range: ClosedRange<Unicode.Scalar>) -> CharacterClass {
    let variants = CaseVariants.shared.variants(of: range)
    return .ranges([range] + variants.sorted().map { $0...$0 })
  }
}

/// Which characters are the same but for their case: those that have the same upper or lower case.
private struct CaseVariants {
  static let shared = CaseVariants()

  /// The characters that have variants, in order, each with the others.
  private let variants: [(scalar: Unicode.Scalar, others: Set<Unicode.Scalar>)]

  private init() {
    // No script beyond the Supplementary Multilingual Plane has case.
    let changing = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init)
      .filter(\.properties.changesWhenCaseMapped)
    let targets = changing.flatMap {
      [$0.properties.lowercaseMapping, $0.properties.uppercaseMapping]
    }.compactMap { $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first : nil }
    let cased = Set(changing + targets)
    let byLowercase = Dictionary(grouping: cased, by: \.properties.lowercaseMapping)
    let byUppercase = Dictionary(grouping: cased, by: \.properties.uppercaseMapping)
    variants = cased.sorted().map { scalar in
      let properties = scalar.properties
      let same =
        byLowercase[properties.lowercaseMapping, default: []]
        + byUppercase[properties.uppercaseMapping, default: []]
      return (scalar, Set(same).subtracting([scalar]))
    }
  }

  func variants(of range: ClosedRange<Unicode.Scalar>) -> Set<Unicode.Scalar> {
    var result: Set<Unicode.Scalar> = []
    var index = firstIndex(notBelow: range.lowerBound)
    while index < variants.count, variants[index].scalar <= range.upperBound {
      for scalar in variants[index].others where !range.contains(scalar) { result.insert(scalar) }
      index += 1
    }
    return result
  }

  private func firstIndex(notBelow scalar: Unicode.Scalar) -> Int {
    var (low, high) = (0, variants.count)
    while low < high {
      let middle = (low + high) / 2
      if variants[middle].scalar < scalar { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
