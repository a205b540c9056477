import Policies
import Schemas
import XPath

/// An atomic value that is known, and where it is written.
struct Constant {
  /// Where a value is from.
  enum Origin: Hashable {
    /// It stands in an expression.
    case literal(Place)
    /// It belongs to a parameter or table.
    case named(String, Place)
    /// The schema enumerates it.
    case schema
  }

  let value: AtomicValue
  let origin: Origin

  var text: String { value.stringValue }
  var isLiteral: Bool { if case .literal = origin { true } else { false } }
  var isOfSchema: Bool { origin == .schema }
}

extension Constant: Hashable {
  static func == (a: Constant, b: Constant) -> Bool {
    a.value.type == b.value.type && a.text == b.text && a.origin == b.origin
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(origin)
  }
}

/// Atomic values of which only the type is known, and of those from a document the declared one.
struct AtomicDomain: Hashable {
  let type: AtomicType
  var declared: SimpleType?
}
