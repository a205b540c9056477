import XMLTree

/// The names of elements, attributes and processing instructions that stand in the confidential parts
/// of a document alone, and that neither policy nor schema knows: they may be anything.
struct ConfidentialNames {
  /// Their numbers in the tree.
  private(set) var names: Set<Int32> = []
  /// The numbers of such prefixes.
  private(set) var prefixes: Set<UInt16> = []
  /// All of them as texts.
  private(set) var texts: Set<String> = []

  /// Finds the names of a tree.
  init(in tree: Tree, _ parts: ConfidentialParts, known: PolicyVocabulary) {
    // A summary has the names that the policy gives it.
    guard !parts.isEmpty, !parts.isOfSummary else { return }
    let inside = parts.rows(of: tree)
    var elsewhere = (names: Set<Int32>(), prefixes: Set<UInt16>())
    for row in 0..<tree.count {
      let record = tree.record(of: row)
      guard record.name >= 0 else { continue }
      // By the name of its root a document is told from others.
      if inside.contains(row), !tree.isDocumentElement(record) {
        names.insert(record.name)
        prefixes.insert(record.prefix)
      } else {
        elsewhere.names.insert(record.name)
        elsewhere.prefixes.insert(record.prefix)
      }
    }
    names = names.subtracting(elsewhere.names).filter {
      !known.names.contains(tree.names[Int($0)].localName)
    }
    prefixes = prefixes.subtracting(elsewhere.prefixes).filter {
      !tree.prefixes[Int($0)].isEmpty && tree.prefixes[Int($0)] != "xsi"
    }
    texts = Set(
      names.map { tree.names[Int($0)].localName } + prefixes.map { tree.prefixes[Int($0)] })
  }

  var isEmpty: Bool { texts.isEmpty }

  /// Whether a row of the tree has one.
  func include(_ record: NodeRecord) -> Bool {
    record.name >= 0 && (names.contains(record.name) || prefixes.contains(record.prefix))
  }
}

extension Tree {
  fileprivate func isDocumentElement(_ record: NodeRecord) -> Bool {
    record.kind == .element
      && (record.parent < 0 || self.record(of: record.parent).kind == .document)
  }
}
