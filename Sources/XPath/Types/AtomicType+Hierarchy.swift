extension AtomicType {
  /// The type this one is derived from (*XDM 3.1*, §2.7.1); `nil` for `xs:anyAtomicType`.
  public var base: AtomicType? {
    switch self {
    case .anyAtomicType: nil
    case .normalizedString: .string
    case .token: .normalizedString
    case .language, .nmtoken, .name: .token
    case .ncName: .name
    case .id, .idref, .entity: .ncName
    case .integer: .decimal
    case .nonPositiveInteger, .long, .nonNegativeInteger: .integer
    case .negativeInteger: .nonPositiveInteger
    case .int: .long
    case .short: .int
    case .byte: .short
    case .unsignedLong, .positiveInteger: .nonNegativeInteger
    case .unsignedInt: .unsignedLong
    case .unsignedShort: .unsignedInt
    case .unsignedByte: .unsignedShort
    case .yearMonthDuration, .dayTimeDuration: .duration
    case .dateTimeStamp: .dateTime
    default: .anyAtomicType
    }
  }

  /// The primitive type this one is derived from (*XSD 1.1 part 2*, §3.3); the type itself for
  /// `xs:untypedAtomic`, `xs:anyAtomicType` and the unions.
  public var primitive: AtomicType {
    switch self {
    case .normalizedString, .token, .language, .nmtoken, .name, .ncName, .id, .idref, .entity:
      .string
    case .integer, .nonPositiveInteger, .negativeInteger, .long, .int, .short, .byte,
      .nonNegativeInteger, .unsignedLong, .unsignedInt, .unsignedShort, .unsignedByte,
      .positiveInteger:
      .decimal
    case .yearMonthDuration, .dayTimeDuration: .duration
    case .dateTimeStamp: .dateTime
    default: self
    }
  }

  /// Whether every value of this type is one of the other: `derives-from` of *XPath 3.1*, §2.5.6.2.
  /// A type is a subtype of itself, the members of a union are subtypes of the union, and
  /// `xs:error`, having no values, is a subtype of every type.
  @inlinable
  public func isSubtype(of other: AtomicType) -> Bool {
    if self == other || self == .error { return true }
    let range = other.descendants
    return range.first.rawValue <= rawValue && rawValue <= range.last.rawValue
  }

  /// The first and the last of the types derived from this one, itself included unless it is a union.
  @usableFromInline
  var descendants: (first: AtomicType, last: AtomicType) {
    switch self {
    case .anyAtomicType: (.anyAtomicType, .numeric)
    case .string: (.string, .entity)
    case .normalizedString: (.normalizedString, .entity)
    case .token: (.token, .entity)
    case .name: (.name, .entity)
    case .ncName: (.ncName, .entity)
    case .decimal: (.decimal, .positiveInteger)
    case .integer: (.integer, .positiveInteger)
    case .nonPositiveInteger: (.nonPositiveInteger, .negativeInteger)
    case .long: (.long, .byte)
    case .int: (.int, .byte)
    case .short: (.short, .byte)
    case .nonNegativeInteger: (.nonNegativeInteger, .positiveInteger)
    case .unsignedLong: (.unsignedLong, .unsignedByte)
    case .unsignedInt: (.unsignedInt, .unsignedByte)
    case .unsignedShort: (.unsignedShort, .unsignedByte)
    case .duration: (.duration, .dayTimeDuration)
    case .dateTime: (.dateTime, .dateTimeStamp)
    case .numeric: (.decimal, .float)
    default: (self, self)
    }
  }

  /// Whether the values are numbers: `xs:decimal` and all derived from it, `xs:double`, `xs:float`.
  public var isNumeric: Bool { isSubtype(of: .numeric) }

  /// Whether the values are integers.
  public var isInteger: Bool { isSubtype(of: .integer) }

  /// Whether the values are compared as strings: `xs:string` and all derived from it, `xs:anyURI`
  /// and `xs:untypedAtomic` (*Functions and Operators 3.1*, §5.3).
  public var isStringLike: Bool {
    self == .untypedAtomic || self == .anyURI || isSubtype(of: .string)
  }

  /// Whether casting to the type needs namespace bindings.
  public var isNamespaceSensitive: Bool { self == .qName || self == .notation }

  /// Whether no value has this type as its most specific one.
  public var isAbstract: Bool {
    switch self {
    case .anyAtomicType, .notation, .numeric, .error: true
    default: false
    }
  }
}
