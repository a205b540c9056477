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
    let common = try commonType(of: values)
    var best: AtomicValue?
    for item in values {
      try evaluator.step()
      guard case .atomic(let given) = item else { continue }
      // What is of a type derived from the common one stays as it is.
      let value = try given.type.isSubtype(of: common) ? given : given.cast(to: common)
      guard let previous = best else {
        best = value
        continue
      }
      if previous.isNaN { continue }
      let replaces = try value.isNaN ? true : precedes(value, previous)
      if replaces { best = value }
    }
    return best
  }

  /// The type that all values are instances of, or become such before they are compared: numbers go to
  /// the widest type among them, URIs among strings to xs:string. `FORG0006` where they are not of one
  /// family that has an order.
  private func commonType(of values: Value) throws(XPathError) -> AtomicType {
    var common = AtomicType.error
    for item in values {
      try evaluator.step()
      guard case .atomic(let value) = item else { continue }
      let own = value.type == .untypedAtomic ? .double : value.type.comparable
      guard own.isOrdered, common == .error || own.family == common.family else {
        throw Aggregation.mixture(value, name)
      }
      if common == .error || own.rank > common.rank { common = own }
    }
    return common
  }

  private func precedes(_ a: AtomicValue, _ b: AtomicValue) throws(XPathError) -> Bool {
    try AtomicValue.compare(
      comparison, a, b, collation: collation, implicitTimezone: evaluator.context.implicitTimezone)
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
  /// The type whose values this one's are compared as: the primitive one, or one of the two durations
  /// that have an order.
  fileprivate var comparable: AtomicType {
    primitive == .duration ? self : primitive
  }

  /// The type that stands for all values this one's can be compared with.
  fileprivate var family: AtomicType {
    if isNumeric { return .numeric }
    return isStringLike ? .string : comparable
  }

  /// Which of two types of one family the values of both become.
  fileprivate var rank: Int {
    switch self {
    case .float, .string: 1
    case .double: 2
    default: 0
    }
  }

  fileprivate var isSummable: Bool {
    self == .numeric || self == .dayTimeDuration || self == .yearMonthDuration
  }
}
