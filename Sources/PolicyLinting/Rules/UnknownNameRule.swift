import Policies
import Schemas
import XMLTree
import XPath

/// Every element and attribute that an expression names can be where it looks for it.
///
/// With a schema in which a member has a phone, but a team has none:
///
///     for: team/member
///     assert: exists(fone)            # error: a member has no fone; is “phone” meant?
///     assert: exists(../phone)        # error: a team has no phone
///
/// A step from a row of a table, or from another value that is no node, leads nowhere either.
///
/// Where it is not known what an expression looks at, as in a function that is given anything, it is
/// enough that the name is in the schema somewhere.
struct UnknownNameRule: LintRule {
  let name = "unknown-name"

  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    var problems: [Problem] = []
    for expression in analysis.expressions {
      guard let model = analysis.model(expression.placed.level) else { continue }
      expression.root.forEach { part in
        guard case .path(.axisStep(let axis, let test, _)) = part.expr.kind else { return }
        let step = Step(model: model, axis: axis, test: test)
        guard let message = step.problem(from: part.focus) else { return }
        problems.append(.error(message, at: expression.place(of: part)))
      }
    }
    return problems
  }
}

/// A step of a path.
private struct Step {
  let model: SchemaModel
  let axis: Axis
  let test: NodeTest

  private var isOfAttributes: Bool { axis == .attribute || test.isOfAttributes }
  private var mark: String { isOfAttributes ? "@" : "" }

  /// What is wrong with the step; `nil` when it can lead somewhere.
  func problem(from focus: AbstractValue?) -> String? {
    if let focus, focus.hasNoNodes {
      return "There are no nodes here: a step starts from \(focus.map == nil ? "a value" : "a map")"
    }
    guard let wanted = test.wanted, axis != .namespace, !test.isOfSchemaInstance else { return nil }
    guard let focus, !focus.isOpen, !focus.nodes.isEmpty else {
      return focus?.isForeign ?? false ? nil : problemAnywhere(wanted)
    }
    let found = focus.nodes.map { model.step(axis, test, from: $0) }
    guard found.allSatisfy({ $0.nodes.isEmpty && !$0.isOpen }) else { return nil }
    let near = focus.nodes.reduce(into: Set<SchemaNode>()) { near, node in
      near.formUnion(model.step(axis, .kind(.anyKind), from: node).nodes)
    }
    return "\(owner(of: focus.nodes)) has no \(mark)\(wanted)\(place)\(hint(near, wanted))"
  }

  private func problemAnywhere(_ wanted: String) -> String? {
    let all = model.all(isOfAttributes ? .attribute : .element)
    let matches = all.contains {
      model.matches($0, test, principal: isOfAttributes ? .attribute : .element)
    }
    guard !matches, !model.elements.contains(where: isWild) else { return nil }
    let kind = isOfAttributes ? "attribute" : "element"
    return "There is no \(kind) \(wanted) in the schema\(hint(all, wanted))"
  }

  private func isWild(_ element: ElementDeclaration) -> Bool {
    isOfAttributes ? element.allowsAnyAttribute : element.allowsAnyChild
  }

  /// What the step starts from.
  private func owner(of nodes: Set<SchemaNode>) -> String {
    if nodes == [.document] { return "The document" }
    let names = Set(nodes.map(description)).sorted()
    return names.count == 1 ? "\(names[0])" : "None of \(names.joined(separator: ", "))"
  }

  private func description(_ node: SchemaNode) -> String {
    let name = model.name(of: node)?.localName
    return switch node {
    case .document: "the document"
    case .element: name ?? ""
    case .attribute: "@" + (name ?? "")
    case .text: "a text"
    case .other: "a comment"
    }
  }

  private var place: String {
    switch axis {
    case .child, .attribute: ""
    default: " on its axis \(axis.rawValue)"
    }
  }

  private func hint(_ nodes: Set<SchemaNode>, _ wanted: String) -> String {
    let candidates = Set(nodes.compactMap { model.name(of: $0)?.localName })
    if candidates.contains(wanted) { return " in that namespace" }
    return Spelling.nearest(to: wanted, in: candidates).map { "; is “\(mark)\($0)” meant?" } ?? ""
  }
}

extension NodeTest {
  /// The local name that is asked for, if one is.
  fileprivate var wanted: String? {
    switch self {
    case .name(let name): name.localName
    case .localName(let name): name
    case .kind(.element(.name(let name), _)), .kind(.attribute(.name(let name), _)):
      name.localName
    default: nil
    }
  }

  fileprivate var isOfAttributes: Bool {
    if case .kind(.attribute) = self { true } else { false }
  }
}
