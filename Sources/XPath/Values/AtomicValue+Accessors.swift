import BigInt

extension AtomicValue {
  /// Whether the value is a number: an xs:decimal, xs:double or xs:float.
  public var isNumeric: Bool { type.isNumeric }

  /// Whether the value is the xs:double or xs:float `NaN`.
  public var isNaN: Bool {
    switch storage {
    case .double(let value): value.isNaN
    case .float(let value): value.isNaN
    default: false
    }
  }

  /// The xs:boolean, or `nil` for a value of another type.
  public var booleanValue: Bool? {
    guard case .boolean(let value) = storage else { return nil }
    return value
  }

  /// The xs:integer, or a value of a type derived from it, if it fits an `Int`; else `nil`.
  public var integerValue: Int? {
    guard case .integer(let value) = storage else { return nil }
    return value
  }

  /// The number as the nearest double; `nil` for a value that is not a number.
  public var doubleValue: Double? { isNumeric ? numericDouble : nil }

  /// The date or time, or `nil` for a value of another type.
  public var dateTimeValue: DateTime? {
    guard case .dateTime(let value) = storage else { return nil }
    return value
  }

  /// The xs:QName or xs:NOTATION, or `nil` for a value of another type.
  public var qNameValue: QName? {
    guard case .qName(let value) = storage else { return nil }
    return value
  }

  /// The octets of an xs:hexBinary or xs:base64Binary, or `nil` for a value of another type.
  public var binaryValue: [UInt8]? {
    guard case .binary(let value) = storage else { return nil }
    return value
  }

  /// The months of a duration, or `nil` for a value of another type.
  public var durationMonths: Int? { durationValue?.months }

  /// The part of a duration without its months, or `nil` for a value of another type.
  public var durationTime: Swift.Duration? {
    durationValue.map {
      .seconds($0.seconds) + .nanoseconds($0.nanoseconds)
    }
  }

  /// The duration, or `nil` for a value of another type.
  var durationValue: Duration? {
    guard case .duration(let value) = storage else { return nil }
    return value
  }

  /// The integer of any size, or `nil` for a value of another type.
  var anyInteger: Integer? {
    switch storage {
    case .integer(let value): .small(value)
    case .bigInteger(let value): .big(value)
    default: nil
    }
  }

  /// The number as a double; NaN for a value that is not a number.
  var numericDouble: Double {
    switch storage {
    case .integer(let value): Double(value)
    case .bigInteger(let value): Double(Integer(value))
    case .decimal(let value): Double(value)
    case .double(let value): value
    case .float(let value): Double(value)
    default: .nan
    }
  }

  /// The number as a float; NaN for a value that is not a number.
  var numericFloat: Float {
    switch storage {
    case .integer(let value): Float(value)
    case .bigInteger(let value): Float(Integer(value))
    case .decimal(let value): Float(value)
    case .double(let value): Float(value)
    case .float(let value): value
    default: .nan
    }
  }

  /// The exact number; `nil` for NaN, an infinity and a value that is not a number.
  var numericDecimal: Decimal? {
    switch storage {
    case .integer(let value): Decimal(.small(value))
    case .bigInteger(let value): Decimal(Integer(value))
    case .decimal(let value): value
    case .double(let value): value.isFinite ? Decimal(exactly: value) : nil
    case .float(let value): value.isFinite ? Decimal(exactly: Double(value)) : nil
    default: nil
    }
  }

  /// Whether the value is the number zero, whatever its type.
  var isZero: Bool {
    switch storage {
    case .integer(let value): value == 0
    case .decimal(let value): value.isZero
    case .double(let value): value == 0
    case .float(let value): value == 0
    default: false
    }
  }
}
