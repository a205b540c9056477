/// Reads what a ``RecordWriter`` wrote, in the same order.
struct RecordReader {
  private let bytes: [UInt8]
  private var position = 0
  private let known: RecordWords
  /// The words of this record that are not known beforehand.
  private var words: [String] = []

  init(_ bytes: [UInt8], _ known: RecordWords) { (self.bytes, self.known) = (bytes, known) }

  mutating func flag() -> Bool { byte() != 0 }

  mutating func integer() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = byte()
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
  }

  mutating func double() -> Double {
    let number = integer()
    return number == 1 ? Double(bitPattern: bits()) : Double(number / 2)
  }

  mutating func bits() -> UInt64 {
    defer { position += 8 }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
  }

  mutating func text() -> String {
    let end = integer() + position
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  mutating func word() -> String {
    let number = integer()
    if number >= 0 {
      return number < known.words.count ? known.words[number] : words[number - known.words.count]
    }
    let word = text()
    words.append(word)
    return word
  }

  private mutating func byte() -> UInt8 {
    defer { position += 1 }
    return bytes[position]
  }
}

extension RecordReader {
  mutating func values<Value: Recordable>(of type: Value.Type = Value.self) -> [Value] {
    (0..<integer()).map { _ in Value(from: &self) }
  }

  /// A value that may not be there.
  mutating func optional<Value>(_ body: (inout RecordReader) -> Value) -> Value? {
    flag() ? body(&self) : nil
  }

  mutating func value<Value: Recordable>(of type: Value.Type = Value.self) -> Value? {
    optional { Value(from: &$0) }
  }

  mutating func optionalInteger() -> Int? { optional { $0.integer() } }
  mutating func optionalDouble() -> Double? { optional { $0.double() } }
  mutating func optionalWord() -> String? { optional { $0.word() } }
}
