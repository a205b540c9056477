/// Case-insensitive matching (*Functions and Operators 3.1*, §5.6.2, flag `i`).
extension CharacterClass {
  /// The characters of a range with all their case-variants.
  static func caseInsensitive(_ range: ClosedRange<Unicode.Scalar>) -> CharacterClass {
    let variants = CaseVariants.shared.variants(of: range)
    return .ranges([range] + variants.filter { !range.contains($0) }.map { $0...$0 })
  }
}

/// Which characters are the same but for their case: those that have the same upper or lower case.
private struct CaseVariants {
  static let shared = CaseVariants()

  /// The characters that have variants, in order.
  private let cased: [Unicode.Scalar]
  private let byLowercase: [String: [Unicode.Scalar]]
  private let byUppercase: [String: [Unicode.Scalar]]

  private init() {
    // No script beyond the Supplementary Multilingual Plane has case.
    let changing = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init)
      .filter(\.properties.changesWhenCaseMapped)
    let targets = changing.flatMap {
      [$0.properties.lowercaseMapping, $0.properties.uppercaseMapping]
    }.compactMap { $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first : nil }
    cased = Set(changing + targets).sorted()
    byLowercase = Dictionary(grouping: cased, by: \.properties.lowercaseMapping)
    byUppercase = Dictionary(grouping: cased, by: \.properties.uppercaseMapping)
  }

  func variants(of range: ClosedRange<Unicode.Scalar>) -> Set<Unicode.Scalar> {
    var result: Set<Unicode.Scalar> = []
    let isOne = range.lowerBound == range.upperBound
    for scalar in isOne ? [range.lowerBound] : cased.filter(range.contains) {
      result.formUnion(byLowercase[scalar.properties.lowercaseMapping] ?? [])
      result.formUnion(byUppercase[scalar.properties.uppercaseMapping] ?? [])
    }
    return result
  }
}
