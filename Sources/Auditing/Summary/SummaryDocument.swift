import Policies
import XMLTree

/// Makes the document that the rules of the second level look at.
struct SummaryDocument {
  let settings: AuditSettings

  private var policy: Policy { settings.policy }

  /// The summary of what submissions yielded, in their order, and of the files that could not
  /// be read; `nil` where that is too much.
  func summary(of content: SummaryContent) -> Summary? {
    var numbers: [FactDigest: Int] = [:]
    var areConfidential: [Bool] = []
    var builder = TreeBuilder()
    builder.reserve(forNodes: content.nodeCount)
    builder.startDocument()
    builder.startElement(name("summary"))
    if !policy.namespace.isEmpty {
      builder.declareNamespace(prefix: "", uri: policy.namespace)
    }
    builder.attribute("period", settings.period.label)
    builder.attribute("as-of", settings.asOf.description)
    for submission in content.submissions {
      builder.startElement(name("submission"), line: submission.line)
      builder.attribute("unit", submission.unit)
      builder.attribute("name", submission.name)
      builder.attribute(SummaryDocument.fileAttribute, submission.file)
      builder.attribute("score", submission.score.map { "\($0)" })
      builder.attribute("grade", submission.grade)
      for fact in submission.facts {
        add(fact, &numbers, to: &builder)
        areConfidential.append(fact.isConfidential)
      }
      builder.endElement()
    }
    for file in content.unreadable {
      builder.startElement(name("unreadable"))
      builder.attribute("unit", file.unit.isEmpty ? nil : file.unit)
      builder.attribute("name", file.name.isEmpty ? nil : file.name)
      builder.attribute(SummaryDocument.fileAttribute, file.file)
      builder.endElement()
    }
    builder.endElement()
    let tree = try? (consume builder).finish()
    guard let element = tree?.root.children.first(where: { $0.kind == .element }) else {
      return nil
    }
    let facts = element.children.lazy.flatMap(\.children)
    return Summary(
      element: element,
      confidential: areConfidential.contains(true)
        ? zip(facts, areConfidential).filter(\.1).map(\.0) : [])
  }

  private func add(
    _ fact: Fact, _ numbers: inout [FactDigest: Int], to builder: inout TreeBuilder
  ) {
    let definition = policy.submissions.facts[fact.definition]
    builder.startElement(name(definition.element), line: fact.line)
    if let digest = fact.digest {
      // A number serves as well, is the same on every run, and gives nothing away.
      let number = numbers[digest] ?? numbers.count + 1
      numbers[digest] = number
      builder.attribute(FactDefinition.digestAttribute, String(number))
    }
    for (value, attribute) in zip(fact.values, definition.values) {
      builder.attribute(attribute.name, value)
    }
    builder.endElement()
  }

  private func name(_ localName: String) -> ExpandedName {
    ExpandedName(namespaceURI: policy.namespace, localName: localName)
  }

  private static let fileAttribute = "file"

  /// The file that what a node stands for is in: that of the submission it is part of.
  static func file(of node: Node) -> String? {
    var current: Node? = node
    while let node = current {
      if node.kind == .element, ["submission", "unreadable"].contains(node.localName) {
        return node.attributes.first { $0.localName == fileAttribute }?.stringValue
      }
      current = node.parent
    }
    return nil
  }
}

/// A summary of submissions.
struct Summary {
  /// The summary element.
  let element: Node
  /// The facts in it that came from something confidential.
  let confidential: [Node]
}

extension TreeBuilder {
  /// Adds an attribute in no namespace that has a value.
  fileprivate mutating func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    attribute(ExpandedName(localName: name), value: value)
  }
}
