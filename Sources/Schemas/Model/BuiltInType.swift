/// The built-in simple types of *XML Schema 1.0 Part 2*, §3, by their local names.
package enum BuiltInType: String, Sendable, Hashable, CaseIterable {
  case anySimpleType, string, normalizedString, token, language
  case name = "Name"
  case ncName = "NCName"
  case id = "ID"
  case idRef = "IDREF"
  case idRefs = "IDREFS"
  case entity = "ENTITY"
  case entities = "ENTITIES"
  case nmToken = "NMTOKEN"
  case nmTokens = "NMTOKENS"
  case boolean, base64Binary, hexBinary, float, decimal, double
  case anyURI
  case qName = "QName"
  case notation = "NOTATION"
  case integer, nonPositiveInteger, negativeInteger, long, int, short, byte
  case nonNegativeInteger, unsignedLong, unsignedInt, unsignedShort, unsignedByte, positiveInteger
  case duration, dateTime, time, date, gYearMonth, gYear, gMonthDay, gDay, gMonth
}

extension BuiltInType {
  /// Whether the values are numbers.
  package var isNumeric: Bool { self == .float || self == .double || isDecimal }

  /// Whether the values are integers.
  package var isInteger: Bool { isDecimal && self != .decimal }

  /// Whether the values are dates, times or durations.
  package var isTemporal: Bool {
    switch self {
    case .duration, .dateTime, .time, .date, .gYearMonth, .gYear, .gMonthDay, .gDay, .gMonth: true
    default: false
    }
  }

  /// Whether the type, without any facet, has a value that is written with no character.
  var allowsEmpty: Bool {
    switch self {
    case .anySimpleType, .string, .normalizedString, .token, .anyURI, .base64Binary, .hexBinary:
      true
    default: false
    }
  }

  /// What becomes of white space in a value (*Part 2*, §4.3.6).
  var whitespace: Whitespace {
    switch self {
    case .anySimpleType, .string: .preserve
    case .normalizedString: .replace
    default: .collapse
    }
  }

  private var isDecimal: Bool {
    switch self {
    case .decimal, .integer, .nonPositiveInteger, .negativeInteger, .long, .int, .short, .byte,
      .nonNegativeInteger, .unsignedLong, .unsignedInt, .unsignedShort, .unsignedByte,
      .positiveInteger:
      true
    default: false
    }
  }
}

/// The values of the facet `whiteSpace` (*Part 2*, §4.3.6).
enum Whitespace: String, Sendable, Hashable {
  case preserve, replace, collapse

  /// A literal as its type sees it.
  func normalized(_ literal: String) -> String {
    switch self {
    case .preserve: literal
    case .replace: String(String.UnicodeScalarView(literal.unicodeScalars.map(Self.replaced)))
    case .collapse:
      literal.unicodeScalars.split(whereSeparator: { Self.replaced($0) == " " })
        .map { String($0) }.joined(separator: " ")
    }
  }

  private static func replaced(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ["\t", "\n", "\r"].contains(scalar) ? " " : scalar
  }
}
