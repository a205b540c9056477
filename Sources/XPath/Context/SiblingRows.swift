import XMLTree

/// The children that counts of siblings were last about, by the operation that counts.
struct SiblingRows {
  struct Entry {
    /// The operation, which has to live as long as it is known by its identity.
    let count: AnyObject
    let parent: Node
    /// The children counted, in document order.
    let rows: [Int32]
  }

  var entries: [ObjectIdentifier: Entry] = [:]
}
