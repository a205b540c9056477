/// Steps between rows, each without allocation: what the axes of *XPath 3.1* §3.3.2.1 are made of.
/// A row that does not exist is -1.
extension Tree {
  /// The record of a row.
  @inlinable
  package func record(of row: Int32) -> NodeRecord { records[Int(row)] }

  /// How many rows the tree has.
  @inlinable
  package var count: Int32 { Int32(truncatingIfNeeded: records.count) }

  /// The first child of a row.
  @inlinable
  package func firstChild(of row: Int32) -> Int32 {
    let record = records[Int(row)]
    let child = row &+ 1 &+ Int32(record.attributeCount)
    return child < record.end ? child : -1
  }

  /// The next sibling of a row; attributes have no siblings.
  @inlinable
  package func nextSibling(of row: Int32) -> Int32 {
    let record = records[Int(row)]
    guard record.parent >= 0, record.kind != .attribute else { return -1 }
    return record.end < records[Int(record.parent)].end ? record.end : -1
  }

  /// The sibling before a row, found by climbing from the row in front: the cost is its depth.
  @inlinable
  package func previousSibling(of row: Int32) -> Int32 {
    let record = records[Int(row)]
    guard record.parent >= 0, record.kind != .attribute else { return -1 }
    let first = record.parent &+ 1 &+ Int32(records[Int(record.parent)].attributeCount)
    guard row > first else { return -1 }
    var before = row &- 1
    while records[Int(before)].parent != record.parent { before = records[Int(before)].parent }
    return before
  }

  /// The parent of a row.
  @inlinable
  package func parent(of row: Int32) -> Int32 { records[Int(row)].parent }

  /// The rows of the attributes of a row.
  @inlinable
  package func attributes(of row: Int32) -> Range<Int32> {
    let first = row &+ 1
    return first..<(first &+ Int32(records[Int(row)].attributeCount))
  }

  /// The rows below a row, in document order, its own attributes left out. Attributes of the
  /// elements below are among them and are for the caller to skip.
  @inlinable
  package func contents(of row: Int32) -> Range<Int32> {
    let record = records[Int(row)]
    return (row &+ 1 &+ Int32(record.attributeCount))..<record.end
  }

  /// The row of the attribute with a name, given as a number of ``names``.
  @inlinable
  package func attribute(named name: Int32, of row: Int32) -> Int32 {
    for attribute in attributes(of: row) where records[Int(attribute)].name == name {
      return attribute
    }
    return -1
  }
}

/// String values (*XDM 3.1*, §5.13) as bytes.
extension Tree {
  /// Calls `body` with the string value of a row as UTF-8.
  @inlinable
  package func withValueBytes<Result, Failure: Error>(
    of row: Int32, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let record = records[Int(row)]
    let bytes = Int(record.valueStart)..<Int(record.valueEnd)
    let buffer = record.isTextual ? text : values
    let span = buffer.span
    return try body(span.extracting(bytes))
  }

  /// The string value of a row as a slice of the tree's UTF-8.
  @inlinable
  package func valueBytes(of row: Int32) -> ArraySlice<UInt8> {
    let record = records[Int(row)]
    let bytes = Int(record.valueStart)..<Int(record.valueEnd)
    return record.isTextual ? text[bytes] : values[bytes]
  }

  /// The string value of a row.
  package func stringValue(of row: Int32) -> String {
    String(decoding: valueBytes(of: row), as: UTF8.self)
  }
}

extension NodeRecord {
  /// Whether the string value lies in ``Tree/text``, else it lies in ``Tree/values``.
  @inlinable
  package var isTextual: Bool {
    kind == .text || kind == .element || kind == .document
  }
}
