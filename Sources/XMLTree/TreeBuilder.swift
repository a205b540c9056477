/// Builds a ``Tree`` from its parts in document order.
///
/// The first call makes the root: ``startDocument()``, or any other node for a tree without a
/// document. A call that cannot be carried out (too large, or out of place) makes the builder
/// ignore all that follows; ``finish(documentURI:baseURI:)`` then throws the reason. So building
/// needs no `try` but one.
package struct TreeBuilder {
  var records: [NodeRecord] = []
  var text: [UInt8] = []
  var values: [UInt8] = []
  private(set) var names: [ExpandedName] = []
  private var nameIDs: [ExpandedName: Int32] = [:]
  private(set) var prefixes = [""]
  private var prefixIDs = ["": UInt16(0)]
  private(set) var declarations: [NamespaceDeclaration] = []
  private(set) var idAttributes: Set<Int32> = []
  private var idrefAttributes: Set<Int32> = []
  /// The rows whose content is being built, the innermost last.
  var open: [Int32] = []
  /// Why nothing is built any more.
  private(set) var failure: TreeLimit?
  /// Whether text of nothing but white space is left out of elements.
  private let dropsWhitespace: Bool

  /// Makes an empty builder.
  ///
  /// - Parameter dropsWhitespace: leaves out text nodes of nothing but white space.
  package init(dropsWhitespace: Bool = false) {
    self.dropsWhitespace = dropsWhitespace
  }

  /// Makes room for what a document of so many bytes comes to at most, if it is not very terse.
  /// What stays unused of a large reservation is address space, not memory.
  mutating func reserve(forBytes count: Int) {
    records.reserveCapacity(count / 8)
    text.reserveCapacity(count)
    values.reserveCapacity(count / 2)
  }

  /// Makes room for so many nodes, of which most are attributes with short values: growing, what there
  /// is would be held twice for a while.
  package mutating func reserve(forNodes count: Int) {
    records.reserveCapacity(count)
    values.reserveCapacity(count * 8)
  }

  /// The tree, when everything was closed and within limits.
  package consuming func finish(
    documentURI: String? = nil, baseURI: String? = nil
  ) throws(TreeLimit) -> Tree {
    if open == [0], records.first?.kind == .document { close() }
    if open.isEmpty == false || records.isEmpty { fail(.structure) }
    if let failure { throw failure }
    return Tree(
      documentURI: documentURI, baseURI: baseURI, records: records, text: text, values: values,
      names: names, prefixes: prefixes, namespaceDeclarations: declarations,
      idAttributes: idAttributes, idrefAttributes: idrefAttributes)
  }

  /// Gives up, for the first reason there is.
  mutating func fail(_ reason: TreeLimit) {
    failure = failure ?? reason
  }
}

/// What identifies names and prefixes.
extension TreeBuilder {
  /// The number of a name, a new one for a name not seen before.
  mutating func intern(_ name: ExpandedName) -> Int32 {
    if let id = nameIDs[name] { return id }
    let id = Int32(truncatingIfNeeded: names.count)
    names.append(name)
    nameIDs[name] = id
    return id
  }

  /// The number of a name that has come already.
  func number(of name: ExpandedName) -> Int32? { nameIDs[name] }

  /// The number of a prefix.
  mutating func intern(prefix: String) -> UInt16 {
    if let id = prefixIDs[prefix] { return id }
    guard let id = UInt16(exactly: prefixes.count) else {
      fail(.prefixes)
      return 0
    }
    prefixes.append(prefix)
    prefixIDs[prefix] = id
    return id
  }
}

/// Rows: everything that is built goes through these.
extension TreeBuilder {
  /// Adds a row under the innermost open one and returns it, or -1.
  @inline(__always)
  mutating func add(
    _ kind: NodeKind, name: Int32 = -1, prefix: UInt16 = 0, line: UInt32
  ) -> Int32 {
    if dropsWhitespace { dropWhitespaceText() }
    let row = records.count
    guard failure == nil, row < Int(Int32.max), let parent = open.last ?? (row == 0 ? -1 : nil)
    else {
      fail(row < Int(Int32.max) ? .structure : .nodes)
      return -1
    }
    let isTextual = kind.rawValue <= NodeKind.element.rawValue || kind == .text
    var record = NodeRecord(
      kind: kind, name: name, prefix: prefix, parent: parent,
      valueStart: UInt32(truncatingIfNeeded: isTextual ? text.count : values.count), line: line)
    record.end = Int32(truncatingIfNeeded: row + 1)
    records.append(record)
    return Int32(truncatingIfNeeded: row)
  }

