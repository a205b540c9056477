import CLibXML2

/// What libxml2 needs around every use of it.
enum LibXML {
  private static let started: Void = xmlInitParser()

  /// Sets libxml2 up, once for the process; it is safe to use from many threads afterwards.
  static func start() { _ = started }

  /// How many attributes one element can have, and how many namespaces can be in scope.
  static let attributeLimit = Int32(UInt16.max)

  /// Makes a parser that pulls its input from a text, piece by piece.
  static func makeParser(reading text: UnsafeMutablePointer<DocumentText>) -> xmlParserCtxtPtr? {
    let read: xmlInputReadCallback = { context, buffer, count in
      guard let context, let buffer else { return -1 }
      let text = context.assumingMemoryBound(to: DocumentText.self)
      guard text.pointee.state?.pointee.wantsMore() ?? true else { return 0 }
      let piece = UnsafeMutableRawBufferPointer(start: buffer, count: Int(max(0, count)))
      return Int32(clamping: text.pointee.read(into: piece))
    }
    guard let parser = xmlCreateIOParserCtxt(nil, nil, read, nil, text, XML_CHAR_ENCODING_NONE)
    else { return nil }
    guard muster_reserve_attributes(parser, attributeLimit) else {
      free(parser)
      return nil
    }
    return parser
  }

  /// Frees a parser and the document it may have made for an internal subset.
  static func free(_ parser: xmlParserCtxtPtr) {
    if let document = parser.pointee.myDoc {
      parser.pointee.myDoc = nil
      xmlFreeDoc(document)
    }
    xmlFreeParserCtxt(parser)
  }

  /// Runs `body` with libxml2's errors on this thread going to a handler. Some of them (character
  /// conversion, regular expressions) come by no other way, and would be printed.
  static func withErrors<Result>(
    to handler: xmlStructuredErrorFunc, _ context: UnsafeMutableRawPointer?, _ body: () -> Result
  ) -> Result {
    let formerHandler = __xmlStructuredError().pointee
    let formerContext = __xmlStructuredErrorContext().pointee
    xmlSetStructuredErrorFunc(context, handler)
    defer { xmlSetStructuredErrorFunc(formerContext, formerHandler) }
    return body()
  }

  /// The handler that leaves errors unsaid.
  static let ignore: xmlStructuredErrorFunc = { _, _ in }

  /// The handler that reports to the ``ParseState`` it is given.
  static let reportToState: xmlStructuredErrorFunc = { context, error in
    guard let context, let error else { return }
    context.assumingMemoryBound(to: ParseState.self).pointee.report(error.pointee)
  }
}
