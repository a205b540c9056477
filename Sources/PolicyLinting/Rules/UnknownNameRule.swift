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
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    var problems: [Problem] = []
    for expression in analysis.expressions {
      guard let model = analysis.model(expression.origin.level) else { continue }
      expression.root.forEach { part in
        guard case .path(.axisStep(let axis, let test, _)) = part.expr.kind else { return }
        let step = Step(model: model, axis: axis, test: test)
        let problem = step.problem(from: part.focus, at: expression.place(of: part))
        if let problem { problems.append(problem) }
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
  func problem(from focus: AbstractValue?, at place: Place) -> Problem? {
    if let focus, focus.hasNoNodes {
      return .error(focus.map == nil ? .stepFromValue : .stepFromMap, at: place)
    }
    guard let wanted = test.wanted, axis != .namespace, !test.isOfSchemaInstance else { return nil }
    guard let focus, !focus.isOpen, !focus.nodes.isEmpty else {
      return focus?.isForeign ?? false ? nil : problemAnywhere(wanted, at: place)
    }
    let found = focus.nodes.map { model.step(axis, test, from: $0) }
    guard found.allSatisfy({ $0.nodes.isEmpty && !$0.isOpen }) else { return nil }
    let near = focus.nodes.reduce(into: Set<SchemaNode>()) { near, node in
      near.formUnion(model.step(axis, .kind(.anyKind), from: node).nodes)
    }
    let (owner, name) = (owner(of: focus.nodes), MessageArgument.text(mark + wanted))
    let names = localNames(of: near)
    if names.contains(wanted) { return .error(.unknownNameInNamespace, owner, name, at: place) }
    switch axis {
    case .child, .attribute:
      return .error(
        .unknownName, owner, name, at: place, suggestion: nearest(to: wanted, in: names))
    default:
      return .error(
        .unknownNameOnAxis, owner, name, .text(axis.rawValue), at: place,
        suggestion: nearest(to: wanted, in: names))
    }
  }

  private func problemAnywhere(_ wanted: String, at place: Place) -> Problem? {
    let all = model.all(isOfAttributes ? .attribute : .element)
    let matches = all.contains {
      model.matches($0, test, principal: isOfAttributes ? .attribute : .element)
    }
    guard !matches, !model.elements.contains(where: isWild) else { return nil }
    let names = localNames(of: all)
    guard !names.contains(wanted) else {
      return .error(
        isOfAttributes ? .unknownAttributeInNamespace : .unknownElementInNamespace, .text(wanted),
        at: place)
    }
    return .error(
      isOfAttributes ? .unknownAttribute : .unknownElement, .text(wanted), at: place,
      suggestion: nearest(to: wanted, in: names))
  }

  private func nearest(to name: String, in names: Set<String>) -> String? {
    Spelling.nearest(to: name, in: names).map { mark + $0 }
  }

  private func isWild(_ element: ElementDeclaration) -> Bool {
    isOfAttributes ? element.allowsAnyAttribute : element.allowsAnyChild
  }

  /// What the step starts from.
  private func owner(of nodes: Set<SchemaNode>) -> MessageArgument {
    nodes == [.document]
      ? .message(Message(LintPart.document)) : .alternatives(Set(nodes.map(description)).sorted())
  }

  private func description(_ node: SchemaNode) -> String {
    let name = model.name(of: node)?.localName ?? ""
    return switch node {
    case .document: "/"
    case .element: name
    case .attribute: "@" + name
    case .text: "text()"
    case .other: "comment()"
    }
  }

  private func localNames(of nodes: Set<SchemaNode>) -> Set<String> {
    Set(nodes.compactMap { model.name(of: $0)?.localName })
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
