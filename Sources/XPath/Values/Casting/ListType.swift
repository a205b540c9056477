/// The built-in list types (*XSD 1.1 part 2*, §3.4.5, §3.4.10, §3.4.12). No value is of such a type:
/// their constructor functions make a sequence of values (*Functions and Operators 3.1*, §18.1).
public enum ListType: String, CaseIterable, Sendable {
  /// `xs:NMTOKENS`
  case nmtokens = "NMTOKENS"
  /// `xs:IDREFS`
  case idrefs = "IDREFS"
  /// `xs:ENTITIES`
  case entities = "ENTITIES"

  /// The type of the values.
  public var itemType: AtomicType {
    switch self {
    case .nmtokens: .nmtoken
    case .idrefs: .idref
    case .entities: .entity
    }
  }

  /// A value cast to the type (*Functions and Operators 3.1*, §19.3): only text can be.
  func values(of value: AtomicValue) throws(XPathError) -> [AtomicValue] {
    guard value.type == .untypedAtomic || value.type.isSubtype(of: .string) else {
      throw XPathError(
        "XPTY0004", "A value of type \(value.type) cannot be cast to xs:\(rawValue)")
    }
    return try values(of: value.stringValue)
  }

  /// The values of a text, which white space separates; there has to be at least one.
  func values(of text: String) throws(XPathError) -> [AtomicValue] {
    let words = text.utf8.split(whereSeparator: isXMLSpace).map { String(Substring($0)) }
    guard !words.isEmpty else {
      throw XPathError("FORG0001", "“\(value: text)” is not a valid xs:\(rawValue)")
    }
    var values: [AtomicValue] = []
    for word in words {
      values.append(try AtomicValue.string(word).cast(to: itemType))
    }
    return values
  }
}
