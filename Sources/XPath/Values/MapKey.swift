/// An atomic value as the key of a map, equal by `op:same-key` (*Functions and Operators 3.1*,
/// §17.1.1): exact, and the same in every context.
enum MapKey: Hashable, Sendable {
  /// xs:string and all derived from it, xs:anyURI, xs:untypedAtomic.
  case text(CodepointString)
  case boolean(Bool)
  /// A number that is whole and fits an `Int`, whatever its type.
  case integer(Int)
  /// Any other finite number, by its exact value.
  case number(Decimal)
  case notANumber
  case infinity(isNegative: Bool)
  /// A value with a timezone is never equal to one without.
  case instant(AtomicType, Instant, hasTimezone: Bool)
  case duration(Duration)
  case binary(AtomicType, [UInt8])
  case name(AtomicType, QName)

  init(_ value: AtomicValue) {
    switch value.storage {
    case .string(let text): self = .text(CodepointString(text))
    case .boolean(let value): self = .boolean(value)
    case .integer(let value): self = .integer(value)
    case .bigInteger(let value): self = MapKey(Decimal(Integer(value)))
    case .decimal(let value): self = MapKey(value)
    case .double(let value): self = MapKey(value)
    case .float(let value): self = MapKey(Double(value))
    case .dateTime(let moment):
      self = .instant(
        value.type.primitive, moment.instant(implicitTimezone: 0),
        hasTimezone: moment.timezone != nil)
    case .duration(let value): self = .duration(value)
    case .binary(let octets): self = .binary(value.type, octets)
    case .qName(let name): self = .name(value.type, name)
    }
  }

  private init(_ value: Decimal) {
    if value.scale == 0, let whole = value.unscaled.intValue {
      self = .integer(whole)
    } else {
      self = .number(value)
    }
  }

  private init(_ value: Double) {
    if value.isNaN {
      self = .notANumber
    } else if value.isInfinite {
      self = .infinity(isNegative: value < 0)
    } else {
      self = MapKey(Decimal(exactly: value))
    }
  }
}
