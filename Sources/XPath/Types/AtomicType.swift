/// The built-in atomic types (*XDM 3.1*, §2.7.1): the primitive ones and those derived from them.
///
/// The cases are in pre-order of the type hierarchy, so that the types derived from one are a range
/// of cases: see ``isSubtype(of:)``.
public enum AtomicType: UInt8, Sendable, CaseIterable {
  case anyAtomicType
  case untypedAtomic
  case string, normalizedString, token, language, nmtoken, name, ncName, id, idref, entity
  case anyURI
  case boolean
  case decimal
  case integer, nonPositiveInteger, negativeInteger, long, int, short, byte
  case nonNegativeInteger, unsignedLong, unsignedInt, unsignedShort, unsignedByte, positiveInteger
  case double, float
  case duration, yearMonthDuration, dayTimeDuration
  case dateTime, dateTimeStamp, date, time
  case gYearMonth, gYear, gMonthDay, gDay, gMonth
  case hexBinary, base64Binary
  case qName, notation
  /// `xs:numeric`, the union of `xs:decimal`, `xs:float` and `xs:double`; never the type of a value.
  case numeric
  /// `xs:error`, the union of nothing; never the type of a value.
  case error
}
