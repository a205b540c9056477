import XMLTree
import XPath

// Values that the caller gives for parameters.

extension PolicyCompiler {
  mutating func reportUnknownOverrides(known: [String]) {
    for name in overrides.keys.sorted() where !known.contains(name) {
      reader.report(
        SettingProblem.unknownParameter, .text(name), at: nil,
        suggestion: Spelling.nearest(to: name, in: known), in: "\(overrideOrigin) \(name)")
    }
  }

  /// The value given for a parameter, which must be of the kind the policy's own is.
  mutating func override(_ name: String, _ text: String, _ declared: Value) -> Value {
    let origin = "\(overrideOrigin) \(name)"
    let kind = ValueKind(declared)
    guard text.contains(where: { !$0.isWhitespace }) else {
      reader.report(SettingProblem.empty, .text(name), at: nil, in: origin)
      return declared
    }
    // A text needs no quotes here: whatever is given is one.
    if kind == .text, declared.count == 1 { return .string(text) }
    var setting = DocumentReader(file: origin)
    let value =
      setting.root(of: text).map { setting.value($0, of: .part(.parameter, name)) } ?? .empty
    for diagnostic in setting.diagnostics {
      reader.report(SettingProblem.unreadable, .message(diagnostic.message), at: nil, in: origin)
    }
    guard setting.diagnostics.isEmpty, let kind else { return value }
    if value.isEmpty { reader.report(SettingProblem.empty, .text(name), at: nil, in: origin) }
    let other = value.lazy.map { ValueKind(Value($0)) }.first { $0 != kind }
    if let other, let given = other {
      reader.report(
        SettingProblem.otherKind, .text(name), .message(Message(kind)), .text(text),
        .message(Message(given)), at: nil, in: origin)
    } else if declared.count == 1, value.count > 1 {
      reader.report(SettingProblem.several, .text(name), .text(text), at: nil, in: origin)
    }
    return value
  }
}

extension ValueKind {
  /// The kind of a value's first item; `nil` if it has none.
  fileprivate init?(_ value: Value) {
    guard case .atomic(let atomic)? = value.first else { return nil }
    switch atomic.type {
    case .boolean: self = .truth
    case .integer, .decimal, .double: self = .number
    case .date: self = .date
    default: self = .text
    }
  }
}
