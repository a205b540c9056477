import XMLTree
import XPath

/// Puts what an expression came to into words, with what is private masked.
struct ValueDescriber {
  let document: DocumentUnderCheck
  /// What the parts of the expression have of the private values.
  let contents: PrivateContents.OfExpression

  /// How many evaluations and items are shown, and how many characters of a text.
  private static let maximumEvaluations = 3
  private static let maximumItems = 5
  private static let maximumLength = 60

  /// What a sub-expression came to: one value, or the first of several.
  func text(of part: Trace.Subexpression) -> String {
    let shown = ValueDescriber.condensed(
      part.evaluations.prefix(ValueDescriber.maximumEvaluations).map {
        text(of: $0.outcome, of: part)
      })
    let rest = part.count - shown.count
    // Often it comes to the same wherever it is evaluated.
    guard Set(shown).count > 1 || rest > 0 else { return shown.first ?? "" }
    return shown.joined(separator: "; ") + (rest > 0 ? "; … (\(part.count)×)" : "")
  }

  /// The texts; of those that are all hidden, one.
  private static func condensed(_ texts: [String]) -> [String] {
    texts.count > 1 && texts.allSatisfy { [Mask.hidden, "'\(Mask.hidden)'"].contains($0) }
      ? [texts[0]] : texts
  }

  private func text(
    of outcome: Trace.Outcome, of part: Trace.Subexpression
  ) -> String {
    switch outcome {
    case .truth(let isTrue): return isTrue ? "true" : "false"
    case .failure(let error):
      let content = content(quotedBy: error, of: part)
      return
        "\(document.masking.code(of: error)): \(document.masking.message(of: error, having: content))"
    case .items(let samples, let count, let isComplete):
      if count == 0 { return "()" }
      let shown = ValueDescriber.condensed(
        samples.prefix(ValueDescriber.maximumItems).map {
          text(of: $0, having: contents[part.range])
        })
      if count == 1 { return shown.first ?? "…" }
      let hidden = count - shown.count
      let rest = hidden > 0 ? ", … \(count) items" : isComplete ? "" : ", …"
      return "(\(shown.joined(separator: ", "))\(rest))"
    }
  }

  /// What the values have that an error quotes. One in the body of a function is placed in the expression
  /// that the body is part of.
  private func content(
    quotedBy error: XPathError, of part: Trace.Subexpression
  ) -> PrivateContent {
    guard let number = error.expression, let range = error.range else {
      return contents.content(inside: error.range ?? part.range)
    }
    guard let origin = document.policy.expressions.first(where: { $0.id == number }) else {
      return .pieces
    }
    return document.masking.contents[origin].content(inside: range)
  }

  private func text(
    of sample: Trace.Sample, having content: PrivateContent
  ) -> String {
    switch sample {
    case .large(let kind, let size): "\(kind.rawValue)(\(size))"
    case .item(.map(let map)): "map(\(map.count))"
    case .item(.array(let array)): "array(\(array.members.count))"
    case .item(.function): "function"
    case .item(.atomic(let value)): text(of: value, having: content)
    // What was made of private texts may have any of them, in names too.
    case .item(.node(let node)) where content != .none && document.masking.isForeign(node):
      Mask.hidden
    case .item(.node(let node)): text(of: node)
    }
  }

  private func text(of value: AtomicValue, having content: PrivateContent) -> String {
    let text = document.masking.text(of: value, having: content)
      .shortened(to: ValueDescriber.maximumLength)
    return value.type == .string || value.type == .untypedAtomic ? "'\(text)'" : text
  }

  /// A node by its name and its text, or by its path where it has elements inside.
  private func text(of node: Node) -> String {
    switch node.kind {
    case .attribute: "@\(document.masking.name(of: node))=\(quotedText(of: node))"
    case .element where node.children.contains(where: { $0.kind == .element }),
      .element where node.stringValue.isEmpty, .document:
      document.path(of: node)
    case .element: "\(document.masking.name(of: node))=\(quotedText(of: node))"
    default: quotedText(of: node)
    }
  }

  private func quotedText(of node: Node) -> String {
    let text = document.masking.text(of: node).shortened(to: ValueDescriber.maximumLength)
    return "'\(text)'"
  }
}
