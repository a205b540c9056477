extension BinaryFloatingPoint where Self: CustomStringConvertible {
  /// The string an xs:double or an xs:float is cast to (*Functions and Operators 3.1*, §19.1.2.2):
  /// the shortest digits that read back as the same number, without an exponent from a millionth up
  /// to a million.
  var lexicalForm: String {
    if isNaN { return "NaN" }
    if isInfinite { return sign == .minus ? "-INF" : "INF" }
    if magnitude < 1_000_000, let whole = Int(exactly: self) {
      return whole == 0 && sign == .minus ? "-0" : String(whole)
    }
    let (digits, exponent) = shortestDigits
    let text =
      magnitude >= 1e-6 && magnitude < 1e6
      ? Self.plain(digits, exponent) : Self.scientific(digits, exponent)
    return sign == .minus ? "-" + text : text
  }

  /// The shortest digits d₁d₂… without zeros at either end, and the exponent for d₁.d₂…; the number
  /// must be neither zero nor infinite.
  private var shortestDigits: (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var bytes = magnitude.description.utf8[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "."): point = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(Substring(bytes)) ?? 0
        bytes = bytes[bytes.endIndex...]
      default: digits.append(byte)
      }
    }
    exponent += (point ?? digits.count) - 1
    let zeros = digits.prefix(while: { $0 == 0x30 }).count
    digits.removeFirst(zeros)
    exponent -= zeros
    while digits.last == 0x30 { digits.removeLast() }
    return (digits, exponent)
  }

  /// For an exponent from -6 to 5.
  private static func plain(_ digits: [UInt8], _ exponent: Int) -> String {
    var text = digits
    if exponent < 0 {
      text.insert(contentsOf: repeatElement(0x30, count: -exponent), at: 0)
      text.insert(UInt8(ascii: "."), at: 1)
    } else if digits.count > exponent + 1 {
      text.insert(UInt8(ascii: "."), at: exponent + 1)
    } else {
      text.append(contentsOf: repeatElement(0x30, count: exponent + 1 - digits.count))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func scientific(_ digits: [UInt8], _ exponent: Int) -> String {
    let fraction = digits.count > 1 ? String(decoding: digits[1...], as: UTF8.self) : "0"
    return "\(Unicode.Scalar(digits[0])).\(fraction)E\(exponent)"
  }
}
