import XPath

/// Constants, found by what they are equal to without going through them.
struct ConstantIndex {
  private var texts: Set<String> = []
  private var others: [String: [Constant]] = [:]
  private var numbers: [Double: [Constant]] = [:]

  init(_ constants: Set<Constant>) {
    for constant in constants {
      if constant.value.type.isStringLike { texts.insert(constant.text.collapsingWhitespace) }
      if constant.value.type.isNumeric, let number = constant.value.doubleValue {
        numbers[number, default: []].append(constant)
      } else {
        others[constant.key, default: []].append(constant)
      }
    }
  }

  /// Whether some constant can be equal to another by `=`.
  func contains(anEqualOf constant: Constant) -> Bool {
    if constant.value.type.isStringLike, texts.contains(constant.text.collapsingWhitespace) {
      return true
    }
    let number = constant.value.doubleValue ?? Double(constant.key)
    let alike = (number.flatMap { numbers[$0] } ?? []) + (others[constant.key] ?? [])
    return alike.contains { $0.canEqual(constant) }
  }
}

extension Constant {
  /// What constants that are equal have in common, numbers aside.
  fileprivate var key: String {
    // A truth value is written in two ways, and untyped text is read as one.
    switch (value.type, text.collapsingWhitespace) {
    case (.untypedAtomic, "1"): "true"
    case (.untypedAtomic, "0"): "false"
    case (_, let text): text
    }
  }
}
