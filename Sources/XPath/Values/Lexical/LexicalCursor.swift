/// A place in the lexical form of a value, which is passed along as bytes: a span cannot be stored.
struct LexicalCursor {
  private(set) var position: Int
  let end: Int

  /// Stands behind the leading white space; what trails counts as not there, as if the whole had
  /// been collapsed (*XSD 1.1 part 2*, §4.3.6). White space inside is not valid in any of the forms
  /// read with a cursor.
  init(_ bytes: Span<UInt8>) {
    var (start, end) = (0, bytes.count)
    while start < end, isXMLSpace(bytes[start]) { start += 1 }
    while end > start, isXMLSpace(bytes[end - 1]) { end -= 1 }
    position = start
    self.end = end
  }

  var isAtEnd: Bool { position == end }
  var remaining: Int { end - position }

  /// The next byte, or zero at the end.
  func peek(_ bytes: Span<UInt8>) -> UInt8 { position < end ? bytes[position] : 0 }

  mutating func advance() { position += 1 }

  /// Steps over a byte if it is next.
  mutating func take(_ byte: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Steps over a byte that has to be there.
  mutating func expect(_ byte: Unicode.Scalar, _ bytes: Span<UInt8>) throws(CastFailure) {
    guard take(byte, bytes) else { throw .invalid }
  }

  /// Nothing may be left.
  func expectEnd() throws(CastFailure) {
    guard position == end else { throw .invalid }
  }

  /// Reads exactly two digits.
  mutating func twoDigits(_ bytes: Span<UInt8>) throws(CastFailure) -> UInt8 {
    guard end - position >= 2 else { throw .invalid }
    let (tens, ones) = (bytes[position] &- 0x30, bytes[position + 1] &- 0x30)
    guard tens <= 9, ones <= 9 else { throw .invalid }
    position += 2
    return tens * 10 + ones
  }

  /// Reads all digits there are, at least one; `nil` if the number does not fit an `Int`.
  mutating func digits(_ bytes: Span<UInt8>) throws(CastFailure) -> Int? {
    let start = position
    var (value, isTooLarge) = (0, false)
    while position < end {
      let digit = bytes[position] &- 0x30
      guard digit <= 9 else { break }
      let (product, overflow1) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow2) = product.addingReportingOverflow(Int(digit))
      isTooLarge = isTooLarge || overflow1 || overflow2
      value = sum
      position += 1
    }
    guard position > start else { throw .invalid }
    return isTooLarge ? nil : value
  }

  /// Reads the digits behind a decimal point as nanoseconds; more than nine are cut off. At least
  /// one digit has to be there.
  mutating func nanoseconds(_ bytes: Span<UInt8>) throws(CastFailure) -> Int {
    var (value, unit) = (0, 100_000_000)
    let start = position
    while position < end {
      let digit = bytes[position] &- 0x30
      guard digit <= 9 else { break }
      value += Int(digit) * unit
      unit /= 10
      position += 1
    }
    guard position > start else { throw .invalid }
    return value
  }
}

extension String {
  /// The string of a stretch of UTF-8.
  init(_ bytes: Span<UInt8>) {
    if let text = try? UTF8Span(validating: bytes) {
      self.init(copying: text)
    } else {
      self.init(decoding: (0..<bytes.count).map { bytes[$0] }, as: UTF8.self)
    }
  }
}
