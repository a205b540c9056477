extension AtomicValue {
  /// The value of a type with a lexical form (*XSD 1.1 part 2*, §2.3), white space at the ends set
  /// aside. Reads the bytes where they are; this is what a cast of a node's text comes down to.
  init(lexical bytes: Span<UInt8>, as type: AtomicType) throws(CastFailure) {
    switch type {
    case .boolean:
      self = .boolean(try AtomicValue.boolean(bytes))
    case .decimal:
      self.init(.decimal, .decimal(try Decimal(lexical: bytes)))
    case .double:
      self.init(.double, .double(try Double(lexical: bytes)))
    case .float:
      self.init(.float, .float(try Float(lexical: bytes)))
    case .duration, .yearMonthDuration, .dayTimeDuration:
      self.init(type, .duration(try Duration(lexical: bytes, as: type)))
    case .dateTime, .dateTimeStamp, .date, .time, .gYearMonth, .gYear, .gMonthDay, .gDay, .gMonth:
      self.init(type, .dateTime(try DateTime(lexical: bytes, as: type)))
    case .hexBinary:
      self.init(type, .binary(try BinaryForm.bytes(hex: bytes)))
    case .base64Binary:
      self.init(type, .binary(try BinaryForm.bytes(base64: bytes)))
    case .numeric:
      // The members of the union in their order; what an xs:double can be, the others cannot add to.
      self.init(.double, .double(try Double(lexical: bytes)))
    case .qName, .notation, .anyAtomicType: throw .abstractTarget
    case .error: throw .invalid
    default:
      guard type.isInteger else {
        self = try AtomicValue(text: String(bytes), as: type)
        return
      }
      self = try AtomicValue(try Integer(lexical: bytes), as: type)
    }
  }

  /// Reads the lexical form of xs:boolean (*XSD 1.1 part 2*, §3.3.2.2).
  private static func boolean(_ bytes: Span<UInt8>) throws(CastFailure) -> Bool {
    let cursor = LexicalCursor(bytes)
    guard cursor.remaining <= 5 else { throw .invalid }
    switch String(bytes.extracting(cursor.position..<cursor.end)) {
    case "true", "1": return true
    case "false", "0": return false
    default: throw .invalid
    }
  }

  /// A value of a type that is text: xs:string or one derived from it, xs:anyURI, xs:untypedAtomic.
  init(text: String, as type: AtomicType) throws(CastFailure) {
    switch type {
    case .string, .untypedAtomic: self.init(type, .string(text))
    case .normalizedString: self.init(type, .string(text.replacingWhitespace))
    default:
      let collapsed = text.collapsingWhitespace
      guard type.admits(text: collapsed) else { throw .invalid }
      self.init(type, .string(collapsed))
    }
  }

  /// An integer of a type, if it is within the type's range.
  init(_ value: Integer, as type: AtomicType) throws(CastFailure) {
    guard type.admits(value) else { throw .invalid }
    self.init(type, value)
  }

  /// An integer of a type that is known to admit it.
  init(_ type: AtomicType, _ value: Integer) {
    switch value {
    case .small(let value): self.init(type, .integer(value))
    case .big(let value): self.init(type, .bigInteger(value))
    }
  }
}

extension AtomicType {
  /// Whether a text, its white space collapsed, is valid for this type (*XSD 1.1 part 2*, §3.4).
  func admits(text: String) -> Bool {
    switch self {
    case .name: NameForm.isName(text)
    case .ncName, .id, .idref, .entity: NameForm.isNCName(text)
    case .nmtoken: NameForm.isNmtoken(text)
    case .language: AtomicType.isLanguage(text)
    // Anything is an xs:anyURI in XSD 1.1.
    default: true
    }
  }

  /// `[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*`
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.count)
        && part.allSatisfy { byte in
          (0x61...0x7A).contains(byte | 0x20) || (index > 0 && (0x30...0x39).contains(byte))
        }
    }
  }

  /// Whether an integer is within the range of this type (*XSD 1.1 part 2*, §3.4.13 to §3.4.25).
  func admits(_ value: Integer) -> Bool {
    guard case .small(let value) = value else {
      return switch self {
      case .integer, .decimal: true
      case .nonPositiveInteger, .negativeInteger: value.isNegative
      case .nonNegativeInteger, .positiveInteger: !value.isNegative
      case .unsignedLong: !value.isNegative && UInt64(exactly: value.bigValue) != nil
      default: false
      }
    }
    return switch self {
    case .nonPositiveInteger: value <= 0
    case .negativeInteger: value < 0
    case .int: Int32(exactly: value) != nil
    case .short: Int16(exactly: value) != nil
    case .byte: Int8(exactly: value) != nil
    case .nonNegativeInteger, .unsignedLong: value >= 0
    case .positiveInteger: value > 0
    case .unsignedInt: UInt32(exactly: value) != nil
    case .unsignedShort: UInt16(exactly: value) != nil
    case .unsignedByte: UInt8(exactly: value) != nil
    default: true
    }
  }
}
