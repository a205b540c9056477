import CLibXML2

/// What an error of libxml2's parser says.
struct ErrorText {
  private let error: xmlError
  /// The innermost element whose content is being read, as far as it is known.
  private let openElement: (name: String, line: Int)?

  init(_ error: xmlError, in openElement: (name: String, line: Int)?) {
    self.error = error
    self.openElement = openElement
  }

  /// The error as a message.
  var message: Message {
    if error.domain == Int32(XML_FROM_I18N.rawValue) { return conversionError }
    return tooLong?.isTooLong ?? (isAtEnd ? cutOff : nil) ?? forbiddenCharacter ?? parserError
      ?? unknown
  }

  /// Where what it is about begins, seen from where the parser is: some faults it only finds when it
  /// has come to the end of a tag.
  var origin: Origin {
    if let tooLong { return tooLong.opening.map { .markup($0) } ?? .here }
    guard !isAtEnd || cutOff == nil, forbiddenCharacter == nil else { return .here }
    switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_ERR_ATTRIBUTE_REDEFINED: return .attribute(qualifiedName, isRepeated: true)
    case XML_NS_ERR_ATTRIBUTE_REDEFINED: return .attribute("*:" + name, isRepeated: true)
    case XML_NS_ERR_UNDEFINED_NAMESPACE where says(" for "):
      return .attribute(qualifiedName, isRepeated: false)
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_ATTRIBUTE_NOT_FINISHED:
      return .lastAttribute
    case XML_NS_ERR_UNDEFINED_NAMESPACE, XML_ERR_GT_REQUIRED, XML_ERR_TAG_NAME_MISMATCH:
      return .markup("<")
    case XML_ERR_NAME_REQUIRED where isTagOpen: return .markup("<")
    case XML_ERR_COMMENT_NOT_FINISHED: return .markup("<!--")
    case XML_ERR_CDATA_NOT_FINISHED: return .markup("<![CDATA[")
    case XML_ERR_PI_NOT_FINISHED: return .markup("<?")
    default: return .here
    }
  }

  /// Where what an error is about begins.
  enum Origin {
    /// Where the parser is.
    case here
    /// With the markup the parser is in, which begins so.
    case markup(StaticString)
    /// With an attribute of the tag the parser is in, or with the second one of that name. Instead of
    /// a prefix, `*` is any.
    case attribute(String, isRepeated: Bool)
    /// With the last attribute that the parser has come to.
    case lastAttribute
  }

  /// What is longer than libxml2 allows.
  private var tooLong: MarkupPart? {
    switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_ERR_NAME_TOO_LONG: .name
    case XML_ERR_ATTRIBUTE_NOT_FINISHED where says("too long"): .attributeValue
    case XML_ERR_COMMENT_NOT_FINISHED where says("too big"): .comment
    case XML_ERR_CDATA_NOT_FINISHED where says("too big"): .cdata
    case XML_ERR_PI_NOT_FINISHED where says("too big"): .processingInstruction
    case XML_ERR_INTERNAL_ERROR where says("Huge input lookup"): isInReference ? .reference : .tag
    default: nil
    }
  }

  /// Whether the parser has come to the end of the file.
  private var isAtEnd: Bool {
    guard error.domain == Int32(XML_FROM_PARSER.rawValue), let input else { return false }
    // A lone '<' at the end, or part of a character, the parser does not even take.
    let rest = says("element content") ? 3 : 0
    return input.pointee.end - input.pointee.cur <= rest
  }

  /// The error at the end of a file, where it is not that something is missing which began earlier
  /// and is named: libxml2 then takes offence at whatever would have had to come next.
  private var cutOff: Message? {
    switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END, XML_ERR_COMMENT_NOT_FINISHED,
      XML_ERR_CDATA_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED, XML_ERR_TAG_NOT_FINISHED,
      XML_ERR_TAG_NAME_MISMATCH,
      XML_ERR_INVALID_CHAR:
      nil
    default:
      openElement.map { Message(ReadingProblem.cutOffIn, [.text($0.name), .number($0.line)]) }
        ?? Message(ReadingProblem.cutOff)
    }
  }

  /// Whether the parser is in a reference in text.
  private var isInReference: Bool {
    guard let input, let base = input.pointee.base, let current = input.pointee.cur else {
      return false
    }
    let read = UnsafeBufferPointer(start: base, count: max(0, current - base))
    return read.last { "<>".utf8.contains($0) } != UInt8(ascii: "<") && read.contains(0x26)
  }

  /// What the parser that tells of it reads, if that is the document itself.
  private var input: xmlParserInputPtr? {
    guard let parser = error.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self),
      parser.pointee.inputNr == 1
    else { return nil }
    return parser.pointee.input
  }

  /// The character the parser stands before, of which it says but that something does not go on, if
  /// it is one that is allowed nowhere.
  private var forbiddenCharacter: Message? {
    switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED: break
    case XML_ERR_INVALID_CHAR where says("attribute value"): break
    default: return nil
    }
    guard let scalar = nextScalar, !scalar.isXMLCharacter else { return nil }
    return Self.forbidden(scalar.value)
  }

  /// The character the parser stands before.
  private var nextScalar: Unicode.Scalar? {
    guard let input, let current = input.pointee.cur, let end = input.pointee.end else {
      return nil
    }
    let next = UnsafeBufferPointer(start: current, count: min(4, max(0, end - current)))
    return String(decoding: next, as: UTF8.self).unicodeScalars.first
  }

  private static func forbidden(_ character: UInt32) -> Message {
    Message(
      ReadingProblem.forbiddenCharacter, [.text("U+\(character.hexadecimal(digits: 4))")])
  }

  private var parserError: Message? {
    let code = xmlParserErrors(UInt32(bitPattern: error.code))
    if let problem = Self.plain[code.rawValue] { return Message(problem) }
    if let problem = Self.named[code.rawValue] {
      return Message(problem, [.text(name.shortened())])
    }
    switch code {
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return Message(ReadingProblem.repeatedAttribute, [.text(qualifiedName)])
    case XML_ERR_INVALID_CHAR: return invalidCharacter
    case XML_ERR_NAME_REQUIRED: return Message(nameRequired)
    case XML_ERR_TAG_NAME_MISMATCH: return mismatch
    case XML_ERR_TAG_NOT_FINISHED:
      return Message(ReadingProblem.unclosedElement, [.text(name), .number(Int(error.int1))])
    case XML_ERR_SPACE_REQUIRED:
      return Message(says("PI ") ? ReadingProblem.joinedInstruction : .joinedAttributes)
    case XML_NS_ERR_XML_NAMESPACE:
      return says("Empty XML namespace")
        ? Message(ReadingProblem.emptyNamespace, [.text(name)])
        : Message(ReadingProblem.reservedNamespace)
    case XML_NS_ERR_QNAME: return Message(ReadingProblem.colons, [.text(quoted)])
    case XML_WAR_NS_URI: return Message(ReadingProblem.notURI, [.text(secondName.shortened())])
    case XML_WAR_NS_URI_RELATIVE:
      return Message(ReadingProblem.relativeNamespace, [.text(secondName.shortened())])
    case XML_ERR_INTERNAL_ERROR where says("Excessive depth"):
      return Message(ReadingProblem.tooDeep, [.number(Int(error.int1))])
    case XML_ERR_INTERNAL_ERROR where says("element content"):
      return Message(ReadingProblem.unreadableMarkup)
    default: return nil
    }
  }

  /// Errors that need no more words.
  private static let plain: [UInt32: ReadingProblem] = [
    XML_ERR_DOCUMENT_EMPTY.rawValue: .noStart,
    XML_ERR_DOCUMENT_END.rawValue: .contentBehindRoot,
    XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue: .openReference,
    XML_ERR_INVALID_ENCODING.rawValue: .otherEncoding,
    XML_ERR_LT_IN_ATTRIBUTE.rawValue: .lessThanInAttribute,
    XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue: .unquotedAttribute,
    XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue: .openAttribute,
    XML_ERR_COMMENT_NOT_FINISHED.rawValue: .openComment,
    XML_ERR_HYPHEN_IN_COMMENT.rawValue: .hyphensInComment,
    XML_ERR_MISPLACED_CDATA_END.rawValue: .endOfCDATA,
    XML_ERR_CDATA_NOT_FINISHED.rawValue: .openCDATA,
    XML_ERR_PI_NOT_FINISHED.rawValue: .openInstruction,
    XML_ERR_INVALID_CHARREF.rawValue: .characterReference,
    XML_ERR_INVALID_DEC_CHARREF.rawValue: .characterReference,
    XML_ERR_INVALID_HEX_CHARREF.rawValue: .characterReference,
    XML_ERR_STANDALONE_VALUE.rawValue: .standalone,
    XML_ERR_STRING_NOT_STARTED.rawValue: .unquotedAttribute,
    XML_ERR_RESERVED_XML_NAME.rawValue: .misplacedDeclaration,
    XML_ERR_VERSION_MISSING.rawValue: .noVersion,
    XML_ERR_XMLDECL_NOT_FINISHED.rawValue: .openDeclaration,
    XML_ERR_GT_REQUIRED.rawValue: .openTag,
    XML_ERR_NOT_WELL_BALANCED.rawValue: .unbalancedEntity,
    XML_ERR_ENTITY_LOOP.rawValue: .entityLoop,
  ]

  /// Errors with a name.
  private static let named: [UInt32: ReadingProblem] = [
    XML_ERR_UNDECLARED_ENTITY.rawValue: .undeclaredEntity,
    XML_WAR_UNDECLARED_ENTITY.rawValue: .undeclaredEntity,
    XML_ERR_UNSUPPORTED_ENCODING.rawValue: .unknownEncoding,
    XML_WAR_UNKNOWN_VERSION.rawValue: .newerVersion,
    XML_ERR_UNKNOWN_VERSION.rawValue: .unknownVersion,
    XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue: .noAttributeValue,
    XML_WAR_SPACE_VALUE.rawValue: .spaceValue,
    XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue: .repeatedAttribute,
    XML_NS_ERR_COLON.rawValue: .colons,
    XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: .undeclaredPrefix,
  ]

  private var invalidCharacter: Message {
    guard !says("UTF-8") else { return Message(ReadingProblem.notUTF8) }
    return Self.forbidden(UInt32(bitPattern: error.int1))
  }

  private var nameRequired: ReadingProblem {
    if isTagOpen { return .openTag }
    if says("EntityRef") { return .ampersand }
    return says("StartTag") ? .lessThan : .missingName
  }

  /// Whether a tag begins where the one before it has not ended.
  private var isTagOpen: Bool { says("attribute name") && nextScalar == "<" }

  private var mismatch: Message? {
    guard let start = error.str1, let end = error.str2 else { return nil }
    return Message(
      ReadingProblem.mismatchedTags,
      [.text(String(cString: end)), .text(String(cString: start)), .number(Int(error.int1))])
  }

  private var conversionError: Message {
    let bytes = text.split { $0.isWhitespace }.filter { $0.hasPrefix("0x") }.prefix(2)
    return Message(ReadingProblem.invalidBytes, [.text(bytes.joined(separator: " "))])
  }

  private var unknown: Message {
    Message(ReadingProblem.unknownFault, [.value(Self.tidied(text))])
  }

  private var name: String { error.str1.map { String(cString: $0) } ?? "" }

  /// The name of an attribute told as its prefix, if it has one, and its local name.
  private var qualifiedName: String {
    error.str2.map { "\(name):\(String(cString: $0))" } ?? name
  }

  private var secondName: String { error.str2.map { String(cString: $0) } ?? name }

  private var text: String { error.message.map { String(cString: $0) } ?? "" }

  /// What the error quotes.
  private var quoted: String {
    guard let start = text.firstIndex(of: "'"), let end = text.lastIndex(of: "'"), start < end
    else { return name }
    return String(text[text.index(after: start)..<end]).shortened()
  }

  private func says(_ part: String) -> Bool { text.contains(part) }

  /// The first line of a message, without the function it comes from and a full stop.
  static func tidied(_ text: String) -> String {
    var line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "unknown error"
    if line.hasPrefix("xmlParse"), let colon = line.firstIndex(of: ":") {
      line = String(line[line.index(after: colon)...])
    }
    line = line.split(separator: " ").joined(separator: " ")
    while line.hasSuffix(".") { line.removeLast() }
    return line
  }
}

extension Unicode.Scalar {
  /// Whether the character may be in a document (*XML 1.0*, §2.2).
  fileprivate var isXMLCharacter: Bool {
    value >= 0x20 && value != 0xFFFE && value != 0xFFFF || [0x09, 0x0A, 0x0D].contains(value)
  }
}
