/// The built-in list types (*XSD 1.1 part 2*, §3.4.5, §3.4.10, §3.4.12). No value is of such a type:
/// their constructor functions make a sequence of values (*Functions and Operators 3.1*, §18.1).
enum ListType: String, CaseIterable, Sendable {
  case nmtokens = "NMTOKENS"
  case idrefs = "IDREFS"
  case entities = "ENTITIES"

  /// The type of the values.
  var itemType: AtomicType {
    switch self {
    case .nmtokens: .nmtoken
    case .idrefs: .idref
    case .entities: .entity
    }
  }

  /// The values of a text, which white space separates; there has to be at least one.
  func values(of text: String) throws(XPathError) -> [AtomicValue] {
    let words = text.utf8.split(whereSeparator: isXMLSpace).map { String(Substring($0)) }
    guard !words.isEmpty else {
      throw XPathError("FORG0001", "“\(text)” is not a valid xs:\(rawValue)")
    }
    var values: [AtomicValue] = []
    for word in words {
      values.append(try AtomicValue.string(word).cast(to: itemType))
    }
    return values
  }
}
