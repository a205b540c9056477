import CLibXML2

/// Converts the bytes of an encoding to UTF-8, piece by piece.
struct CharacterConverter: ~Copyable {
  private let handler: xmlCharEncodingHandlerPtr
  private let input: xmlBufferPtr
  private let output: xmlBufferPtr

  /// A converter of an encoding; `nil` if it is not known.
  init?(encoding: String) {
    guard
      let handler = LibXML.withErrors(
        to: LibXML.ignore, nil, { xmlFindCharEncodingHandler(encoding) })
    else { return nil }
    guard let input = xmlBufferCreate(), let output = xmlBufferCreate() else {
      xmlCharEncCloseFunc(handler)
      return nil
    }
    self.handler = handler
    self.input = input
    self.output = output
  }

  deinit {
    xmlBufferFree(input)
    xmlBufferFree(output)
    xmlCharEncCloseFunc(handler)
  }

  /// Converts as much as there is of whole characters, of these bytes behind those left over, and
  /// returns it and whether what follows is no character. The text is there until the next call.
  mutating func convert(
    _ bytes: UnsafeRawBufferPointer
  ) -> (text: UnsafeMutableBufferPointer<UInt8>, isMalformed: Bool) {
    xmlBufferEmpty(output)
    xmlBufferAdd(
      input, bytes.baseAddress?.assumingMemoryBound(to: xmlChar.self), Int32(bytes.count))
    let isMalformed = LibXML.withErrors(to: LibXML.ignore, nil) {
      while input.pointee.use > 0 {
        let before = input.pointee.use
        if xmlCharEncInFunc(handler, output, input) < 0 { return true }
        // No part of a character is longer than that.
        if input.pointee.use == before { return before > 3 }
      }
      return false
    }
    let text = UnsafeMutableBufferPointer(
      start: output.pointee.content, count: Int(output.pointee.use))
    return (text, isMalformed)
  }

  /// The first two of the bytes not converted yet.
  var firstRest: [UInt8] {
    Array(UnsafeBufferPointer(start: input.pointee.content, count: min(2, Int(input.pointee.use))))
  }
}
