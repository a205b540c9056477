extension AtomicType {
  /// The local part of the type's name, such as `untypedAtomic` or `NCName`. All the names are in the
  /// namespace of XML Schema.
  public var name: String {
    switch self {
    case .anyAtomicType: "anyAtomicType"
    case .untypedAtomic: "untypedAtomic"
    case .string: "string"
    case .normalizedString: "normalizedString"
    case .token: "token"
    case .language: "language"
    case .nmtoken: "NMTOKEN"
    case .name: "Name"
    case .ncName: "NCName"
    case .id: "ID"
    case .idref: "IDREF"
    case .entity: "ENTITY"
    case .anyURI: "anyURI"
    case .boolean: "boolean"
    case .decimal: "decimal"
    case .integer: "integer"
    case .nonPositiveInteger: "nonPositiveInteger"
    case .negativeInteger: "negativeInteger"
    case .long: "long"
    case .int: "int"
    case .short: "short"
    case .byte: "byte"
    case .nonNegativeInteger: "nonNegativeInteger"
    case .unsignedLong: "unsignedLong"
    case .unsignedInt: "unsignedInt"
    case .unsignedShort: "unsignedShort"
    case .unsignedByte: "unsignedByte"
    case .positiveInteger: "positiveInteger"
    case .double: "double"
    case .float: "float"
    case .duration: "duration"
    case .yearMonthDuration: "yearMonthDuration"
    case .dayTimeDuration: "dayTimeDuration"
    case .dateTime: "dateTime"
    case .dateTimeStamp: "dateTimeStamp"
    case .date: "date"
    case .time: "time"
    case .gYearMonth: "gYearMonth"
    case .gYear: "gYear"
    case .gMonthDay: "gMonthDay"
    case .gDay: "gDay"
    case .gMonth: "gMonth"
    case .hexBinary: "hexBinary"
    case .base64Binary: "base64Binary"
    case .qName: "QName"
    case .notation: "NOTATION"
    case .numeric: "numeric"
    case .error: "error"
    }
  }

  /// The namespace of the types' names.
  public static let namespaceURI = "http://www.w3.org/2001/XMLSchema"

  /// The type with a name in the namespace of XML Schema, if there is one.
  public init?(localName: String) {
    guard let type = AtomicType.byName[localName] else { return nil }
    self = type
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

extension AtomicType: CustomStringConvertible {
  /// The name as authors write it: `xs:date`.
  public var description: String { "xs:" + name }
}
