import XMLTree

extension SerializationParameters {
  /// Takes the parameters from a map (*Functions and Operators 3.1*, §14.7.3).
  mutating func read(_ options: Options) throws(XPathError) {
    func text(_ name: String) throws(XPathError) -> String? {
      try options.value(name, as: .optional(.string))?.first?.stringValue()
    }
    func flag(_ name: String, otherwise standard: Bool) throws(XPathError) -> Bool {
      guard let value = try options.value(name, as: .optional(.boolean)), !value.isEmpty else {
        return standard
      }
      return value.isTrue
    }
    func names(_ name: String) throws(XPathError) -> Set<ExpandedName> {
      let value = try options.value(name, as: SequenceType(.atomic(.qName), .zeroOrMore)) ?? .empty
      return Set(value.compactMap(\.expandedName))
    }
    _ = try flag("byte-order-mark", otherwise: false)
    if let method = try method(options.value("method", as: .optional(.anyAtomicType))) {
      self.method = method
    }
    let nodeMethod = try options.value("json-node-output-method", as: .optional(.anyAtomicType))
    if let method = try method(nodeMethod) { jsonNodeOutputMethod = method }
    version = try text("version")
    htmlVersion = try options.value("html-version", as: .optional(.decimal))?.first?.decimal
    encoding = try text("encoding") ?? encoding
    indents = try flag("indent", otherwise: indents)
    omitsXMLDeclaration = try flag("omit-xml-declaration", otherwise: omitsXMLDeclaration)
    if let value = try options.value("standalone", as: .optional(.boolean)), !value.isEmpty {
      standalone = value.isTrue
    }
    doctypePublic = try text("doctype-public")
    doctypeSystem = try text("doctype-system")
    itemSeparator = try text("item-separator")
    mediaType = try text("media-type")
    cdataSectionElements = try names("cdata-section-elements")
    suppressIndentation = try names("suppress-indentation")
    try setNormalizationForm(try text("normalization-form"))
    undeclaresPrefixes = try flag("undeclare-prefixes", otherwise: undeclaresPrefixes)
    escapesURIAttributes = try flag("escape-uri-attributes", otherwise: escapesURIAttributes)
    includesContentType = try flag("include-content-type", otherwise: includesContentType)
    allowsDuplicateNames = try flag("allow-duplicate-names", otherwise: allowsDuplicateNames)
    try readCharacterMap(options)
  }

  private mutating func readCharacterMap(_ options: Options) throws(XPathError) {
    let type = ItemType.map(key: .string, value: SequenceType(.atomic(.string)))
    let value = try options.value("use-character-maps", as: SequenceType(type, .zeroOrOne))
    guard case .map(let map)? = value?.first else { return }
    for (key, value) in map.entries {
      let characters = key.stringValue.unicodeScalars
      guard let character = characters.first, characters.count == 1 else {
        throw XPathError(
          "SEPM0016", "A character map has single characters as keys, not \(value: key)")
      }
      characterMap[character] = try value.first?.stringValue() ?? ""
    }
  }

  /// The output method of a string or a QName.
  private func method(_ value: Value?) throws(XPathError) -> Method? {
    guard case .atomic(let name)? = value?.first else { return nil }
    guard name.type.isSubtype(of: .string) || name.type == .untypedAtomic || name.type == .qName
    else {
      throw XPathError("XPTY0004", "An output method is a string or a QName, not \(value: name)")
    }
    let isQualified = name.qNameValue?.namespaceURI.isEmpty == false
    guard !isQualified, let method = Method(rawValue: name.stringValue) else {
      throw XPathError("SEPM0016", "There is no output method \(value: name)")
    }
    return method
  }

  /// Takes the name of a normalization form; `none` is no form.
  mutating func setNormalizationForm(_ name: String?) throws(XPathError) {
    guard let name, name != "none" else { return }
    guard let form = NormalizationForm(rawValue: name) else {
      throw XPathError("SESU0011", "There is no normalization form “\(value: name)” here")
    }
    normalizationForm = form
  }
}

extension SequenceType {
  fileprivate static func optional(_ type: AtomicType) -> SequenceType {
    SequenceType(.atomic(type), .zeroOrOne)
  }
}

extension Item {
  fileprivate var expandedName: ExpandedName? {
    if case .atomic(let value) = self { value.qNameValue?.expandedName } else { nil }
  }

  fileprivate var decimal: Decimal? {
    if case .atomic(let value) = self { value.numericDecimal } else { nil }
  }
}
