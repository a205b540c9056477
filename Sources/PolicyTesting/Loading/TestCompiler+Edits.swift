import Policies
import XMLTree
import XPath

// The changes a case makes to its documents.

extension TestCompiler {
  private static let actions = ["drop", "set", "insert", "duplicate"]
  private static let editKeys =
    actions + ["to", "in"] + InsertionPoint.allCases.map(\.rawValue)

  mutating func edits(_ node: YAMLNode, _ base: TestBase) -> [Edit] {
    let items = reader.items(node, "change", of: TestPart.changes) ?? []
    return items.compactMap { edit($0, base) }
  }

  private mutating func edit(_ node: YAMLNode, _ base: TestBase) -> Edit? {
    guard let fields = reader.fields(node, TestPart.change, keys: TestCompiler.editKeys) else {
      return nil
    }
    let actions = TestCompiler.actions.filter { fields[$0] != nil }
    guard actions.count == 1, let key = actions.first, let value = fields[key] else {
      reader.report(TestProblem.notOneAction, at: node.place)
      return nil
    }
    reportStrayKeys(fields, of: key)
    let file = fields["in"].flatMap { self.file($0, base) }
    let place = fields.place(of: key) ?? node.place
    switch key {
    case "insert": return insertion(fields, value, file, place)
    case "set": return assignment(fields, value, file, place)
    default:
      let nodes = expression(value, key)
      return Edit(
        nodes: nodes, action: key == "drop" ? .drop : .duplicate, file: file, place: place)
    }
  }

  /// An expression that selects nodes. The names of those on submissions serve for summaries too.
  private mutating func expression(_ node: YAMLNode, _ key: String) -> XPathExpression {
    reader.expression(node, key, Scope(names: policy.names)).compiled
  }

  private mutating func reportStrayKeys(_ fields: Fields, of action: String) {
    let points = InsertionPoint.allCases.map(\.rawValue)
    for key in ["to"] + points where fields[key] != nil {
      let owner = key == "to" ? "set" : "insert"
      guard owner != action else { continue }
      reader.report(TestProblem.goesWith, .text(key), .text(owner), at: fields.place(of: key))
    }
  }

  private mutating func insertion(
    _ fields: Fields, _ value: YAMLNode, _ file: String?, _ place: Place
  ) -> Edit? {
    let points = InsertionPoint.allCases.filter { fields[$0.rawValue] != nil }
    guard points.count == 1, let point = points.first, let node = fields[point.rawValue] else {
      reader.report(TestProblem.noInsertionPoint, at: place)
      return nil
    }
    let nodes = expression(node, point.rawValue)
    let xml = reader.string(value, "insert")
    guard !xml.isEmpty else { return nil }
    do throws(EditError) {
      let fragment = try XMLFragment(xml, names: policy.names)
      return Edit(nodes: nodes, action: .insert(fragment, point), file: file, place: place)
    } catch {
      reader.report(error.message, at: value.place)
      return nil
    }
  }

  private mutating func assignment(
    _ fields: Fields, _ value: YAMLNode, _ file: String?, _ place: Place
  ) -> Edit? {
    let nodes = expression(value, "set")
    guard let to = fields["to"] else {
      reader.report(TestProblem.goesWith, "set", "to", at: place)
      return nil
    }
    guard let text = to.scalar?.text.text else {
      reader.report(TestProblem.notValue, to.kind, at: to.place)
      return nil
    }
    guard let (elements, name) = nodes.attributeStep(names: policy.names) else {
      return Edit(nodes: nodes, action: .set(text), file: file, place: place)
    }
    return Edit(
      nodes: elements, action: .setAttribute(name, value: text), file: file, place: place)
  }

  /// The submission a change is made to.
  private mutating func file(_ node: YAMLNode, _ base: TestBase) -> String? {
    let name = reader.string(node, "in")
    let names = base.documents.map { $0.file.split(separator: "/").last.map(String.init) ?? "" }
    if let index = names.firstIndex(of: name) { return base.documents[index].file }
    if !name.isEmpty {
      reader.report(
        TestProblem.notOfCase, .text(name), at: node.place,
        suggestion: Spelling.nearest(to: name, in: names))
    }
    return nil
  }
}

extension XPathExpression {
  /// For an expression `A/@name`, what selects the elements `A`, and the name: they can be given an
  /// attribute they do not have.
  fileprivate func attributeStep(
    names: StaticContext
  ) -> (elements: XPathExpression, name: QName)? {
    var step = syntax
    if case .path(.relative(_, let last)) = syntax.kind { step = last }
    guard case .path(.axisStep(.attribute, .name(let name), let predicates)) = step.kind,
      predicates.isEmpty
    else { return nil }
    let text = Array(source.utf8)
    let elements =
      String(decoding: text[..<step.range.start], as: UTF8.self) + "self::*"
      + String(decoding: text[step.range.end...], as: UTF8.self)
    guard let expression = try? XPathExpression(elements, in: names) else { return nil }
    return (expression, name)
  }
}
