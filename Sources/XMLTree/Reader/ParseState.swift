import CLibXML2

/// One parse: what libxml2's events have come to so far.
struct ParseState {
  private let parser: xmlParserCtxtPtr
  private let file: String
  private var builder: TreeBuilder
  private var names = NameCache()
  private var log: DiagnosticLog
  /// The types of the attributes an internal subset declares as IDs or references to them.
  private var attributeTypes: [String: AttributeType] = [:]
  /// The element last started or ended: what a schema error is about.
  private var row: Int32 = -1
  /// Whether the file must not have a tree.
  private var isRefused = false
  /// Whether the parser has met markup that is not well-formed.
  private var isFatal = false
  /// How much content entities may make of the file.
  private let contentLimit: Int
  /// How many parameter entities were asked for: each one of them can ask for others.
  private var parameterEntityCount = 0

  init(parser: xmlParserCtxtPtr, options: XMLReader.Options, file: String, size: Int) {
    self.parser = parser
    self.file = file
    builder = TreeBuilder(dropsWhitespace: options.dropsWhitespaceText)
    builder.reserve(forBytes: size)
    builder.startDocument()
    log = DiagnosticLog(limit: options.diagnosticLimit)
    if options.allowsInternalSubset {
      let (limit, isTooLarge) = size.multipliedReportingOverflow(by: 20)
      contentLimit = isTooLarge ? Int.max : max(limit, 1_000_000)
    } else {
      contentLimit = Int.max
    }
  }

  /// What came of the parse.
  consuming func finish(baseURI: String?) -> XMLReader.Reading {
    var tree: Tree?
    if !isRefused && parser.pointee.wellFormed == 1 && parser.pointee.nsWellFormed == 1 {
      do {
        tree = try builder.finish(documentURI: file, baseURI: baseURI)
      } catch {
        log.add(Diagnostic(file: file, message: "\(error)"))
      }
    } else if log.kept.isEmpty {
      log.add(Diagnostic(file: file, message: "the file is not well-formed XML"))
    }
    return XMLReader.Reading(tree: tree, diagnostics: log.diagnostics(for: file))
  }

  /// The line the parser has reached.
  private var line: UInt32 {
    guard let input = parser.pointee.input else { return 0 }
    return UInt32(clamping: input.pointee.line)
  }
}

/// Content.
extension ParseState {
  typealias Bytes = UnsafePointer<xmlChar>
  typealias Strings = UnsafePointer<Bytes?>

  /// Starts an element. `namespaces` are pairs of prefix and URI; `attributes` are fives of local
  /// name, prefix, URI, and the start and end of the value.
  mutating func startElement(
    _ localName: Bytes, prefix: Bytes?, uri: Bytes?,
    namespaces: UnsafeBufferPointer<Bytes?>, attributes: UnsafeBufferPointer<Bytes?>
  ) {
    let line = line
    row = Int32(truncatingIfNeeded: builder.records.count)
    builder.open(
      .element, name: names.name(localName, uri, in: &builder),
      prefix: names.prefix(prefix, in: &builder), line: line)
    for pair in stride(from: 0, to: namespaces.count - 1, by: 2) {
      builder.addDeclaration(
        prefix: String(bytes: namespaces[pair]), uri: String(bytes: namespaces[pair + 1]))
    }
    for start in stride(from: 0, to: attributes.count - 4, by: 5) {
      guard let name = attributes[start], let value = attributes[start + 3],
        let end = attributes[start + 4]
      else { continue }
      let nameID = names.name(name, attributes[start + 2], in: &builder)
      let prefixID = names.prefix(attributes[start + 1], in: &builder)
      let bytes = Span(_unsafeStart: value, count: end - value)
      guard nameID != names.xmlID else {
        addID(bytes, name: nameID, prefix: prefixID, line: line)
        continue
      }
      let attribute = builder.addAttribute(
        name: nameID, prefix: prefixID, bytes: bytes, line: line)
      if !attributeTypes.isEmpty {
        let key = attributeKey(
          element: (prefix, localName), attribute: (attributes[start + 1], name))
        builder.mark(attribute, as: attributeTypes[key] ?? .other)
      }
    }
    stopAtLimits()
  }

  /// Adds an `xml:id` attribute, its white space normalized (*xml:id 1.0*, §4).
  private mutating func addID(_ bytes: Span<UInt8>, name: Int32, prefix: UInt16, line: UInt32) {
    let id = bytes.withUnsafeBufferPointer { bytes in
      Array(bytes.split(separator: 0x20).joined(separator: CollectionOfOne(0x20)))
    }
    let attribute = builder.addAttribute(name: name, prefix: prefix, bytes: id.span, line: line)
    builder.mark(attribute, as: .id)
  }

  /// Ends the innermost element.
  mutating func endElement() {
    row = builder.open.last ?? -1
    builder.close()
  }

  /// Adds character data.
  mutating func characters(_ bytes: Bytes, count: Int32) {
    builder.addText(Span(_unsafeStart: bytes, count: Int(count)), line: line)
    stopAtLimits()
  }

  /// Adds a comment; those of an internal subset are no nodes.
  mutating func comment(_ text: Bytes?) {
    guard parser.pointee.inSubset == 0 else { return }
    addValue(.comment, name: -1, text: text)
  }

  /// Adds a processing instruction; those of an internal subset are no nodes.
  mutating func processingInstruction(_ target: Bytes, _ content: Bytes?) {
    guard parser.pointee.inSubset == 0 else { return }
    addValue(
      .processingInstruction, name: builder.intern(ExpandedName(localName: String(bytes: target))),
      text: content)
  }

