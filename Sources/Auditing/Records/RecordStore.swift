/// Keeps records until they are asked for, wherever there is room for them: what became of many
/// submissions need not all be in memory.
package protocol RecordStore: AnyObject, Sendable {
  /// Keeps a record, from any task.
  func append(_ record: [UInt8]) -> RecordPlace

  /// A record that was kept.
  func record(at place: RecordPlace) -> [UInt8]
}

/// Where a store keeps a record.
package struct RecordPlace: Sendable {
  /// How many bytes stand before it.
  package let start: Int
  /// How many bytes it has.
  package let count: Int

  /// Makes a place.
  package init(start: Int, count: Int) {
    self.start = start
    self.count = count
  }
}