  /// Adds a document or element that stays open for its content.
  @inline(__always)
  mutating func open(_ kind: NodeKind, name: Int32, prefix: UInt16, line: UInt32) {
    let row = add(kind, name: name, prefix: prefix, line: line)
    if row >= 0 { open.append(row) }
  }

  /// Ends the innermost open document or element.
  @inline(__always)
  mutating func close() {
    if dropsWhitespace { dropWhitespaceText() }
    guard failure == nil else { return }
    guard let row = open.popLast() else { return fail(.structure) }
    records[Int(row)].end = Int32(truncatingIfNeeded: records.count)
    records[Int(row)].valueEnd = UInt32(truncatingIfNeeded: text.count)
  }

  /// Appends to the text of the tree; bytes next to a text node lengthen it.
  @inline(__always)
  mutating func addText(_ bytes: Span<UInt8>, line: UInt32) {
    guard !bytes.isEmpty, failure == nil else { return }
    guard bytes.count <= Int(UInt32.max) - text.count else { return fail(.bytes) }
    var row = records.count - 1
    if row < 0 || records[row].kind != .text || records[row].parent != (open.last ?? -1) {
      row = Int(add(.text, line: line))
      guard row >= 0 else { return }
    }
    bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    records[row].valueEnd = UInt32(truncatingIfNeeded: text.count)
    records[row].line = line
  }

  /// Adds a row whose value is not part of the text, and returns it or -1.
  @inline(__always)
  mutating func addValue(
    _ kind: NodeKind, name: Int32, prefix: UInt16, bytes: Span<UInt8>, line: UInt32
  ) -> Int32 {
    guard bytes.count <= Int(UInt32.max) - values.count else {
      fail(.bytes)
      return -1
    }
    let row = add(kind, name: name, prefix: prefix, line: line)
    guard row >= 0 else { return -1 }
    bytes.withUnsafeBufferPointer { values.append(contentsOf: $0) }
    records[Int(row)].valueEnd = UInt32(truncatingIfNeeded: values.count)
    return row
  }

  /// Adds an attribute to the element just opened, and returns its row or -1.
  @inline(__always)
  mutating func addAttribute(
    name: Int32, prefix: UInt16, bytes: Span<UInt8>, line: UInt32
  ) -> Int32 {
    if let element = open.last {
      let count = records[Int(element)].attributeCount
      guard records.count == Int(element) + 1 + Int(count),
        records[Int(element)].kind == .element
      else {
        fail(.structure)
        return -1
      }
      guard count < UInt16.max else {
        fail(.attributes)
        return -1
      }
      records[Int(element)].attributeCount = count + 1
    }
    return addValue(.attribute, name: name, prefix: prefix, bytes: bytes, line: line)
  }

  /// Marks an attribute as an ID or as references to IDs.
  mutating func mark(_ attribute: Int32, as type: AttributeType) {
    guard attribute >= 0 else { return }
    switch type {
    case .other: break
    case .id: idAttributes.insert(attribute)
    case .idrefs: idrefAttributes.insert(attribute)
    }
  }

  /// Adds a namespace declaration to the innermost open element.
  mutating func addDeclaration(prefix: String, uri: String) {
    guard let element = open.last, records[Int(element)].kind == .element else {
      return fail(.structure)
    }
    declarations.append(NamespaceDeclaration(element: element, prefix: prefix, uri: uri))
  }

  private mutating func dropWhitespaceText() {
    guard let last = records.last, last.kind == .text, last.parent >= 0 else { return }
    let start = Int(last.valueStart)
    let isBlank = text[start...].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    guard isBlank else { return }
    records.removeLast()
    text.removeSubrange(start...)
  }
}
