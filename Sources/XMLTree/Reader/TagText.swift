/// The attributes of a start tag as it is written, or of as much of it as there is: the name of each,
/// and the place it begins at.
struct TagText: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place: Int

  /// Takes the tag that begins with the first of some bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    place = 1
    skip { !Self.isDelimiter($0) }
  }

  /// The next attribute.
  mutating func next() -> (name: String, place: Int)? {
    skip { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
    let start = place
    skip { !Self.isDelimiter($0) }
    guard place > start else { return nil }
    let name = String(decoding: bytes[start..<place], as: UTF8.self)
    skipValue()
    return (name, start)
  }

  private mutating func skipValue() {
    skip(Self.isSpace)
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return }
    place += 1
    skip(Self.isSpace)
    guard place < bytes.count,
      bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'")
    else { return }
    let quote = bytes[place]
    place += 1
    skip { $0 != quote }
    place += 1
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while place < bytes.count, isSkipped(bytes[place]) { place += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    isSpace(byte) || "=/>\"'".utf8.contains(byte)
  }
}
