import BigInt

extension Integer {
  /// Reads the lexical form of xs:integer (*XSD 1.1 part 2*, §3.4.13).
  init(lexical bytes: Span<UInt8>) throws(CastFailure) {
    var cursor = LexicalCursor(bytes)
    let isNegative = cursor.take("-", bytes)
    if !isNegative { _ = cursor.take("+", bytes) }
    let start = cursor.position
    let value = try cursor.digits(bytes)
    try cursor.expectEnd()
    if let value {
      self = .small(isNegative ? -value : value)
    } else {
      self = try Integer(digits: bytes.extracting(start..<cursor.end), isNegative: isNegative)
    }
  }

  /// The number with the digits given, of which there is no limit but the engine's.
  init(digits: Span<UInt8>, isNegative: Bool) throws(CastFailure) {
    var start = 0
    while start < digits.count, digits[start] == 0x30 { start += 1 }
    guard digits.count - start <= Integer.maximumDigits else { throw .overflow }
    var value = BigInt(0)
    while start < digits.count {
      let stop = min(start + 18, digits.count)
      var word = 0
      for index in start..<stop { word = word * 10 + Int(digits[index] &- 0x30) }
      value = value * Integer.powerOfTen(stop - start).bigValue + BigInt(word)
      start = stop
    }
    self.init(isNegative ? -value : value)
  }
}

extension Decimal {
  /// Reads the lexical form of xs:decimal (*XSD 1.1 part 2*, §3.3.3.1).
  init(lexical bytes: Span<UInt8>) throws(CastFailure) {
    var cursor = LexicalCursor(bytes)
    let isNegative = cursor.take("-", bytes)
    if !isNegative { _ = cursor.take("+", bytes) }
    var mantissa = Mantissa()
    try mantissa.read(bytes, &cursor)
    try cursor.expectEnd()
    guard mantissa.scale <= Integer.maximumDigits else { throw .overflow }
    guard !mantissa.isTooLong else {
      // Rare enough to copy: the digits without the point.
      let digits = mantissa.digits(of: bytes)
      let unscaled = try Integer(digits: digits.span, isNegative: isNegative)
      self.init(unscaled: unscaled, scale: mantissa.scale)
      return
    }
    let value = Int(mantissa.value)
    self.init(unscaled: .small(isNegative ? -value : value), scale: mantissa.scale)
  }
}

/// Digits with a decimal point among them.
struct Mantissa {
  /// The digits as a whole number, if there are not too many.
  private(set) var value: UInt64 = 0
  /// How many digits stand behind the point.
  private(set) var scale = 0
  /// Whether there are more than 18 digits behind the leading zeros, which `value` does not hold.
  private(set) var isTooLong = false
  private var bounds = 0..<0

  /// Reads digits, a point and digits; one side of the point may be empty, and the point may be left
  /// out.
  mutating func read(_ bytes: Span<UInt8>, _ cursor: inout LexicalCursor) throws(CastFailure) {
    let start = cursor.position
    readDigits(bytes, &cursor)
    var count = cursor.position - start
    if cursor.take(".", bytes) {
      let point = cursor.position
      readDigits(bytes, &cursor)
      scale = cursor.position - point
      count += scale
    }
    guard count > 0 else { throw .invalid }
    bounds = start..<cursor.position
  }

  private mutating func readDigits(_ bytes: Span<UInt8>, _ cursor: inout LexicalCursor) {
    while !cursor.isAtEnd {
      let digit = cursor.peek(bytes) &- 0x30
      guard digit <= 9 else { return }
      if value >= 100_000_000_000_000_000 { isTooLong = true }
      if !isTooLong { value = value * 10 + UInt64(digit) }
      cursor.advance()
    }
  }

  /// The digits read, without the point.
  func digits(of bytes: Span<UInt8>) -> [UInt8] {
    bounds.map { bytes[$0] }.filter { $0 != UInt8(ascii: ".") }
  }
}

/// What the lexical forms of xs:double and xs:float come down to.
private enum FloatingForm {
  /// A number few enough digits long for arithmetic: `mantissa` × 10^`exponent`.
  case short(isNegative: Bool, mantissa: UInt64, exponent: Int)
  /// A number for the standard library to read.
  case long(String)
  case infinity(isNegative: Bool)
  case notANumber

  /// Reads the lexical form of xs:double (*XSD 1.1 part 2*, §3.3.5.2).
  init(_ bytes: Span<UInt8>) throws(CastFailure) {
    var cursor = LexicalCursor(bytes)
    let start = cursor.position
    let isNegative = cursor.take("-", bytes)
    let isSigned = isNegative || cursor.take("+", bytes)
    if cursor.take("I", bytes) {
      try cursor.expect("N", bytes)
      try cursor.expect("F", bytes)
      try cursor.expectEnd()
      self = .infinity(isNegative: isNegative)
      return
    }
    if !isSigned, cursor.take("N", bytes) {
      try cursor.expect("a", bytes)
      try cursor.expect("N", bytes)
      try cursor.expectEnd()
      self = .notANumber
      return
    }
    var mantissa = Mantissa()
    try mantissa.read(bytes, &cursor)
    var exponent: Int? = 0
    if cursor.take("e", bytes) || cursor.take("E", bytes) {
      let isNegative = cursor.take("-", bytes)
      if !isNegative { _ = cursor.take("+", bytes) }
      exponent = try cursor.digits(bytes).map { isNegative ? -$0 : $0 }
    }
    try cursor.expectEnd()
    if let exponent, !mantissa.isTooLong, (-1000...1000).contains(exponent) {
      self = .short(
        isNegative: isNegative, mantissa: mantissa.value, exponent: exponent - mantissa.scale)
    } else {
      self = .long(String(bytes.extracting(start..<cursor.end)))
    }
  }

  /// The form for the standard library's reader, which rounds right.
  static func text(_ isNegative: Bool, _ mantissa: UInt64, _ exponent: Int) -> String {
    "\(isNegative ? "-" : "")\(mantissa)e\(exponent)"
  }
}

extension Double {
  /// Reads the lexical form of xs:double (*XSD 1.1 part 2*, §3.3.5.2), `+INF` included. Numbers too
  /// large are infinite, numbers too small zero.
  init(lexical bytes: Span<UInt8>) throws(CastFailure) {
    switch try FloatingForm(bytes) {
    case .short(let isNegative, let mantissa, let exponent):
      guard mantissa < 1 << 53, let power = Double.exactPowerOfTen(abs(exponent)) else {
        self = Double(FloatingForm.text(isNegative, mantissa, exponent)) ?? .nan
        return
      }
      // Both operands are exact, so the one operation rounds right.
      let magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
      self = isNegative ? -magnitude : magnitude
    case .long(let text): self = Double(text) ?? .nan
    case .infinity(let isNegative): self = isNegative ? -.infinity : .infinity
    case .notANumber: self = .nan
    }
  }
}

extension Float {
  /// Reads the lexical form of xs:float (*XSD 1.1 part 2*, §3.3.4.2).
  init(lexical bytes: Span<UInt8>) throws(CastFailure) {
    switch try FloatingForm(bytes) {
    case .short(let isNegative, let mantissa, let exponent):
      self = Float(FloatingForm.text(isNegative, mantissa, exponent)) ?? .nan
    case .long(let text): self = Float(text) ?? .nan
    case .infinity(let isNegative): self = isNegative ? -.infinity : .infinity
    case .notANumber: self = .nan
    }
  }
}
