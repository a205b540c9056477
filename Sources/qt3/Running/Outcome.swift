import XPath

/// What an expression comes to.
enum Outcome {
  case value(Value)
  /// The errors found before evaluation, or the one that ended it.
  case errors([XPathError])

  init(_ body: () throws -> Value) {
    do {
      self = .value(try body())
    } catch let error as XPathError {
      self = .errors([error])
    } catch let errors as XPathErrors {
      self = .errors(errors.errors)
    } catch {
      // No code of the specifications: no case can expect it.
      self = .errors([XPathError("unexpected", "\(String(describing: error))")])
    }
  }
}

extension Outcome: CustomStringConvertible {
  /// The outcome in a line.
  var description: String {
    switch self {
    case .value(let value): value.summary
    case .errors(let errors): errors.map(\.description).joined(separator: "; ")
    }
  }
}

extension Value {
  /// The items in a line, as far as a reader wants to see them.
  fileprivate var summary: String {
    guard count != 1 else { return self[0].summary }
    let shown = prefix(20).map(\.summary).joined(separator: ", ")
    return count > 20 ? "(\(shown), … \(count) in all)" : "(\(shown))"
  }
}

extension Item {
  fileprivate var summary: String {
    switch self {
    case .atomic(let value): value.description
    case .node(let node):
      "\(node.kind) \(XMLForm.text(of: Value(self)) ?? "\(node.nodeName) “\(node.stringValue)”")"
    case .map(let map):
      "map {\(map.entries.prefix(20).map { "\($0.key): \($0.value.summary)" }.joined(separator: ", "))}"
    case .array(let array): "[\(array.members.prefix(20).map(\.summary).joined(separator: ", "))]"
    case .function(let function): "function \(function.name?.description ?? "")#\(function.arity)"
    }
  }
}
