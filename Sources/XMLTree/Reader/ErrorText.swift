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
    return (isAtEnd ? cutOff : nil) ?? parserError ?? unknown
  }

  /// Whether the parser has come to the end of the file.
  private var isAtEnd: Bool {
    guard error.domain == Int32(XML_FROM_PARSER.rawValue), let context = error.ctxt else {
      return false
    }
    let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
    guard parser.pointee.inputNr == 1, let input = parser.pointee.input else { return false }
    // A lone '<' at the end, or part of a character, the parser does not even take.
    let rest = says("element content") ? 3 : 0
    return input.pointee.end - input.pointee.cur <= rest
  }

  /// The error at the end of a file, where it is not that something is missing which began earlier
  /// and is named: libxml2 then takes offence at whatever would have had to come next.
  private var cutOff: Message? {
    switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END, XML_ERR_COMMENT_NOT_FINISHED,
      XML_ERR_CDATA_NOT_FINISHED, XML_ERR_TAG_NOT_FINISHED, XML_ERR_TAG_NAME_MISMATCH,
      XML_ERR_INVALID_CHAR:
      nil
    default:
      openElement.map { Message(ReadingProblem.cutOffIn, [.text($0.name), .number($0.line)]) }
        ?? Message(ReadingProblem.cutOff)
    }
  }

  private var parserError: Message? {
    let code = xmlParserErrors(UInt32(bitPattern: error.code))
    if let problem = Self.plain[code.rawValue] { return Message(problem) }
    if let problem = Self.named[code.rawValue] { return Message(problem, [.text(name)]) }
    switch code {
    case XML_ERR_INVALID_CHAR: return invalidCharacter
    case XML_ERR_NAME_REQUIRED: return Message(nameRequired)
    case XML_ERR_TAG_NAME_MISMATCH: return mismatch
    case XML_ERR_TAG_NOT_FINISHED:
      return Message(ReadingProblem.unclosedElement, [.text(name), .number(Int(error.int1))])
    case XML_WAR_NS_URI_RELATIVE:
      return Message(ReadingProblem.relativeNamespace, [.text(secondName)])
    case XML_ERR_INTERNAL_ERROR where says("Excessive depth"):
      return Message(ReadingProblem.tooDeep)
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
    XML_ERR_RESERVED_XML_NAME.rawValue: .misplacedDeclaration,
    XML_ERR_VERSION_MISSING.rawValue: .noVersion,
    XML_ERR_XMLDECL_NOT_FINISHED.rawValue: .openDeclaration,
    XML_ERR_SPACE_REQUIRED.rawValue: .joinedAttributes,
    XML_ERR_GT_REQUIRED.rawValue: .openTag,
    XML_ERR_NOT_WELL_BALANCED.rawValue: .unbalancedEntity,
    XML_ERR_ENTITY_LOOP.rawValue: .entityLoop,
  ]

  /// Errors with a name.
  private static let named: [UInt32: ReadingProblem] = [
    XML_ERR_UNDECLARED_ENTITY.rawValue: .undeclaredEntity,
    XML_WAR_UNDECLARED_ENTITY.rawValue: .undeclaredEntity,
    XML_ERR_UNSUPPORTED_ENCODING.rawValue: .unknownEncoding,
    XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue: .noAttributeValue,
    XML_ERR_ATTRIBUTE_REDEFINED.rawValue: .repeatedAttribute,
    XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue: .repeatedAttribute,
    XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: .undeclaredPrefix,
  ]

  private var invalidCharacter: Message {
    guard !says("UTF-8") else { return Message(ReadingProblem.notUTF8) }
    let digits = UInt32(bitPattern: error.int1).hexadecimal(digits: 4)
    return Message(ReadingProblem.forbiddenCharacter, [.text("U+\(digits)")])
  }

  private var nameRequired: ReadingProblem {
    if says("EntityRef") { return .ampersand }
    return says("StartTag") ? .lessThan : .missingName
  }

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

  private var secondName: String { error.str2.map { String(cString: $0) } ?? name }

  private var text: String { error.message.map { String(cString: $0) } ?? "" }

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
