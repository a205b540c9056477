/// The search for the least or the greatest of some values (*Functions and Operators 3.1*, §14.4.3
/// and §14.4.4), and their sum (§14.4.5).
struct Aggregation {
  private let comparison: ValueComparison
  private let collation: StringComparison?
  private let evaluator: Evaluator
  private let name: String

  /// The search a call asks for, which may name a collation behind the values.
  init(_ comparison: ValueComparison, _ call: Call) throws(XPathError) {
    self.comparison = comparison
    collation = try call.collation(1).comparison
    evaluator = call.evaluator
    name = comparison == .gt ? "fn:max" : "fn:min"
  }

  /// The value before which none comes; `nil` for no values.
  func extreme(of values: Value) throws(XPathError) -> AtomicValue? {
    if case .range(let lower, let upper) = values.storage {
      return .integer(comparison == .gt ? upper : lower)
    }
    var best: AtomicValue?
    var family: AtomicType?
    var widest = AtomicType.decimal
    for item in values {
      try evaluator.step()
      guard case .atomic(let given) = item else { continue }
      let value = try given.type == .untypedAtomic ? given.cast(to: .double) : given
      try Aggregation.check(value, in: &family, orderedBy: name)
      if value.type == .double || value.type == .float && widest != .double { widest = value.type }
      guard let previous = best else {
        best = value
        continue
      }
      if previous.isNaN { continue }
      let replaces = try value.isNaN ? true : precedes(value, previous)
      if replaces { best = value }
    }
    return try best?.promoted(to: widest)
  }

  private func precedes(_ a: AtomicValue, _ b: AtomicValue) throws(XPathError) -> Bool {
    try AtomicValue.compare(
      comparison, a, b, collation: collation, implicitTimezone: evaluator.context.implicitTimezone)
  }

  /// Sees to it that all values are of one family that has an order.
  private static func check(
    _ value: AtomicValue, in family: inout AtomicType?, orderedBy name: String
  ) throws(XPathError) {
    let own = value.type.family
    if family == nil { family = own }
    guard own.isOrdered, family == own else { throw mixture(value, name) }
  }

  /// The sum of values, which may be numbers or durations of one kind; `nil` for none.
  static func sum(
    _ values: Value, of name: String, _ evaluator: Evaluator
  ) throws(XPathError) -> AtomicValue? {
    if case .range(let lower, let upper) = values.storage {
      let ends = Integer.small(lower) + .small(upper)
      let (sum, _) = (ends * .small(values.count)).quotientAndRemainder(dividingBy: .small(2))
      return .integer(sum)
    }
    var sum: AtomicValue?
    var family: AtomicType?
    for item in values {
      try evaluator.step()
      guard case .atomic(let given) = item else { continue }
      let value = try given.type == .untypedAtomic ? given.cast(to: .double) : given
      let own = value.type.family
      if family == nil { family = own }
      guard family == own, own.isSummable else { throw mixture(value, name) }
      if let previous = sum {
        sum = try Arithmetic.evaluate(.add, previous, value)
      } else {
        sum = value
      }
    }
    return sum
  }

  private static func mixture(_ value: AtomicValue, _ name: String) -> XPathError {
    XPathError("FORG0006", "\(name) has no use for \(value: value) among these values")
  }
}

extension AtomicType {
  /// The type that stands for all values this one's can be compared with.
  fileprivate var family: AtomicType {
    if isNumeric { return .numeric }
    if isStringLike { return .string }
    return isSubtype(of: .duration) ? self : primitive
  }

  fileprivate var isSummable: Bool {
    self == .numeric || self == .dayTimeDuration || self == .yearMonthDuration
  }
}

extension AtomicValue {
  /// A number in the widest type of its company, and a URI as a string.
  fileprivate func promoted(to widest: AtomicType) throws(XPathError) -> AtomicValue {
    if type == .anyURI { return try cast(to: .string) }
    return isNumeric && widest != .decimal ? try cast(to: widest) : self
  }
}
