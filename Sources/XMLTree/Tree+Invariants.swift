/// What must be true of every node table; for tests.
extension Tree {
  /// The rules the tree breaks, empty for a sound tree.
  package var brokenInvariants: [String] {
    guard let first = records.first else { return ["a tree has a root"] }
    var broken: [String] = []
    func expect(_ holds: Bool, _ rule: String, _ row: Int) {
      if !holds { broken.append("row \(row): \(rule)") }
    }
    expect(first.parent == -1, "the root has no parent", 0)
    expect(Int(first.end) == records.count, "the root spans the table", 0)
    for (row, record) in records.enumerated() {
      expect(record.kind != .namespace, "namespace nodes are not stored", row)
      expect(Int(record.end) > row && Int(record.end) <= records.count, "end lies behind", row)
      let start = Int(record.valueStart)
      let end = Int(record.valueEnd)
      expect(start <= end, "a value starts before it ends", row)
      expect(end <= (record.isTextual ? text : values).count, "a value lies in its buffer", row)
      expect(
        (record.name < 0) == [.document, .text, .comment].contains(record.kind),
        "elements, attributes and processing instructions have a name", row)
      if row > 0 { checkPlace(row, record, expect) }
      if record.kind == .document || record.kind == .element {
        checkContents(row, record, expect)
      } else {
        expect(Int(record.end) == row + 1, "a leaf has no content", row)
      }
    }
    return broken
  }

  private typealias Expectation = (_ holds: Bool, _ rule: String, _ row: Int) -> Void

  private func checkPlace(_ row: Int, _ record: NodeRecord, _ expect: Expectation) {
    guard record.parent >= 0, Int(record.parent) < row else {
      return expect(false, "a parent stands before its children", row)
    }
    let parent = records[Int(record.parent)]
    expect(record.end <= parent.end, "a subtree lies within its parent's", row)
    expect(
      parent.kind == .element || parent.kind == .document, "only they have content", row)
    let isInAttributes = row <= Int(record.parent) + Int(parent.attributeCount)
    expect(isInAttributes == (record.kind == .attribute), "attributes come first", row)
  }

  /// The text of an element is that of its children, one behind the other.
  private func checkContents(_ row: Int, _ record: NodeRecord, _ expect: Expectation) {
    var reached = record.valueStart
    var wasText = false
    var child = firstChild(of: Int32(row))
    while child >= 0 {
      let inner = records[Int(child)]
      expect(Int(inner.parent) == row, "children know their parent", Int(child))
      if inner.isTextual {
        expect(inner.valueStart == reached, "text has no gaps", Int(child))
        reached = inner.valueEnd
      }
      expect(!(wasText && inner.kind == .text), "no text next to text", Int(child))
      expect(inner.kind != .text || inner.valueStart < inner.valueEnd, "no empty text", Int(child))
      wasText = inner.kind == .text
      child = nextSibling(of: child)
    }
    expect(reached == record.valueEnd, "an element's text is its children's", row)
  }
}
