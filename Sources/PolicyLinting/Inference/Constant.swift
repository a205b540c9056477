import Policies
import Schemas
import XPath

/// An atomic value that is known, and where it is written.
struct Constant {
  /// Where a value is from.
  enum Origin: Hashable {
    /// It stands in an expression.
    case literal(Place)
    /// It is the value of a parameter, or one of its values.
    case parameter(String, Place)
    /// It stands in a table.
    case table(String, Place)
    /// The schema enumerates it.
    case schema
  }

  let value: AtomicValue
  let origin: Origin

  var text: String { value.stringValue }
  var isLiteral: Bool { if case .literal = origin { true } else { false } }
  var isOfSchema: Bool { origin == .schema }
  var isOfParameter: Bool { if case .parameter = origin { true } else { false } }

  /// Where it is written; `nil` for what the schema enumerates.
  var place: Place? {
    switch origin {
    case .literal(let place), .parameter(_, let place), .table(_, let place): place
    case .schema: nil
    }
  }
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
