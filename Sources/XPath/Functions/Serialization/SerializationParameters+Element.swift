import XMLTree

extension SerializationParameters {
  private static let namespace = "http://www.w3.org/2010/xslt-xquery-serialization"

  /// Takes the parameters from an `output:serialization-parameters` element (*Serialization 3.1*,
  /// §3.1).
  mutating func read(_ element: Node) throws(XPathError) {
    let name = ExpandedName(
      namespaceURI: Self.namespace, localName: "serialization-parameters")
    guard element.kind == .element, element.name == name else {
      throw XPathError("XPTY0004", "Serialization parameters are not in \(element.nodeName)")
    }
    try element.check(attributes: [])
    var seen: Set<ExpandedName> = []
    for parameter in try element.elements() {
      guard let name = parameter.name, !name.namespaceURI.isEmpty else {
        throw invalid("“\(parameter.nodeName)” is in no namespace")
      }
      guard seen.insert(name).inserted else {
        throw XPathError("SEPM0019", "The parameter “\(parameter.nodeName)” is there twice")
      }
      guard name.namespaceURI == Self.namespace else { continue }
      if name.localName == "use-character-maps" {
        try readCharacterMap(parameter)
      } else {
        try parameter.check(attributes: ["value"])
        guard let value = parameter.attribute(named: "value")?.stringValue else {
          throw invalid("“\(parameter.nodeName)” has no value")
        }
        try set(name.localName, to: value, in: parameter)
      }
    }
  }

  private mutating func set(
    _ name: String, to value: String, in element: Node
  ) throws(XPathError) {
    let word = value.collapsingWhitespace
    switch name {
    case "method": method = try method(word)
    case "json-node-output-method": jsonNodeOutputMethod = try method(word)
    case "version": version = word
    case "html-version":
      guard let number = try? Decimal(lexical: word.utf8.span) else {
        throw invalid("“\(value: word)” is no number")
      }
      htmlVersion = number
    case "encoding": encoding = word
    case "indent": indents = try flag(word)
    case "omit-xml-declaration": omitsXMLDeclaration = try flag(word)
    case "standalone": standalone = word == "omit" ? nil : try flag(word)
    case "doctype-public": doctypePublic = value
    case "doctype-system": doctypeSystem = value
    case "item-separator": itemSeparator = value
    case "media-type": mediaType = value
    case "cdata-section-elements": cdataSectionElements = try names(word, in: element)
    case "suppress-indentation": suppressIndentation = try names(word, in: element)
    case "normalization-form": try setNormalizationForm(word)
    case "undeclare-prefixes": undeclaresPrefixes = try flag(word)
    case "escape-uri-attributes": escapesURIAttributes = try flag(word)
    case "include-content-type": includesContentType = try flag(word)
    case "allow-duplicate-names": allowsDuplicateNames = try flag(word)
    case "byte-order-mark": _ = try flag(word)
    default: throw invalid("there is no parameter “\(name)”")
    }
  }

  private mutating func readCharacterMap(_ parameter: Node) throws(XPathError) {
    try parameter.check(attributes: [])
    for mapping in try parameter.elements() {
      try mapping.check(attributes: ["character", "map-string"])
      let name = ExpandedName(namespaceURI: Self.namespace, localName: "character-map")
      let characters = mapping.attribute(named: "character")?.stringValue.unicodeScalars
      let text = mapping.attribute(named: "map-string")?.stringValue
      guard mapping.name == name, let characters, let character = characters.first,
        characters.count == 1, let text
      else { throw invalid("a character map has an entry that maps no character") }
      guard characterMap.updateValue(text, forKey: character) == nil else {
        throw XPathError("SEPM0018", "The character “\(value: character)” is mapped twice")
      }
    }
  }

  private func method(_ word: String) throws(XPathError) -> Method {
    guard let method = Method(rawValue: word) else {
      throw XPathError(
        word.contains(":") ? "SEPM0016" : "SEPM0017", "There is no output method “\(value: word)”")
    }
    return method
  }

  private func flag(_ word: String) throws(XPathError) -> Bool {
    switch word {
    case "yes", "true", "1": return true
    case "no", "false", "0": return false
    default: throw invalid("“\(value: word)” is neither yes nor no")
    }
  }

  private func names(_ list: String, in element: Node) throws(XPathError) -> Set<ExpandedName> {
    var names: Set<ExpandedName> = []
    for word in list.split(separator: " ") {
      guard let name = element.expandedName(of: String(word)) else {
        throw invalid("“\(value: word)” is not the name of an element")
      }
      names.insert(name)
    }
    return names
  }

  private func invalid(_ reason: ErrorMessage) -> XPathError {
    XPathError("SEPM0017", "The serialization parameters are not valid: \(reason)")
  }
}

extension Node {
  /// Sees to it that an element has no attributes in no namespace but those named.
  fileprivate func check(attributes names: [String]) throws(XPathError) {
    for attribute in attributes where attribute.namespaceURI.isEmpty {
      guard names.contains(attribute.localName) else {
        throw XPathError(
          "SEPM0017", "There is no parameter “\(attribute.localName)” of “\(nodeName)”")
      }
    }
  }

  /// The elements in an element that has no text between them.
  fileprivate func elements() throws(XPathError) -> [Node] {
    for child in children where child.kind == .text {
      guard child.stringValue.collapsingWhitespace.isEmpty else {
        throw XPathError("SEPM0017", "There is text among the serialization parameters")
      }
    }
    return children.filter { $0.kind == .element }
  }

  /// The expanded form of a name written with a prefix, or with its namespace in braces.
  fileprivate func expandedName(of text: String) -> ExpandedName? {
    if text.hasPrefix("Q{"), let end = text.firstIndex(of: "}") {
      let uri = text[text.index(text.startIndex, offsetBy: 2)..<end]
      return ExpandedName(
        namespaceURI: String(uri), localName: String(text[text.index(after: end)...]))
    }
    let name = try? QName(lexical: text) { namespaceURI(forPrefix: $0) }
    return name?.expandedName
  }
}
