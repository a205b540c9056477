import XMLTree
import XPath

/// The entries of a mapping whose keys are known.
package struct Fields {
  /// Where the mapping starts.
  package let place: Place
  private let entries: [String: YAMLNode.Entry]

  fileprivate init(place: Place, entries: [String: YAMLNode.Entry]) {
    self.place = place
    self.entries = entries
  }

  /// The value of a key.
  package subscript(key: String) -> YAMLNode? { entries[key]?.value }

  /// Where a key stands.
  package func place(of key: String) -> Place? { entries[key]?.place }
}

extension DocumentReader {
  /// The entries of a node that must be a mapping of some of `keys`. `part` is what the node
  /// describes, as the subject of a sentence.
  package mutating func fields(
    _ node: YAMLNode, _ part: any DiagnosticCode, of name: String = "", keys: [String],
    required: [String] = []
  ) -> Fields? {
    let part = MessageArgument.message(Message(part, [.text(name)]))
    guard case .mapping(let entries) = node.content else {
      report(DocumentProblem.notMapping, part, node.kind, at: node.place)
      return nil
    }
    var known: [String: YAMLNode.Entry] = [:]
    var unknown: [YAMLNode.Entry] = []
    for entry in entries {
      if keys.contains(entry.key) { known[entry.key] = entry } else { unknown.append(entry) }
    }
    for entry in unknown {
      // Where there are very many, what each may mean is no help.
      guard isSuggesting, let intended = Spelling.nearest(to: entry.key, in: keys) else {
        report(
          DocumentProblem.unknownKeyAmong, .text(entry.key), .text(keys.joined(separator: ", ")),
          at: entry.place)
        continue
      }
      report(
        DocumentProblem.unknownKey, .text(entry.key), at: entry.place, suggestion: intended)
      // Taken for what was meant, so that one slip is not reported as a key missing too.
      if known[intended] == nil { known[intended] = entry }
    }
    for key in required where known[key] == nil {
      report(DocumentProblem.missingKey, part, .text(key), at: node.place)
    }
    return Fields(place: node.place, entries: known)
  }

  /// The entries of a node that must be a mapping of names of its author's own.
  package mutating func entries(_ node: YAMLNode, _ key: String) -> [YAMLNode.Entry]? {
    guard case .mapping(let entries) = node.content else {
      report(DocumentProblem.namesNotMapping, .text(key), node.kind, at: node.place)
      return nil
    }
    for entry in entries where entry.key.allSatisfy(\.isWhitespace) {
      report(DocumentProblem.emptyName, .text(key), at: entry.place)
    }
    return entries
  }

  /// The items of a document that is nothing but a list under a key, which may be empty; `file` is what
  /// it is, and `parts` what the items describe.
  package mutating func items(
    of text: String, under key: String, _ file: any DiagnosticCode, of parts: any DiagnosticCode
  ) -> [YAMLNode] {
    let fields = root(of: text).flatMap { self.fields($0, file, keys: [key], required: [key]) }
    guard let list = fields?[key], !list.isNull else { return [] }
    return items(list, key, of: parts) ?? []
  }

  /// The items of a node that must be a list; `parts` is what they describe.
  package mutating func items(
    _ node: YAMLNode, _ key: String, of parts: any DiagnosticCode
  ) -> [YAMLNode]? {
    guard case .sequence(let items) = node.content else {
      report(
        DocumentProblem.notList, .text(key), .message(Message(parts)), node.kind, at: node.place)
      return nil
    }
    return items
  }
}
