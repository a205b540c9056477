/// Writes the bytes of a record.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []
  private let known: RecordWords
  /// The numbers of the words of this record that are not known beforehand.
  private var numbers: [String: Int] = [:]

  init(_ known: RecordWords) { self.known = known }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// A number in as few bytes as it takes, seven bits a byte, the lowest first; the sign is the lowest
  /// bit.
  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Whole numbers, which most are, are written as such.
  mutating func write(_ number: Double) {
    guard let whole = Int32(exactly: number), number.sign == .plus || whole != 0 else {
      write(1)
      withUnsafeBytes(of: number.bitPattern) { bytes.append(contentsOf: $0) }
      return
    }
    write(Int(whole) * 2)
  }

  mutating func write(_ number: UInt64) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  /// A text that is likely to be there more than once.
  mutating func write(word: String) {
    if let number = known.numbers[word] ?? numbers[word] { return write(number) }
    numbers[word] = known.words.count + numbers.count
    write(-1)
    write(word)
  }
}

extension RecordWriter {
  mutating func write<Value: Recordable>(_ values: [Value]) {
    write(values.count)
    for value in values { value.write(to: &self) }
  }

  /// A value that may not be there.
  mutating func write<Value>(_ value: Value?, _ body: (inout RecordWriter, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  mutating func write(_ number: Int?) { write(number) { $0.write($1) } }
  mutating func write(_ number: Double?) { write(number) { $0.write($1) } }
  mutating func write(word: String?) { write(word) { $0.write(word: $1) } }
  mutating func write<Value: Recordable>(_ value: Value?) { write(value) { $1.write(to: &$0) } }
}
