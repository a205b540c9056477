extension UnsignedInteger where Self: FixedWidthInteger {
  /// The number in hexadecimal, in capital letters unless told otherwise, with zeros in front up to
  /// so many digits.
  package func hexadecimal(digits: Int = 1, uppercase: Bool = true) -> String {
    let text = String(self, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
  }
}

extension Sequence<UInt8> {
  /// The octets in hexadecimal, two digits each, in small letters.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
