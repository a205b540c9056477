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
  /// What the policy's expressions for them came to.
  private let values: (id: Value, name: Value)

  /// Finds the unit that a document names. Throws why it names none: it is no submission then.
  init(in tree: Tree, policy: Policy, evaluator: Evaluator) throws(UnidentifiedUnit) {
    func text(_ value: Value) throws(UnidentifiedUnit) -> String {
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
    values = (try value(unit.id, on: node), try value(unit.name, on: node))
    id = try text(values.id)
    name = try text(values.name)
  }

  /// The id as it may be shown. The numbers in it are masked last: until then units are told apart by
  /// them.
  func shownID(in document: DocumentUnderCheck) -> String {
    let expression = document.policy.unit.id
    guard !document.masking.isPlain(values.id, from: expression) else { return id }
    let shown = document.text(of: values.id, from: expression)
    return shown == id.maskingNumbers ? id : shown
  }

  /// The name as it may be shown.
  func shownName(in document: DocumentUnderCheck) -> String {
    let expression = document.policy.unit.name
    return document.masking.isPlain(values.name, from: expression)
      ? document.masking.masked(name: name) : document.text(of: values.name, from: expression)
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
