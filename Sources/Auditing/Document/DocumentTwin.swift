import Policies
import XMLTree
import XPath

/// A document in which private values are others, with what the rules of its level know of it: what
/// depends on the values comes to something else there.
final class DocumentTwin {
  private let evaluator: Evaluator
  private let original: Tree
  private let tree: Tree
  private let root: Node
  private let lets: [LetBinding]
  /// Which of the lets have been worked out.
  private var bound: Set<String> = []
  /// The numbers of the expressions whose lets have been.
  private var prepared: Set<Int> = []
  /// What has been selected in it, by the numbers of the expressions.
  private var selected: [Int: Value?] = [:]

  /// Makes the twin of a document from a tree with the same rows.
  init(_ tree: Tree, of root: Node, _ level: PolicyLevel, _ settings: AuditSettings) {
    original = root.tree
    self.tree = tree
    self.root = Node(tree: tree, row: root.row)
    evaluator = settings.makeEvaluator()
    evaluator.begin(settings.limits.scaled(toNodes: Int(tree.count)))
    lets = level.lets
    if let variable = level.variable { evaluator[variable] = Value(Item.node(self.root)) }
  }

  /// What an expression comes to on the counterpart of an item; `nil` where it breaks.
  func value(of expression: PolicyExpression, of check: CheckedItem) -> Value? {
    guard let item = counterpart(of: check) else { return nil }
    bindLets(for: [expression] + (check.rule?.lets.map(\.expression) ?? []))
    if let rule = check.rule { bind(rule, check.window, on: item) }
    return try? expression.evaluate(on: item, with: evaluator)
  }

  /// What a check comes to on an item that is none of its own: the same node, or the item itself.
  func outcome(of item: Item, _ check: (Item, Evaluator) -> Outcome?) -> Outcome? {
    bindAllLets()
    return check(item.node.flatMap(counterpart).map(Item.node) ?? item, evaluator)
  }

  /// What work on the document comes to in the twin; `nil` where it breaks.
  func result<T>(of work: (Tree, Evaluator) throws(XPathError) -> T) -> T? {
    bindAllLets()
    return try? work(tree, evaluator)
  }

  /// The error that work on the document breaks with in the twin; `nil` where it does not.
  func error<T>(of work: (Tree, Evaluator) throws(XPathError) -> T) -> XPathError? {
    bindAllLets()
    do throws(XPathError) {
      _ = try work(tree, evaluator)
      return nil
    } catch {
      return error
    }
  }

  /// The node that stands where one of the document does.
  func counterpart(of node: Node) -> Node? {
    guard node.tree === original else { return nil }
    return Node(tree: tree, row: node.row, namespace: node.namespace)
  }

  /// Works out the lets that expressions use, and those that these use: most texts use few of them.
  private func bindLets(for expressions: [PolicyExpression]) {
    guard !expressions.allSatisfy({ prepared.contains($0.id) }) else { return }
    prepared.formUnion(expressions.map(\.id))
    var using = expressions
    var wanted: [LetBinding] = []
    for binding in lets.reversed()
    where using.contains(where: { $0.compiled.uses(binding.variable) }) {
      using.append(binding.expression)
      wanted.append(binding)
    }
    for binding in wanted.reversed() { bind(binding) }
  }

  private func bindAllLets() { for binding in lets { bind(binding) } }

  private func bind(_ binding: LetBinding) {
    guard bound.insert(binding.name).inserted else { return }
    evaluator[binding.variable] = try? binding.expression.evaluate(on: .node(root), with: evaluator)
  }

  private func bind(_ rule: Rule, _ window: Window?, on item: Item) {
    if let variable = rule.this { evaluator[variable] = Value(item) }
    if let variable = rule.window { evaluator[variable] = window?.value }
    for binding in rule.lets {
      evaluator[binding.variable] = try? binding.expression.evaluate(on: item, with: evaluator)
    }
  }

  /// The item that stands where another one does in the document.
  private func counterpart(of check: CheckedItem) -> Item? {
    if let node = check.item.node.flatMap(counterpart) { return .node(node) }
    guard let selection = check.selection else { return check.item }
    bindLets(for: [selection])
    let items =
      selected[selection.id] ?? (try? selection.evaluate(on: .node(root), with: evaluator))
    selected[selection.id] = .some(items)
    guard let items, check.number < items.count else { return nil }
    return items[check.number]
  }
}

/// An item that something is said of, and how it was come by.
struct CheckedItem {
  let item: Item
  /// What selected it; `nil` for the root of a document.
  var selection: PolicyExpression?
  /// Its place among what was selected, from 0.
  var number = 0
  /// The rule it is checked by, if it is.
  var rule: Rule?
  /// The window it is checked in.
  var window: Window?
}

extension PolicyLevel {
  /// Works out what all rules of the level know of a document. A let that breaks has no value; what
  /// it is that broke is returned, with what had before.
  @discardableResult
  func bind(
    on root: Node, in evaluator: Evaluator, after shared: BrokenLets,
    _ profiler: AuditProfiler? = nil
  ) -> BrokenLets {
    if let variable { evaluator[variable] = Value(Item.node(root)) }
    var broken = shared
    for binding in lets {
      do throws(XPathError) {
        evaluator[binding.variable] = try profiler.measure(.binding(kind, binding.name)) {
          () throws(XPathError) in
          try binding.expression.evaluate(on: .node(root), with: evaluator)
        }
      } catch {
        evaluator[binding.variable] = nil
        broken.add(binding, error)
      }
    }
    return broken
  }
}
