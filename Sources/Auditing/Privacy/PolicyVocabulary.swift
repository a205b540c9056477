import Policies
import Schemas
import XMLTree
import XPath

/// What a policy and its schema say themselves: no secret, wherever it stands.
struct PolicyVocabulary {
  /// The texts of the policy's expressions, parameters and tables.
  private(set) var words: Set<String> = []
  /// The names of elements and attributes that expressions ask for and the schema declares.
  private(set) var names: Set<String>

  init(of policy: Policy, schema: SchemaModel?) {
    names = policy.sensitiveNames
    for expression in policy.expressions { add(expression.syntax) }
    for value in policy.parameters + policy.tables { add(value.value) }
    for element in schema?.elements ?? [] {
      names.insert(element.name.localName)
      names.formUnion(element.attributes.map(\.name.localName))
    }
  }

  /// Adds what an expression says.
  mutating func add(_ expr: Expr) {
    var pending = [expr]
    while let expr = pending.popLast() {
      pending += expr.children
      switch expr.kind {
      case .literal(let value): words.insert(value.stringValue)
      case .path(.axisStep(_, .name(let name), _)): names.insert(name.localName)
      case .path(.axisStep(_, .localName(let name), _)): names.insert(name)
      default: break
      }
    }
  }

  private mutating func add(_ value: Value) {
    for item in value {
      switch item {
      case .atomic(let atomic): words.insert(atomic.stringValue)
      case .map(let map): for entry in map.entries { add(entry.value) }
      case .array(let array): for member in array.members { add(member) }
      case .node, .function: break
      }
    }
  }

  /// Whether a name, with or without a prefix, is one of those.
  func knows(name: String) -> Bool {
    names.contains(name) || name.split(separator: ":").allSatisfy { names.contains(String($0)) }
  }

  /// The code of an error as it may be shown: an author's own may be made of what a document holds,
  /// unless it stands in the policy as it is.
  func shown(_ code: ErrorCode) -> String {
    guard code.isAuthors else { return code.description }
    let (uri, name) = (code.name.namespaceURI, code.name.localName)
    let isConstant =
      (uri.isEmpty || uri == ErrorCode.namespaceURI || words.contains(uri))
      && words.contains { $0 == name || $0.hasSuffix(":\(name)") }
    return isConstant ? code.description : Mask.hidden
  }
}
