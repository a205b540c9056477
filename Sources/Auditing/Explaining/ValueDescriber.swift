import XMLTree
import XPath

/// Puts what an expression came to into words, with what is private masked.
struct ValueDescriber {
  let masking: Masking
  let subject: Item

  /// How many evaluations and items are shown, and how many characters of a text.
  private static let maximumEvaluations = 3
  private static let maximumItems = 5
  private static let maximumLength = 60

  /// What a sub-expression came to: one value, or the first of several.
  func text(of part: Trace.Subexpression) -> String {
    let shown = part.evaluations.prefix(ValueDescriber.maximumEvaluations).map {
      text(of: $0.outcome)
    }
    let rest = part.count - shown.count
    // Often it comes to the same wherever it is evaluated.
    guard Set(shown).count > 1 || rest > 0 else { return shown.first ?? "" }
    return shown.joined(separator: "; ") + (rest > 0 ? "; … (\(part.count)×)" : "")
  }

  private func text(of outcome: Trace.Outcome) -> String {
    switch outcome {
    case .truth(let isTrue): return isTrue ? "true" : "false"
    case .failure(let error): return "\(error.code): \(masking.masked(error.message))"
    case .items(let samples, let count, let isComplete):
      if count == 0 { return "()" }
      let shown = samples.prefix(ValueDescriber.maximumItems).map(text)
      if count == 1 { return shown.first ?? "…" }
      let hidden = count - shown.count
      let rest = hidden > 0 ? ", … \(count) items" : isComplete ? "" : ", …"
      return "(\(shown.joined(separator: ", "))\(rest))"
    }
  }

  private func text(of sample: Trace.Sample) -> String {
    switch sample {
    case .large(let kind, let size): "\(kind.rawValue)(\(size))"
    case .item(.map(let map)): "map(\(map.count))"
    case .item(.array(let array)): "array(\(array.members.count))"
    case .item(.function): "function"
    case .item(.atomic(let value)): text(of: value)
    case .item(.node(let node)): text(of: node)
    }
  }

  private func text(of value: AtomicValue) -> String {
    let text = masked(.atomic(value))
    return value.type == .string || value.type == .untypedAtomic ? quoted(text) : text
  }

  /// A node by its name and, where it has no elements inside, its text.
  private func text(of node: Node) -> String {
    switch node.kind {
    case .document: "/"
    case .attribute: "@\(node.nodeName)=\(quoted(masked(.node(node))))"
    case .element where node.children.contains(where: { $0.kind == .element }): node.nodeName
    case .element where node.stringValue.isEmpty: node.nodeName
    case .element: "\(node.nodeName)=\(quoted(masked(.node(node))))"
    default: quoted(masked(.node(node)))
    }
  }

  private func masked(_ item: Item) -> String {
    (try? masking.text(of: Value(item), on: subject)) ?? ""
  }

  private func quoted(_ text: String) -> String {
    let isLong = text.count > ValueDescriber.maximumLength
    return "'\(isLong ? text.prefix(ValueDescriber.maximumLength) + "…" : text[...])'"
  }
}
