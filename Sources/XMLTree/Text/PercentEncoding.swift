/// Percent-encoding (*RFC 3986*, §2.1).
extension String {
  /// The text with the octets of its UTF-8 percent-encoded, but for some characters.
  package func percentEncoded(keeping isKept: (UInt8) -> Bool) -> String {
    utf8.percentEncoded(keeping: isKept)
  }

  /// The text with what is percent-encoded decoded; as it is where that is not well-formed.
  package var percentDecoded: String {
    guard hasValidPercentEncoding else { return self }
    var result: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"),
        let octet = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      else {
        result.append(byte)
        continue
      }
      result.append(octet)
      rest.removeFirst(2)
    }
    return String(validating: result, as: UTF8.self) ?? self
  }

  /// Whether two hexadecimal digits follow each percent sign.
  package var hasValidPercentEncoding: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
    return parts.dropFirst().allSatisfy { part in
      part.count >= 2 && part.prefix(2).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
  }
}

extension Sequence<UInt8> {
  /// The octets as text, percent-encoded but for some.
  package func percentEncoded(keeping isKept: (UInt8) -> Bool) -> String {
    var result: [UInt8] = []
    for byte in self {
      if isKept(byte) {
        result.append(byte)
      } else {
        result += "%\(byte.hexadecimal(digits: 2))".utf8
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the octet is an unreserved character of URIs (*RFC 3986*, §2.3).
  package var isUnreservedInURI: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
