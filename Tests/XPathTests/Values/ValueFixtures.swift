@testable import XPath

/// An atomic value by its type and its lexical form: `value("date", "2016-02-22")`.
func value(_ type: AtomicType, _ lexical: String) throws -> AtomicValue {
  try AtomicValue(lexical: lexical, as: type)
}

/// What an expression comes to, in a form that fits a table: the string value, or the error's code.
func outcome(_ body: () throws -> AtomicValue) -> String {
  do {
    return try body().stringValue
  } catch let error as XPathError {
    return error.code.description
  } catch {
    return "\(error)"
  }
}

/// One row of a table: a value to start from, what is done with it, what it comes to.
struct Row<Operation: Sendable>: Sendable, CustomStringConvertible {
  let type: AtomicType
  let lexical: String
  let operation: Operation
  let expected: String

  init(_ type: AtomicType, _ lexical: String, _ operation: Operation, _ expected: String) {
    self.type = type
    self.lexical = lexical
    self.operation = operation
    self.expected = expected
  }

  var description: String { "\(type)(\"\(lexical)\") \(operation) → \(expected)" }
}

/// One row of a table: two values, what is done with them, what it comes to.
struct PairRow<Operation: Sendable>: Sendable, CustomStringConvertible {
  let left: (type: AtomicType, lexical: String)
  let operation: Operation
  let right: (type: AtomicType, lexical: String)
  let expected: String

  init(
    _ leftType: AtomicType, _ left: String, _ operation: Operation, _ rightType: AtomicType,
    _ right: String, _ expected: String
  ) {
    self.left = (leftType, left)
    self.operation = operation
    self.right = (rightType, right)
    self.expected = expected
  }

  var description: String {
    "\(left.type)(\"\(left.lexical)\") \(operation) \(right.type)(\"\(right.lexical)\") → \(expected)"
  }
}
