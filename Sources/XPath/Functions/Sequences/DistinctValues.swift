/// The distinct ones among values (*Functions and Operators 3.1*, §14.2.1), found by hashing.
struct DistinctValues {
  /// The first of each group of equal values, in their order.
  private(set) var values: [AtomicValue] = []
  private var places: [Key: [Int]] = [:]
  private let hasFloats: Bool
  private let collation: Collation
  private let evaluator: Evaluator

  /// What equal values have in common, and unequal ones seldom.
  private enum Key: Hashable {
    case text(CodepointString)
    /// What a string comes to in a collation other than that by codepoints.
    case collationKey([UInt8])
    case boolean(Bool)
    /// A number as a double, or as a float where there are floats: what is equal as a decimal is
    /// equal as those too.
    case number(Double)
    case notANumber
    case instant(AtomicType, Instant)
    case duration(Duration)
    case binary(AtomicType, [UInt8])
    case name(AtomicType, QName)
  }

  /// Makes a collection to which values can be added; `hasFloats` says whether an xs:float is
  /// going to be among them.
  init(hasFloats: Bool, collation: Collation, evaluator: Evaluator) {
    self.hasFloats = hasFloats
    self.collation = collation
    self.evaluator = evaluator
  }

  /// Adds a value unless it is equal to one before.
  mutating func add(_ value: AtomicValue) throws(XPathError) {
    try evaluator.step()
    let key = key(of: value)
    guard let candidates = places[key] else {
      places[key] = [values.count]
      values.append(value)
      return
    }
    for place in candidates {
      try evaluator.step()
      let isEqual = AtomicValue.isEqual(
        values[place], value, collation: collation.comparison,
        implicitTimezone: evaluator.context.implicitTimezone, nanEqualsNaN: true)
      if isEqual { return }
    }
    places[key, default: []].append(values.count)
    values.append(value)
  }

  private func key(of value: AtomicValue) -> Key {
    switch value.storage {
    case .string(let text):
      collation.comparison == nil
        ? .text(CodepointString(text)) : .collationKey(collation.key(text))
    case .boolean(let value): .boolean(value)
    case .integer, .bigInteger, .decimal, .double, .float:
      if value.isNaN {
        .notANumber
      } else {
        .number(hasFloats ? Double(value.numericFloat) : value.numericDouble)
      }
    case .dateTime(let moment):
      .instant(
        value.type.primitive,
        moment.instant(implicitTimezone: evaluator.context.implicitTimezone))
    case .duration(let value): .duration(value)
    case .binary(let octets): .binary(value.type, octets)
    case .qName(let name): .name(value.type, name)
    }
  }
}
