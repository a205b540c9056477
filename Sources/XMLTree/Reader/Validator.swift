import CLibXML2

/// A validation that is told the events of a parse.
///
/// The events go through ``ParseState``, not, as libxml2 has it, through the validator first: so
/// the validator hears nothing any more of a parse that was given up.
struct Validator {
  private let context: UnsafeMutableRawPointer?
  private let handler: UnsafeMutablePointer<xmlSAXHandler>

  /// Runs `body` with a validator whose errors go to a state; it is `nil` when there can be none.
  static func run(
    _ schema: Schema, errors state: UnsafeMutablePointer<ParseState>, _ body: (Validator?) -> Void
  ) {
    guard let context = xmlSchemaNewValidCtxt(schema.compiled) else { return body(nil) }
    defer { xmlSchemaFreeValidCtxt(context) }
    xmlSchemaSetValidStructuredErrors(context, LibXML.reportToState, state)
    // With nothing to plug itself between, it shows its own handler.
    var handler: UnsafeMutablePointer<xmlSAXHandler>?
    var userData: UnsafeMutableRawPointer?
    withUnsafeMutablePointer(to: &handler) { handler in
      withUnsafeMutablePointer(to: &userData) { userData in
        guard let plug = xmlSchemaSAXPlug(context, handler, userData) else { return body(nil) }
        body(handler.pointee.map { Validator(context: userData.pointee, handler: $0) })
        xmlSchemaSAXUnplug(plug)
      }
    }
  }

  @inline(__always)
  func startElement(_ tag: StartTag) {
    handler.pointee.startElementNs?(
      context, tag.localName, tag.prefix, tag.uri, tag.namespaceCount, tag.namespaces,
      tag.attributeCount, tag.defaultedCount, tag.attributes)
  }

  @inline(__always)
  func endElement(_ localName: ParseState.Bytes?, prefix: ParseState.Bytes?, uri: ParseState.Bytes?)
  {
    handler.pointee.endElementNs?(context, localName, prefix, uri)
  }

  @inline(__always)
  func characters(_ bytes: ParseState.Bytes, count: Int32) {
    handler.pointee.characters?(context, bytes, count)
  }

  @inline(__always)
  func cdata(_ bytes: ParseState.Bytes, count: Int32) {
    handler.pointee.cdataBlock?(context, bytes, count)
  }
}
