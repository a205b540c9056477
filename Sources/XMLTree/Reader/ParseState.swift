import CLibXML2

/// One parse: what libxml2's events have come to so far.
struct ParseState {
  let parser: xmlParserCtxtPtr
  let file: String
  private(set) var builder: TreeBuilder
  private var names = NameCache()
  /// What is wrong with a file that is well-formed.
  var log: DiagnosticLog
  /// Why the file has no tree: the first reason there is.
  private(set) var fault: Diagnostic?
  /// Why the text ends early, unless there is a fault before.
  var textFault: Diagnostic?
  /// What of a value the schema took offence at last.
  var lastValueProblem: (row: Int32, rank: Int)?
  /// The last element or attribute the schema took offence at.
  var lastInvalidRow: Int32 = -1
  /// The attribute it took offence at last.
  var lastAttribute: Int32?
  /// The elements known to refer to what does not exist.
  var referrers: Set<Int32> = []
  /// Whether the root is none that the schema knows.
  var hasOtherRoot = false
  /// The elements the schema knows as roots.
  let wantedRoots: [ExpandedName]
  /// The patterns of the schema as they are written, by what the validator knows them as.
  let schemaPatterns: [String: String]
  /// What the schema gives to elements; `nil` where it gives nothing.
  private var defaultValues: DefaultValues?
  /// The types of the attributes an internal subset declares as IDs or references to them.
  private var attributeTypes: [String: AttributeType] = [:]
  /// The element last started or ended: what a schema error is about.
  private(set) var row: Int32 = -1
  /// How much content entities may make of the file.
  private let contentLimit: Int
  /// How many parameter entities were asked for: each one of them can ask for others.
  private var parameterEntityCount = 0
  /// Is told the events.
  var validator: Validator?
  /// Text it has not been told yet.
  var heldText = HeldText()
  /// Whether the parse is given up, although libxml2 is still at it.
  private(set) var isStopped = false
  /// The line the parser had reached at the event before.
  private(set) var lastLine: UInt32 = 0

  init(
    parser: xmlParserCtxtPtr, options: XMLReader.Options, file: String, size: Int,
    schema: Schema?, defaults: SchemaDefaults?
  ) {
    self.parser = parser
    self.file = file
    wantedRoots = schema?.roots ?? []
    schemaPatterns = schema?.patterns ?? [:]
    defaultValues = defaults.map { DefaultValues($0) }
    builder = TreeBuilder(dropsWhitespace: options.dropsWhitespaceText)
    builder.reserve(forBytes: min(size, 16 << 20))
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
    if let textFault { fail(textFault) }
    if parser.pointee.wellFormed != 1 || parser.pointee.nsWellFormed != 1 {
      fail(Diagnostic(file: file, message: Message(ReadingProblem.notWellFormed)))
    }
    if fault == nil {
      do {
        let tree = try builder.finish(documentURI: file, baseURI: baseURI)
        return XMLReader.Reading(
          tree: tree, root: tree, diagnostics: log.diagnostics(for: file))
      } catch {
        fail(Diagnostic(file: file, message: Message(error)))
      }
    }
    return XMLReader.Reading(
      tree: nil, root: builder.rootElement(documentURI: file, baseURI: baseURI),
      diagnostics: [fault].compactMap(\.self))
  }

  /// Takes note of why the file has no tree, if it is the first reason.
  mutating func fail(_ problem: Diagnostic) { fault = fault ?? problem }

  /// The line the parser has reached.
  var line: UInt32 {
    guard let input = parser.pointee.input else { return 0 }
    return UInt32(clamping: input.pointee.line)
  }
}

/// Content.
extension ParseState {
  typealias Bytes = UnsafePointer<xmlChar>

  // The validator is told of an event by those who call these, once they are through: it reports
  // what is wrong to this very state.

  /// Starts an element, and returns whether the parse goes on.
  mutating func startElement(_ tag: StartTag) -> Bool {
    guard !isStopped else { return false }
    let line = lineOfTag
    builder.open(
      .element, name: names.name(tag.localName, tag.uri, in: &builder),
      prefix: names.prefix(tag.prefix, in: &builder), line: line)
    row = builder.open.last ?? -1
    lastLine = self.line
    let namespaces = UnsafeBufferPointer(start: tag.namespaces, count: 2 * Int(tag.namespaceCount))
    if tag.namespaceCount > LibXML.attributeLimit { builder.fail(.namespaces) }
    for pair in stride(from: 0, to: namespaces.count - 1, by: 2) {
      builder.addDeclaration(
        prefix: String(bytes: namespaces[pair]), uri: String(bytes: namespaces[pair + 1]))
    }
    addAttributes(of: tag, line: line)
    stopAtLimits(line: line)
    return !isStopped
  }

