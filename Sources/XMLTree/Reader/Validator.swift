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
  func text(_ bytes: ParseState.Bytes, count: Int32, isCDATA: Bool) {
    if isCDATA {
      handler.pointee.cdataBlock?(context, bytes, count)
    } else {
      handler.pointee.characters?(context, bytes, count)
    }
  }

  /// Tells a text of any length.
  func text(_ bytes: [UInt8], isCDATA: Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, to: bytes.count, by: 1 << 30) {
        let piece = UnsafeBufferPointer(rebasing: bytes[start...].prefix(1 << 30))
        guard let address = piece.baseAddress else { return }
        text(address, count: Int32(piece.count), isCDATA: isCDATA)
      }
    }
  }
}
