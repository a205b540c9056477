import XMLTree

/// `fn:string-length` and `fn:normalize-space` of an argument.
final class StringFunction: AtomicOperation {
  enum Kind: Sendable {
    case length, normalizeSpace
    /// `string-length(normalize-space(A))`, counted without making the string.
    case normalizedLength
  }

  let kind: Kind
  let operand: any Operation
  let range: SourceRange
  let traits: Traits

  init(_ kind: Kind, _ operand: any Operation, _ range: SourceRange) {
    var (kind, operand) = (kind, operand)
    if kind == .length, let inner = operand as? StringFunction, inner.kind == .normalizeSpace {
      (kind, operand) = (.normalizedLength, inner.operand)
    }
    self.kind = kind
    self.operand = operand
    self.range = range
    traits = kind == .normalizeSpace ? [.oneAtomic, .neverNumeric] : .oneAtomic
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    if kind != .normalizeSpace, operand.traits.contains(.nodes) {
      guard let node = try operand.onlyNode(focus, evaluator) else { return .integer(0) }
      return .integer(node.withStringValueBytes { kind.length(of: $0) })
    }
    let string = try operand.atomic(focus, evaluator)?.stringValue ?? ""
    if kind == .normalizeSpace { return .string(string.collapsingWhitespace) }
    return .integer(kind.length(of: string.utf8.span))
  }
}

extension StringFunction.Kind {
  fileprivate func length(of bytes: Span<UInt8>) -> Int {
    self == .normalizedLength ? bytes.collapsedCodepointCount : bytes.codepointCount
  }
}

/// `fn:substring` of an argument.
final class SubstringOperation: AtomicOperation {
  let operand: any Operation
  let start: any Operation
  let length: (any Operation)?
  let range: SourceRange
  let traits: Traits = [.oneAtomic, .neverNumeric]

  init(
    _ operand: any Operation, start: any Operation, length: (any Operation)?, _ range: SourceRange
  ) {
    self.operand = operand
    self.start = start
    self.length = length
    self.range = range
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    let start = try start.atomic(focus, evaluator)?.numericDouble
    let length = try length.map { (operation) throws(XPathError) in
      try operation.atomic(focus, evaluator)?.numericDouble ?? .nan
    }
    if operand.traits.contains(.nodes) {
      guard let node = try operand.onlyNode(focus, evaluator) else { return .string("") }
      return .string(
        node.withStringValueBytes { $0.substring(from: start, length: length) })
    }
    let string = try operand.atomic(focus, evaluator)?.stringValue ?? ""
    return .string(string.utf8.span.substring(from: start, length: length))
  }
}

extension Node {
  /// Calls `body` with the string value as UTF-8, from where it stands if it stands anywhere.
  func withStringValueBytes<T>(_ body: (Span<UInt8>) -> T) -> T {
    guard namespace == 0 else { return body(stringValue.utf8.span) }
    return tree.withValueBytes(of: row, body)
  }
}

extension Span<UInt8> {
  /// The number of characters of a text in UTF-8: of the bytes that begin one.
  var codepointCount: Int {
    var count = 0
    for index in indices where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The number of characters that are left when white space is normalized.
  fileprivate var collapsedCodepointCount: Int {
    var count = 0
    var isAfterSpace = true
    for index in indices {
      let byte = self[index]
      let isSpace = isXMLSpace(byte)
      if byte & 0xC0 != 0x80, !(isSpace && isAfterSpace) { count += 1 }
      isAfterSpace = isSpace
    }
    return isAfterSpace && count > 0 ? count - 1 : count
  }

  /// The characters whose position p, counted from 1, has round(start) ≤ p < round(start) +
  /// round(length), or all from round(start) on without a length (*Functions and Operators 3.1*,
  /// §5.4.3); none if either is NaN.
  func substring(from start: Double?, length: Double?) -> String {
    guard let lower = start?.roundedHalfUp else { return "" }
    let upper = length.map { lower + $0.roundedHalfUp } ?? .infinity
    guard lower < upper, upper > 1 else { return "" }
    let skipped = Int(clamping: lower - 1)
    let wanted = Int(clamping: upper - Swift.max(lower, 1))
    var (position, first) = (0, count)
    for index in indices where self[index] & 0xC0 != 0x80 {
      if position == skipped { first = index }
      if position - skipped == wanted { return String(extracting(first..<index)) }
      position += 1
    }
    return String(extracting(first..<count))
  }
}