  private mutating func addAttributes(of tag: StartTag, line: UInt32) {
    let attributes = UnsafeBufferPointer(start: tag.attributes, count: 5 * Int(tag.attributeCount))
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
          element: (tag.prefix, tag.localName), attribute: (attributes[start + 1], name))
        builder.mark(attribute, as: attributeTypes[key] ?? .other)
      }
    }
    defaultValues?.startElement(in: &builder)
  }

  /// Adds an `xml:id` attribute, its white space normalized (*xml:id 1.0*, §4).
  private mutating func addID(_ bytes: Span<UInt8>, name: Int32, prefix: UInt16, line: UInt32) {
    let id = bytes.withUnsafeBufferPointer { bytes in
      Array(bytes.split(separator: 0x20).joined(separator: CollectionOfOne(0x20)))
    }
    let attribute = builder.addAttribute(name: name, prefix: prefix, bytes: id.span, line: line)
    builder.mark(attribute, as: .id)
  }

  /// Ends the innermost element, and returns whether the parse goes on.
  mutating func endElement() -> Bool {
    guard !isStopped else { return false }
    row = builder.open.last ?? -1
    defaultValues?.endElement(in: &builder)
    builder.close()
    lastLine = line
    return true
  }

  /// Adds character data, and returns whether the parse goes on.
  mutating func characters(_ bytes: Bytes, count: Int32) -> Bool {
    guard !isStopped else { return false }
    let line = line
    builder.addText(Span(_unsafeStart: bytes, count: Int(count)), line: line)
    lastLine = line
    stopAtLimits(line: line)
    return !isStopped
  }

  /// Adds a comment; those of an internal subset are no nodes.
  mutating func comment(_ text: Bytes?) {
    guard !isStopped, parser.pointee.inSubset == 0 else { return }
    addValue(.comment, name: -1, text: text)
  }

  /// Adds a processing instruction; those of an internal subset are no nodes.
  mutating func processingInstruction(_ target: Bytes, _ content: Bytes?) {
    guard !isStopped, parser.pointee.inSubset == 0 else { return }
    addValue(
      .processingInstruction, name: builder.intern(ExpandedName(localName: String(bytes: target))),
      text: content)
  }

  private mutating func addValue(_ kind: NodeKind, name: Int32, text: Bytes?) {
    let bytes = UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
    let line = line
    _ = builder.addValue(
      kind, name: name, prefix: 0, bytes: Span(_unsafeElements: bytes), line: line)
    lastLine = line
    stopAtLimits(line: line)
  }

  @inline(__always)
  private mutating func stopAtLimits(line: UInt32) {
    if builder.text.count + builder.values.count > contentLimit {
      refuse(Message(ReadingProblem.entityContent))
    } else if let limit = builder.failure {
      refuse(Message(limit), line: Int(line))
    }
  }

  /// Gives the parse up. libxml2 cannot be stopped inside one of its events: it would free the
  /// input that whoever is told the event, and its own functions further up, still look at. So what
  /// else comes is ignored, and there is no more input.
  mutating func stop() {
    isStopped = true
    parser.pointee.disableSAX = 1
  }

  /// Whether there is to be more input. What a tag has too many of is told before it has many more:
  /// libxml2 compares each with each.
  mutating func wantsMore() -> Bool {
    guard !isStopped else { return false }
    guard
      parser.pointee.maxatts > 5 * LibXML.attributeLimit
        || parser.pointee.nsNr > 2 * LibXML.attributeLimit
    else { return true }
    let limit: TreeLimit =
      parser.pointee.maxatts > 5 * LibXML.attributeLimit ? .attributes : .namespaces
    refuse(Message(limit), line: Int(line) - linesRead(from: "<"))
    // It compares no more, if the tag has become part of another input.
    parser.pointee.input?.pointee.id &+= 1
    return false
  }
}

/// The document type declaration.
extension ParseState {
  /// Refuses the file for having a document type declaration, at the line it starts on.
  mutating func refuseDoctype(name: Bytes?) {
    refuse(
      Message(ReadingProblem.doctype, [.text(String(bytes: name))]),
      line: Int(line) - linesRead(from: "<!DOCTYPE"))
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
  func entity(_ name: Bytes?) -> xmlEntityPtr? {
    isStopped ? nil : xmlSAX2GetEntity(parser, name)
  }

  /// The parameter entity with a name.
  mutating func parameterEntity(_ name: Bytes?) -> xmlEntityPtr? {
    guard !isStopped else { return nil }
    parameterEntityCount += 1
    guard parameterEntityCount <= 10_000 else {
      refuse(Message(ReadingProblem.entityDeclarations))
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
}

extension String {
  /// The text of a C string of UTF-8; nothing for none.
  init(bytes: UnsafePointer<xmlChar>?) {
    self = bytes.map { String(cString: $0) } ?? ""
  }
}
