/// A decimal format of `fn:format-number` (*XPath 3.1*, §2.1.1; *F&O 3.1*, §4.7.1).
public struct DecimalFormat: Sendable, Hashable {
  /// The character between the integer and the fraction.
  public var decimalSeparator: Character = "."
  /// The character between groups of digits.
  public var groupingSeparator: Character = ","
  /// The character before the exponent.
  public var exponentSeparator: Character = "e"
  /// The string for infinity.
  public var infinity = "Infinity"
  /// The minus sign.
  public var minusSign: Character = "-"
  /// The string for NaN.
  public var nan = "NaN"
  /// The percent sign.
  public var percent: Character = "%"
  /// The per-mille sign.
  public var perMille: Character = "‰"
  /// The digit zero, which determines the other nine.
  public var zeroDigit: Character = "0"
  /// The character for an optional digit in a picture.
  public var digit: Character = "#"
  /// The character between the pictures for positive and negative numbers.
  public var patternSeparator: Character = ";"

  /// The default format.
  public init() {}
}
