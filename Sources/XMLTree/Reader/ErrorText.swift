import CLibXML2

/// An error of libxml2 in plain words.
struct ErrorText {
  /// One sentence without a full stop.
  let message: String
  /// The content of the file the message quotes, if any.
  let value: String?
  /// Whether the error usually only follows from one before.
  let isConsequence: Bool

  /// Words an error; `nil` for one that says nothing by itself.
  init?(_ error: xmlError) {
    let text = String(cString: error.message)
    switch UInt32(bitPattern: error.domain) {
    case XML_FROM_SCHEMASV.rawValue:
      guard let worded = SchemaErrorText(text) else { return nil }
      message = worded.message
      value = worded.value
    case XML_FROM_I18N.rawValue:
      message = Self.conversionError(text)
      value = nil
    default:
      let cutOff = Self.isAtEnd(error) ? Self.cutOff(error) : nil
      message = cutOff ?? Self.parserError(error) ?? Self.tidied(text)
      value = nil
    }
    isConsequence = Self.consequences.contains(UInt32(bitPattern: error.code))
  }

  private static let consequences = [
    XML_ERR_DOCUMENT_END.rawValue, XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue,
    XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue, XML_ERR_SPACE_REQUIRED.rawValue,
    XML_ERR_GT_REQUIRED.rawValue, XML_ERR_TAG_NOT_FINISHED.rawValue,
    XML_ERR_TAG_NAME_MISMATCH.rawValue,
    XML_ERR_INTERNAL_ERROR.rawValue, XML_ERR_DOCUMENT_EMPTY.rawValue,
    XML_ERR_ENTITY_LOOP.rawValue,
  ]

  /// Whether the parser has come to the end of the file.
  private static func isAtEnd(_ error: xmlError) -> Bool {
    guard error.domain == Int32(XML_FROM_PARSER.rawValue), let context = error.ctxt else {
      return false
    }
    let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
    guard parser.pointee.inputNr == 1, let input = parser.pointee.input else { return false }
    // A lone '<' at the end, or part of a character, the parser does not even take.
    let rest = contains(error, "element content") ? 3 : 0
    return input.pointee.end - input.pointee.cur <= rest
  }

