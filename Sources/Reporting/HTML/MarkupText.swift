import Mustache
import XMLTree

/// Text as it stands in markup: made ``Swift/String/printable``, then escaped.
///
/// What the template engine itself escapes goes by characters: a quotation mark with a combining
/// accent is another character than a quotation mark and would end an attribute.
struct MarkupText: MustacheContentType {
  /// What templates call it.
  static let name = "MARKUP"

  func escapeText(_ text: String) -> String {
    let text = text.printable
    guard text.utf8.contains(where: { Self.entity(for: $0) != nil }) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if let entity = Self.entity(for: byte) {
        bytes += entity.utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func entity(for byte: UInt8) -> String? {
    byte == UInt8(ascii: "'") ? "&#39;" : Unicode.Scalar(byte).markupReference
  }
}
