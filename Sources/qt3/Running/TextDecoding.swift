import Foundation
import XPath

/// Bytes as the text they stand for (*F&O 3.1*, §14.8.5).
enum TextDecoding {
  /// The text, by the encoding given, or by what the bytes start with, or as UTF-8.
  static func text(of bytes: [UInt8], encoding name: String?) throws(XPathError) -> String {
    let content = withoutByteOrderMark(bytes)
    var encoding = content.encoding ?? .utf8
    if let name { encoding = try self.encoding(named: name, marked: content.encoding) }
    guard let text = decode(content.bytes, as: encoding),
      text.unicodeScalars.allSatisfy(isAllowed)
    else {
      throw XPathError(name == nil ? "FOUT1200" : "FOUT1190", "The bytes are no text")
    }
    return text
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, as encoding: String.Encoding) -> String? {
    if encoding == .utf8 { return String(validating: bytes, as: UTF8.self) }
    return String(data: Data(bytes), encoding: encoding)
  }

  private static func encoding(
    named name: String, marked: String.Encoding?
  ) throws(XPathError) -> String.Encoding {
    switch name.lowercased() {
    case "utf-8": return .utf8
    case "utf-16": return marked ?? .utf16BigEndian
    case "utf-16le": return .utf16LittleEndian
    case "utf-16be": return .utf16BigEndian
    case "iso-8859-1": return .isoLatin1
    case "us-ascii", "ascii": return .ascii
    case "windows-1252": return .windowsCP1252
    default: throw XPathError("FOUT1190", "The encoding “\(name)” is not known")
    }
  }

  private static func withoutByteOrderMark(
    _ bytes: [UInt8]
  ) -> (bytes: ArraySlice<UInt8>, encoding: String.Encoding?) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (bytes.dropFirst(3), .utf8) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (bytes.dropFirst(2), .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (bytes.dropFirst(2), .utf16BigEndian) }
    return (bytes[...], nil)
  }

  /// Whether a character may be in an XML document.
  private static func isAllowed(_ character: Unicode.Scalar) -> Bool {
    switch character.value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: true
    default: false
    }
  }
}