  /// The error at the end of a file, where it is not that something is missing which began earlier
  /// and is named: libxml2 then takes offence at whatever would have had to come next.
  private static func cutOff(_ error: xmlError) -> String? {
    switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END, XML_ERR_COMMENT_NOT_FINISHED,
      XML_ERR_CDATA_NOT_FINISHED, XML_ERR_TAG_NOT_FINISHED, XML_ERR_TAG_NAME_MISMATCH,
      XML_ERR_INVALID_CHAR:
      nil
    default: "the file ends in the middle of its markup"
    }
  }

  private static func parserError(_ error: xmlError) -> String? {
    let name = error.str1.map { "'\(String(cString: $0))'" } ?? "''"
    return switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_ERR_DOCUMENT_EMPTY: "the file does not start as XML: '<' is expected"
    case XML_ERR_DOCUMENT_END: "there is something behind the end of the root element"
    case XML_ERR_INVALID_CHAR: invalidCharacter(error)
    case XML_ERR_UNDECLARED_ENTITY: "the entity \(name) is not declared"
    case XML_WAR_UNDECLARED_ENTITY: "the entity \(name) is not declared"
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      "'&' must be written '&amp;', or the reference end with ';'"
    case XML_ERR_UNSUPPORTED_ENCODING: "the encoding \(name) is not known"
    case XML_ERR_INVALID_ENCODING: "the file is UTF-8, but declares another encoding"
    case XML_ERR_LT_IN_ATTRIBUTE: "'<' in the value of an attribute must be written '&lt;'"
    case XML_ERR_ATTRIBUTE_NOT_STARTED: "the value of an attribute must be in quotes"
    case XML_ERR_ATTRIBUTE_NOT_FINISHED: "the value of an attribute has no closing quote"
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: "the attribute \(name) has no value"
    case XML_ERR_ATTRIBUTE_REDEFINED: "the attribute \(name) is given twice"
    case XML_NS_ERR_ATTRIBUTE_REDEFINED: "the attribute \(name) is given twice"
    case XML_ERR_COMMENT_NOT_FINISHED: "a comment has no end"
    case XML_ERR_HYPHEN_IN_COMMENT: "'--' is not allowed in a comment"
    case XML_ERR_MISPLACED_CDATA_END: "']]>' is not allowed in text"
    case XML_ERR_CDATA_NOT_FINISHED: "a CDATA section has no end"
    case XML_ERR_RESERVED_XML_NAME:
      "an XML declaration is only allowed at the very start of the file"
    case XML_ERR_VERSION_MISSING: "the XML declaration has no version"
    case XML_ERR_XMLDECL_NOT_FINISHED: "the XML declaration must end with '?>'"
    case XML_ERR_NAME_REQUIRED: nameRequired(error)
    case XML_ERR_SPACE_REQUIRED: "attributes must be parted by white space"
    case XML_ERR_GT_REQUIRED: "a tag must end with '>'"
    case XML_ERR_TAG_NAME_MISMATCH: mismatch(error)
    case XML_ERR_TAG_NOT_FINISHED: "the element \(name) of line \(error.int1) is not closed"
    case XML_ERR_NOT_WELL_BALANCED: "an entity must hold whole elements"
    case XML_ERR_ENTITY_LOOP: "entities refer to each other in a loop or expand to too much"
    case XML_NS_ERR_UNDEFINED_NAMESPACE: "the namespace prefix \(name) is not declared"
    case XML_WAR_NS_URI_RELATIVE: "the namespace URI \(secondName(error)) is not absolute"
    case XML_ERR_INTERNAL_ERROR where contains(error, "Excessive depth"):
      "elements are nested too deeply"
    case XML_ERR_INTERNAL_ERROR where contains(error, "element content"):
      "there is markup here that cannot be read"
    default: nil
    }
  }

  private static func invalidCharacter(_ error: xmlError) -> String {
    guard !contains(error, "UTF-8") else {
      return "there are bytes that are not UTF-8; another encoding must be declared"
    }
    let digits = String(UInt32(bitPattern: error.int1), radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return "the character U+\(padding)\(digits) is not allowed in XML"
  }

  private static func nameRequired(_ error: xmlError) -> String {
    if contains(error, "EntityRef") { return "'&' must be written '&amp;'" }
    return contains(error, "StartTag")
      ? "'<' does not start a tag here and must be written '&lt;'" : "a name is missing"
  }

  private static func mismatch(_ error: xmlError) -> String? {
    guard let start = error.str1, let end = error.str2 else { return nil }
    let endTag = String(cString: end)
    let startTag = String(cString: start)
    return "the end tag </\(endTag)> does not fit the start tag <\(startTag)> of line \(error.int1)"
  }

  private static func secondName(_ error: xmlError) -> String {
    (error.str2 ?? error.str1).map { "'\(String(cString: $0))'" } ?? "''"
  }

  private static func conversionError(_ text: String) -> String {
    let bytes = text.split { $0.isWhitespace }.filter { $0.hasPrefix("0x") }.prefix(2)
    return "the bytes \(bytes.joined(separator: " ")) are not valid in the encoding of the file"
  }

  private static func contains(_ error: xmlError, _ part: String) -> Bool {
    String(cString: error.message).contains(part)
  }

  /// The first line of a message, without the function it comes from and a full stop.
  static func tidied(_ text: String) -> String {
    var line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "unknown error"
    if line.hasPrefix("xmlParse"), let colon = line.firstIndex(of: ":") {
      line = String(line[line.index(after: colon)...])
    }
    line = line.split(separator: " ").joined(separator: " ")
    while line.hasSuffix(".") { line.removeLast() }
    return SchemaErrorText.withoutNamespaces(line)
  }
}
