/// A comparison of two strings: less than zero, zero or more than zero (*Functions and Operators
/// 3.1*, §5.3.1).
typealias StringComparison = (String, String) -> Int

extension AtomicValue {
  /// Compares two values (*XPath 3.1*, §3.7.1 and its table in appendix B.2). An xs:untypedAtomic
  /// counts as a string: general comparisons have cast it to something else before.
  ///
  /// - Parameters:
  ///   - collation: how strings compare; by their codepoints if `nil`.
  ///   - implicitTimezone: the minutes ahead of UTC of dates and times without a timezone.
  /// - Throws: XPTY0004 for types that cannot be compared, or not so.
  static func compare(
    _ op: ValueComparison, _ a: AtomicValue, _ b: AtomicValue, collation: StringComparison? = nil,
    implicitTimezone: Int = 0
  ) throws(XPathError) -> Bool {
    switch (a.storage, b.storage) {
    case (.string(let x), .string(let y)):
      return compare(op, x, y, collation)
    case (.integer(let x), .integer(let y)):
      return op.holds(x, y)
    case (.double(let x), .double(let y)):
      return op.holds(x, y)
    case (.double(let x), .integer(let y)):
      return op.holds(x, Double(y))
    case (.integer(let x), .double(let y)):
      return op.holds(Double(x), y)
    case (.dateTime(let x), .dateTime(let y)):
      guard a.type.primitive == b.type.primitive, !op.isOrdering || a.type.isOrdered else { break }
      return op.holds(x, y, implicitTimezone: implicitTimezone)
    case (.boolean(let x), .boolean(let y)):
      return op.holds(x ? 1 : 0, y ? 1 : 0)
    case (.duration(let x), .duration(let y)):
      guard op.isOrdering else { return (x == y) == (op == .eq) }
      guard a.type == b.type, a.type.isOrdered else { break }
      return a.type == .yearMonthDuration
        ? op.holds(x.months, y.months) : op.holds(x.totalNanoseconds, y.totalNanoseconds)
    case (.binary(let x), .binary(let y)):
      guard a.type == b.type else { break }
      return op.holds(OctetOrder(octets: x), OctetOrder(octets: y))
    case (.qName(let x), .qName(let y)):
      guard a.type == b.type, !op.isOrdering else { break }
      return (x == y) == (op == .eq)
    default:
      guard let pair = NumericPair(a, b) else { break }
      return switch pair {
      case .integers(let x, let y): op.holds(x, y)
      case .decimals(let x, let y): op.holds(x, y)
      case .floats(let x, let y): op.holds(x, y)
      case .doubles(let x, let y): op.holds(x, y)
      }
    }
    throw XPathError(
      "XPTY0004", "Values of type \(a.type) and \(b.type) cannot be compared with “\(op.rawValue)”")
  }

  @inline(__always)
  private static func compare(
    _ op: ValueComparison, _ a: String, _ b: String, _ collation: StringComparison?
  ) -> Bool {
    if let collation { return op.holds(collation(a, b), 0) }
    return switch op {
    case .eq: a.hasSameCodepoints(as: b)
    case .ne: !a.hasSameCodepoints(as: b)
    default: op.holds(String.compareCodepoints(a, b), 0)
    }
  }

  /// Whether two values are equal; values that cannot be compared are not. So compare
  /// `fn:distinct-values` and `fn:index-of` (*Functions and Operators 3.1*, §14.2).
  static func isEqual(
    _ a: AtomicValue, _ b: AtomicValue, collation: StringComparison? = nil,
    implicitTimezone: Int = 0, nanEqualsNaN: Bool = false
  ) -> Bool {
    if nanEqualsNaN, a.isNaN, b.isNaN { return true }
    do throws(XPathError) {
      guard a.isComparable(with: b) else { return false }
      return try compare(.eq, a, b, collation: collation, implicitTimezone: implicitTimezone)
    } catch {
      return false
    }
  }

  /// The order of two values, as less than zero, zero or more than zero, for sorting and for
  /// `fn:min` and `fn:max`: NaN comes before all other numbers and is equal to itself.
  ///
  /// - Throws: XPTY0004 for types that have no order among them.
  static func order(
    _ a: AtomicValue, _ b: AtomicValue, collation: StringComparison? = nil,
    implicitTimezone: Int = 0
  ) throws(XPathError) -> Int {
    if a.isNaN || b.isNaN, a.isNumeric, b.isNumeric {
      return (a.isNaN ? 0 : 1) - (b.isNaN ? 0 : 1)
    }
    if case .string(let x) = a.storage, case .string(let y) = b.storage {
      return collation?(x, y) ?? String.compareCodepoints(x, y)
    }
    if try compare(.lt, a, b, implicitTimezone: implicitTimezone) { return -1 }
    return try compare(.gt, a, b, implicitTimezone: implicitTimezone) ? 1 : 0
  }

  /// Whether `eq` is defined between the two. It spares the message of an error nobody reads.
  func isComparable(with other: AtomicValue) -> Bool {
    switch (storage, other.storage) {
    case (.string, .string), (.boolean, .boolean), (.duration, .duration): true
    case (.dateTime, .dateTime), (.binary, .binary), (.qName, .qName):
      type.primitive == other.type.primitive
    default: isNumeric && other.isNumeric
    }
  }
}

extension AtomicType {
  /// Whether `lt` is defined between values of the type.
  var isOrdered: Bool {
    switch self {
    case .duration, .gYearMonth, .gYear, .gMonthDay, .gDay, .gMonth, .qName, .notation: false
    default: true
    }
  }
}

extension ValueComparison {
  /// Whether two values of one type are related so (*Functions and Operators 3.1*, §9.4).
  fileprivate func holds(_ a: DateTime, _ b: DateTime, implicitTimezone: Int) -> Bool {
    guard a.timezone != b.timezone else { return holds(a.clockKey, b.clockKey) }
    return holds(
      a.instant(implicitTimezone: implicitTimezone), b.instant(implicitTimezone: implicitTimezone))
  }
}

extension DateTime {
  /// What calendar and clock show, in the order of time.
  fileprivate var clockKey: Instant {
    let date = (Int(year) << 4 | Int(month)) << 5 | Int(day)
    let time = (Int(hour) << 6 | Int(minute)) << 6 | Int(second)
    return Instant(seconds: date << 17 | time, nanoseconds: nanosecond)
  }
}

/// Octets in the order of *Functions and Operators 3.1*, §10.2: as unsigned numbers, from the left.
private struct OctetOrder: Comparable {
  let octets: [UInt8]

  static func < (a: OctetOrder, b: OctetOrder) -> Bool {
    a.octets.lexicographicallyPrecedes(b.octets)
  }
}

/// Two numbers promoted to one type (*XPath 3.1*, appendix B.1).
enum NumericPair {
  case integers(Integer, Integer)
  case decimals(Decimal, Decimal)
  case floats(Float, Float)
  case doubles(Double, Double)

  /// `nil` if one of the values is not a number.
  init?(_ a: AtomicValue, _ b: AtomicValue) {
    guard a.isNumeric, b.isNumeric else { return nil }
    if a.type == .double || b.type == .double {
      self = .doubles(a.numericDouble, b.numericDouble)
    } else if a.type == .float || b.type == .float {
      self = .floats(a.numericFloat, b.numericFloat)
    } else if let x = a.anyInteger, let y = b.anyInteger {
      self = .integers(x, y)
    } else if let x = a.numericDecimal, let y = b.numericDecimal {
      self = .decimals(x, y)
    } else {
      return nil
    }
  }
}
