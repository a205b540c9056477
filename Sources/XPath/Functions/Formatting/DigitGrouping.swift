/// Where separators stand between digits: for each of them the number of digits on the side of the
/// decimal point (*Functions and Operators 3.1*, §4.6.1 and §4.7.4).
struct DigitGrouping: Sendable {
  private let separators: [Int: Unicode.Scalar]
  /// The separator and the size of the groups, if separators go on at regular intervals.
  private let regular: (separator: Unicode.Scalar, size: Int)?

  static let none = DigitGrouping([:])

  /// Separators at these places only.
  init(_ separators: [Int: Unicode.Scalar]) {
    self.separators = separators
    regular = nil
  }

  /// Separators that go on to the left at regular intervals if those in a picture with so many digits
  /// are at all multiples of some number, and alike.
  init(_ separators: [Int: Unicode.Scalar], extendedFrom digitCount: Int) {
    self.separators = separators
    guard let size = separators.keys.min(), size > 0, let separator = separators[size],
      separators.allSatisfy({ $0.key.isMultiple(of: size) && $0.value == separator }),
      stride(from: size, to: digitCount, by: size).allSatisfy({ separators[$0] != nil })
    else {
      regular = nil
      return
    }
    regular = (separator, size)
  }

  /// The separator behind so many digits, counted from the decimal point.
  func separator(behind count: Int) -> Unicode.Scalar? {
    guard count > 0 else { return nil }
    guard let regular else { return separators[count] }
    return count.isMultiple(of: regular.size) ? regular.separator : nil
  }

  /// Writes the digits in front of a decimal point.
  func text(ofInteger digits: [UInt8], in family: DigitFamily) -> String {
    var text = String.UnicodeScalarView()
    for (index, digit) in digits.enumerated() {
      if index > 0, let separator = separator(behind: digits.count - index) {
        text.append(separator)
      }
      text.append(family[digit])
    }
    return String(text)
  }

  /// Writes the digits behind a decimal point.
  func text(ofFraction digits: [UInt8], in family: DigitFamily) -> String {
    var text = String.UnicodeScalarView()
    for (index, digit) in digits.enumerated() {
      if let separator = separator(behind: index) { text.append(separator) }
      text.append(family[digit])
    }
    return String(text)
  }
}

extension [UInt8] {
  /// The decimal digits of a text that holds nothing else.
  init(digitsOf text: some StringProtocol) { self = text.utf8.map { $0 &- 0x30 } }

  /// The digits with zeros in front of them, so that there are at least so many.
  func padded(to count: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: Swift.max(0, count - self.count)) + self
  }
}
