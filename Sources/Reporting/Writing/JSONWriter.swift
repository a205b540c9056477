import XMLTree

/// Writes JSON with its members in the order they are given: indented by two spaces, or a value a line.
struct JSONWriter {
  private var text = ""
  /// Whether a value is on one line.
  private let isCompact: Bool
  private var depth = 0
  /// Whether the next value is the first of its object or array.
  private var isFirst = true
  private var isAfterKey = false

  init(isCompact: Bool = false) { self.isCompact = isCompact }

  /// What has been written since the last call.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
    try enclosed("{", "}", members)
  }

  mutating func array<Elements: Sequence>(
    of elements: Elements, _ element: (inout JSONWriter, Elements.Element) throws -> Void
  ) rethrows {
    try array { json in
      for item in elements { try element(&json, item) }
    }
  }

  /// An array of all values written meanwhile.
  mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
    try enclosed("[", "]", elements)
  }

  /// The key of the value written next.
  mutating func key(_ name: String) {
    separate()
    append(quoted: name)
    text += isCompact ? ":" : ": "
    isAfterKey = true
  }

  mutating func value(_ string: String) {
    separate()
    append(quoted: string)
  }

  mutating func value(_ integer: Int) {
    separate()
    text += String(integer)
  }

  /// A number, in as few digits as tell it from every other; JSON has none for what is not finite.
  mutating func value(_ number: Double) {
    separate()
    guard number.isFinite else { return text += "null" }
    let digits = number.description
    text += digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }

  mutating func value(_ flag: Bool) {
    separate()
    text += flag ? "true" : "false"
  }

  mutating func null() {
    separate()
    text += "null"
  }

  private mutating func enclosed(
    _ open: String, _ close: String, _ content: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    text += open
    depth += 1
    isFirst = true
    try content(&self)
    depth -= 1
    if !isFirst { newLine() }
    text += close
    isFirst = false
  }

  private mutating func separate() {
    guard !isAfterKey else { return isAfterKey = false }
    guard depth > 0 else { return }
    if !isFirst { text += "," }
    newLine()
    isFirst = false
  }

  private mutating func newLine() {
    guard !isCompact else { return }
    text += JSONWriter.lineStarts[min(depth, JSONWriter.lineStarts.count - 1)]
    for _ in JSONWriter.lineStarts.count..<max(depth + 1, JSONWriter.lineStarts.count) {
      text += "  "
    }
  }

  /// How lines begin, by depth.
  private static let lineStarts = (0..<16).map { "\n" + String(repeating: "  ", count: $0) }

  private mutating func append(quoted string: String) {
    text += "\""
    if !string.utf8.allSatisfy(\.isPlain), string.unicodeScalars.contains(where: \.isEscaped) {
      var last: Unicode.Scalar?
      for scalar in string.unicodeScalars {
        // Two hash signs are the beginning of a command to some build servers.
        if scalar == "#", last == "#" { append(escaped: scalar) } else { append(scalar) }
        last = scalar
      }
    } else {
      text += string
    }
    text += "\""
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case "#": text += "#"
    case _ where scalar.isEscaped: append(escaped: scalar)
    default: text.unicodeScalars.append(scalar)
    }
  }

  private mutating func append(escaped scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar)! {
      text += "\\u" + unit.hexadecimal(digits: 4, uppercase: false)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is not written as it is: JSON could hold most of these, but a terminal that shows
  /// the report should not.
  fileprivate var isEscaped: Bool {
    self == "\"" || self == "\\" || self == "#" || isHarmful
  }
}

extension UInt8 {
  /// Whether it is a byte of scalars that are all written as they are: those of ASCII, and those that
  /// most Chinese texts are made of.
  fileprivate var isPlain: Bool {
    switch self {
    case 0x22, 0x23, 0x5C: false
    case 0x20..<0x7F, 0x80..<0xC0, 0xE4...0xE9: true
    default: false
    }
  }
}

extension JSONWriter {
  mutating func member(_ name: String, _ string: String?) {
    key(name)
    if let string { value(string) } else { null() }
  }

  mutating func member(_ name: String, _ integer: Int?) {
    key(name)
    if let integer { value(integer) } else { null() }
  }

  mutating func member(_ name: String, _ number: Double?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  mutating func null(_ name: String) {
    key(name)
    null()
  }

  mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  mutating func member(
    _ name: String, _ members: (inout JSONWriter) throws -> Void
  ) rethrows {
    key(name)
    try object(members)
  }

  mutating func member<Elements: Sequence>(
    _ name: String, of elements: Elements,
    _ element: (inout JSONWriter, Elements.Element) throws -> Void
  ) rethrows {
    key(name)
    try array(of: elements, element)
  }
}
