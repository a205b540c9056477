/// A stretch of an expression's text, as offsets in its UTF-8.
public struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset behind the last byte.
  public let end: Int

  /// Makes a range.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The stretch of a text; the whole text where the range is not one of its.
  public func text(in source: String) -> String {
    let utf8 = source.utf8
    guard start >= 0, start < end, end <= utf8.count else { return source }
    let first = utf8.index(utf8.startIndex, offsetBy: start)
    return String(decoding: utf8[first..<utf8.index(first, offsetBy: end - start)], as: UTF8.self)
  }

  /// The line and the column, both counted from 1 and the column in characters, at which the range
  /// starts in a text.
  public func position(in source: String) -> (line: Int, column: Int) {
    let utf8 = source.utf8
    let end = utf8.index(utf8.startIndex, offsetBy: start, limitedBy: utf8.endIndex)
    let before = source[..<(end ?? utf8.endIndex)]
    let line = before.utf8.count(where: { $0 == UInt8(ascii: "\n") }) + 1
    let lineStart = before.lastIndex(where: \.isNewline).map(before.index(after:))
    return (line, before[(lineStart ?? before.startIndex)...].count + 1)
  }
}