  private mutating func addValue(_ kind: NodeKind, name: Int32, text: Bytes?) {
    let bytes = UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
    _ = builder.addValue(
      kind, name: name, prefix: 0, bytes: Span(_unsafeElements: bytes), line: line)
  }

  @inline(__always)
  private mutating func stopAtLimits() {
    if builder.text.count + builder.values.count > contentLimit && !isRefused {
      refuse("the entities of the file expand to too much content")
    } else if builder.failure != nil {
      xmlStopParser(parser)
    }
  }
}

/// The document type declaration.
extension ParseState {
  /// Refuses the file for having a document type declaration, at the line it starts on.
  mutating func refuseDoctype(name: Bytes?) {
    refuse(
      "a document type declaration (DOCTYPE \(String(bytes: name))) is not allowed",
      line: Int(line) - linesBack(to: "<!DOCTYPE"))
  }

  /// Makes the document libxml2 keeps the entities of the internal subset in.
  func startSubset(name: Bytes?) {
    xmlSAX2StartDocument(parser)
    xmlSAX2InternalSubset(parser, name, nil, nil)
  }

  /// Declares an entity, unless its text would have to be fetched.
  func declareEntity(_ name: Bytes?, type: Int32, content: UnsafeMutablePointer<xmlChar>?) {
    let isInternal =
      type == XML_INTERNAL_GENERAL_ENTITY.rawValue
      || type == XML_INTERNAL_PARAMETER_ENTITY.rawValue
    if isInternal { xmlSAX2EntityDecl(parser, name, type, nil, nil, content) }
  }

  /// The entity with a name.
  func entity(_ name: Bytes?) -> xmlEntityPtr? { xmlSAX2GetEntity(parser, name) }

  /// The parameter entity with a name.
  mutating func parameterEntity(_ name: Bytes?) -> xmlEntityPtr? {
    parameterEntityCount += 1
    guard parameterEntityCount <= 10_000 else {
      if !isRefused { refuse("the document type declaration expands to too much") }
      return nil
    }
    return xmlSAX2GetParameterEntity(parser, name)
  }

  /// Notes the type of an attribute that is an ID or refers to IDs. The first declaration counts.
  mutating func declareAttribute(_ attribute: Bytes?, of element: Bytes?, type: Int32) {
    let key = "\(String(bytes: element)) \(String(bytes: attribute))"
    guard attributeTypes[key] == nil else { return }
    switch UInt32(bitPattern: type) {
    case XML_ATTRIBUTE_ID.rawValue: attributeTypes[key] = .id
    case XML_ATTRIBUTE_IDREF.rawValue, XML_ATTRIBUTE_IDREFS.rawValue: attributeTypes[key] = .idrefs
    default: attributeTypes[key] = .other
    }
  }

  private func attributeKey(
    element: (prefix: Bytes?, name: Bytes), attribute: (prefix: Bytes?, name: Bytes)
  ) -> String {
    func lexical(_ name: (prefix: Bytes?, name: Bytes)) -> String {
      let local = String(bytes: name.name)
      return name.prefix == nil ? local : "\(String(bytes: name.prefix)):\(local)"
    }
    return "\(lexical(element)) \(lexical(attribute))"
  }

  /// How many lines the parser has gone since some markup, as far as its buffer shows.
  private func linesBack(to markup: StaticString) -> Int {
    guard let input = parser.pointee.input, let base = input.pointee.base,
      let current = input.pointee.cur
    else { return 0 }
    let read = UnsafeBufferPointer(start: base, count: max(0, current - base))
    let start = markup.withUTF8Buffer { markup in
      read.indices.dropLast(markup.count - 1).last { read[$0...].starts(with: markup) }
    }
    guard let start else { return 0 }
    return read[start...].count { $0 == 0x0A }
  }
}

/// Problems.
extension ParseState {
  /// Reports a problem at the place the parser has reached.
  mutating func report(_ message: String) {
    log.add(Diagnostic(file: file, line: Int(line), message: message))
  }

  /// Reports an error of libxml2. Behind the first that is fatal, those that follow from it are
  /// left out.
  mutating func report(_ error: xmlError) {
    guard !isRefused, let text = ErrorText(error), !(isFatal && text.isConsequence) else { return }
    let domain = UInt32(bitPattern: error.domain)
    if domain == XML_FROM_I18N.rawValue || domain == XML_FROM_IO.rawValue { isRefused = true }
    let isOfSchema = domain == XML_FROM_SCHEMASV.rawValue
    if !isOfSchema && error.level == XML_ERR_FATAL { isFatal = true }
    let place = place
    log.add(
      Diagnostic(
        file: file, line: place.line ?? (error.line > 0 ? Int(error.line) : nil),
        column: isOfSchema ? nil : place.column,
        severity: error.level == XML_ERR_WARNING ? .warning : .error, message: text.message,
        value: text.value, row: isOfSchema && row >= 0 ? row : nil))
  }

  /// Where the parser is in the document itself, not in one of its entities.
  private var place: (line: Int?, column: Int?) {
    guard parser.pointee.inputNr > 0, let input = parser.pointee.inputTab?[0] else {
      return (nil, nil)
    }
    return (Int(input.pointee.line), Int(input.pointee.col))
  }

  private mutating func refuse(_ message: String, line: Int? = nil) {
    isRefused = true
    log.add(Diagnostic(file: file, line: line ?? Int(self.line), message: message))
    xmlStopParser(parser)
  }
}

extension String {
  /// The text of a C string of UTF-8; nothing for none.
  init(bytes: UnsafePointer<xmlChar>?) {
    self = bytes.map { String(cString: $0) } ?? ""
  }
}
