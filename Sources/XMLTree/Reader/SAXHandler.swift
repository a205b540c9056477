import CLibXML2

extension xmlSAXHandler {
  /// The handlers of a parse whose user data is a ``ParseState``.
  ///
  /// What is not set does not happen: there is no handler that would load an external subset or
  /// resolve an external entity.
  static func reading(subset allowsSubset: Bool) -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.setContent()
    if allowsSubset { handler.setSubset() } else { handler.refuseSubset() }
    return handler
  }

  private mutating func setContent() {
    startElementNs = {
      context, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount,
      attributes in
      guard let name else { return }
      let tag = StartTag(
        localName: name, prefix: prefix, uri: uri, namespaceCount: namespaceCount,
        namespaces: namespaces, attributeCount: attributeCount, defaultedCount: defaultedCount,
        attributes: attributes)
      guard let state = ParseState.at(context) else { return }
      ParseState.endText(state)
      guard state.pointee.startElement(tag) else { return }
      state.pointee.validator?.startElement(tag)
    }
    endElementNs = { context, name, prefix, uri in
      guard let state = ParseState.at(context) else { return }
      ParseState.endText(state)
      guard state.pointee.endElement() else { return }
      state.pointee.validator?.endElement(name, prefix: prefix, uri: uri)
    }
    // One function for both: libxml2 compares them to tell whether white space matters.
    let characters: charactersSAXFunc = { context, bytes, count in
      ParseState.characters(ParseState.at(context), bytes, count: count, isCDATA: false)
    }
    self.characters = characters
    ignorableWhitespace = characters
    cdataBlock = { context, bytes, count in
      ParseState.characters(ParseState.at(context), bytes, count: count, isCDATA: true)
    }
    comment = { context, text in ParseState.at(context)?.pointee.comment(text) }
    processingInstruction = { context, target, content in
      guard let target else { return }
      ParseState.at(context)?.pointee.processingInstruction(target, content)
    }
  }

  private mutating func refuseSubset() {
    internalSubset = { context, name, _, _ in
      ParseState.at(context)?.pointee.refuseDoctype(name: name)
    }
  }

  private mutating func setSubset() {
    internalSubset = { context, name, _, _ in
      ParseState.at(context)?.pointee.startSubset(name: name)
    }
    entityDecl = { context, name, type, _, _, content in
      ParseState.at(context)?.pointee.declareEntity(name, type: type, content: content)
    }
    getEntity = { context, name in ParseState.at(context)?.pointee.entity(name) }
    getParameterEntity = { context, name in
      ParseState.at(context)?.pointee.parameterEntity(name)
    }
    attributeDecl = { context, element, attribute, type, _, _, values in
      xmlFreeEnumeration(values)
      ParseState.at(context)?.pointee.declareAttribute(attribute, of: element, type: type)
    }
  }
}

extension ParseState {
  /// The state that is the user data of a parse.
  @inline(__always)
  fileprivate static func at(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Self>? {
    context?.assumingMemoryBound(to: Self.self)
  }
  /// Tells a piece of text.
  @inline(__always)
  fileprivate static func characters(
    _ state: UnsafeMutablePointer<Self>?, _ bytes: Bytes?, count: Int32, isCDATA: Bool
  ) {
    guard let state, let bytes, state.pointee.characters(bytes, count: count),
      let validator = state.pointee.validator,
      !state.pointee.heldText.hold(bytes, count: count, isCDATA: isCDATA)
    else { return }
    validator.text(bytes, count: count, isCDATA: isCDATA)
  }

  /// Tells the validator what was held of the text before a tag.
  @inline(__always)
  fileprivate static func endText(_ state: UnsafeMutablePointer<Self>) {
    guard let text = state.pointee.heldText.end(), !state.pointee.isStopped,
      let validator = state.pointee.validator
    else { return }
    validator.text(text.bytes, isCDATA: text.hasCDATA)
  }
}
