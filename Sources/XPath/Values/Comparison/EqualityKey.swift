/// What equal values have in common, and unequal ones seldom: `op:equal` decides between values with
/// the same key.
enum EqualityKey: Hashable {
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

  /// Makes the key of a value; `hasFloats` says whether an xs:float is among those compared.
  init(_ value: AtomicValue, hasFloats: Bool, collation: Collation, implicitTimezone: Int) {
    switch value.storage {
    case .string(let text):
      self =
        collation.comparison == nil
        ? .text(CodepointString(text)) : .collationKey(collation.key(text))
    case .boolean(let value): self = .boolean(value)
    case .integer, .bigInteger, .decimal, .double, .float:
      if value.isNaN {
        self = .notANumber
      } else {
        self = .number(hasFloats ? Double(value.numericFloat) : value.numericDouble)
      }
    case .dateTime(let moment):
      self = .instant(
        value.type.primitive, moment.instant(implicitTimezone: implicitTimezone))
    case .duration(let value): self = .duration(value)
    case .binary(let octets): self = .binary(value.type, octets)
    case .qName(let name): self = .name(value.type, name)
    }
  }
}
