import XMLTree

/// The lexical forms of xs:hexBinary and xs:base64Binary (*XSD 1.1 part 2*, §3.3.15 and §3.3.16).
enum BinaryForm {
  /// Reads pairs of hexadecimal digits.
  static func bytes(hex bytes: Span<UInt8>) throws(CastFailure) -> [UInt8] {
    var cursor = LexicalCursor(bytes)
    guard cursor.remaining.isMultiple(of: 2) else { throw .invalid }
    var octets: [UInt8] = []
    octets.reserveCapacity(cursor.remaining / 2)
    while !cursor.isAtEnd {
      let high = try hexDigit(cursor.peek(bytes))
      cursor.advance()
      let low = try hexDigit(cursor.peek(bytes))
      cursor.advance()
      octets.append(high << 4 | low)
    }
    return octets
  }

  private static func hexDigit(_ byte: UInt8) throws(CastFailure) -> UInt8 {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: throw .invalid
    }
  }

  /// The canonical form: capital letters.
  static func hex(_ octets: [UInt8]) -> String {
    octets.hexadecimal.uppercased()
  }

  /// Reads groups of four Base64 digits; white space may stand between any two.
  static func bytes(base64 bytes: Span<UInt8>) throws(CastFailure) -> [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(bytes.count / 4 * 3)
    var (group, digits, padding): (UInt32, Int, Int) = (0, 0, 0)
    for index in bytes.indices where !isXMLSpace(bytes[index]) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "=") {
        padding += 1
        group <<= 6
      } else {
        guard padding == 0, let value = base64Value(byte) else { throw .invalid }
        group = group << 6 | UInt32(value)
      }
      digits += 1
      guard digits == 4 else { continue }
      // The bits a padded group does not use have to be zero.
      guard padding <= 2, group & (1 << (8 * UInt32(padding)) - 1) == 0 else { throw .invalid }
      for shift in [16, 8, 0].prefix(3 - padding) { octets.append(UInt8(group >> shift & 0xFF)) }
      (group, digits) = (0, 0)
      if padding > 0 {
        // Nothing but white space may follow.
        for rest in index + 1..<bytes.count where !isXMLSpace(bytes[rest]) { throw .invalid }
        return octets
      }
    }
    guard digits == 0 else { throw .invalid }
    return octets
  }

  private static func base64Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  /// The canonical form: no white space.
  static func base64(_ octets: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((octets.count + 2) / 3 * 4)
    for start in stride(from: 0, to: octets.count, by: 3) {
      let count = min(3, octets.count - start)
      let group = (0..<3).reduce(UInt32(0)) { group, offset in
        group << 8 | (offset < count ? UInt32(octets[start + offset]) : 0)
      }
      for place in 0..<4 {
        let digit = alphabet[Int(group >> UInt32(18 - 6 * place) & 63)]
        text.append(place <= count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
