import Policies
import XMLTree
import XPath

/// Whose submission a document is.
struct UnitIdentity {
  /// The unit's node.
  let node: Node
  /// The unit's id; empty where the document does not tell.
  let id: String
  /// The unit's name; empty where the document does not tell.
  let name: String

  /// Finds the unit that a document names. Throws why it names none: it is no submission then.
  init(in tree: Tree, policy: Policy, evaluator: Evaluator) throws(UnidentifiedUnit) {
    func text(_ expression: PolicyExpression, on node: Node) throws(UnidentifiedUnit) -> String {
      let value = try value(expression, on: node)
      do throws(XPathError) {
        return try evaluator.text(of: value)
      } catch {
        throw .broken(error)
      }
    }
    func value(_ expression: PolicyExpression, on node: Node) throws(UnidentifiedUnit) -> Value {
      do throws(XPathError) {
        return try expression.evaluate(on: .node(node), with: evaluator)
      } catch {
        throw .broken(error)
      }
    }
    let unit = policy.unit
    let selected = try value(unit.select, on: tree.root)
    guard selected.count == 1, let node = selected[0].node else {
      throw .none(unit.select.source, count: selected.count)
    }
    self.node = node
    id = try text(unit.id, on: node)
    name = try text(unit.name, on: node)
  }
}

/// Why a document names no unit.
enum UnidentifiedUnit: Error {
  /// The policy's expression selects so many.
  case none(String, count: Int)
  /// The policy's expressions break.
  case broken(XPathError)

  var message: Message {
    switch self {
    case .none(let source, let count):
      Message(AuditProblem.noUnit, [.text(source), .number(count)])
    case .broken(let error):
      Message(AuditProblem.unitBroke, [.message(Message(hidingValuesOf: error))])
    }
  }
}

extension Whole {
  /// The registered unit that a file is named after, by its id or its name.
  func unit(namedByFile path: String) -> RegisteredUnit? {
    let file = path.split(separator: "/").last ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    return register.first { $0.id == stem || $0.name == stem }
  }
}
