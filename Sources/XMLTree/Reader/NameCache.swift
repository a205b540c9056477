import CLibXML2

/// Numbers of names by the addresses libxml2 keeps their strings at.
///
/// Its dictionary holds each string of names and namespaces once for the length of a parse, so two
/// addresses tell a name, and a name costs its Swift strings only the first time.
struct NameCache {
  typealias Bytes = UnsafePointer<xmlChar>

  private struct Entry {
    var localName: Bytes?
    var uri: Bytes?
    var id: Int32
  }

  /// A table of open addressing, at most half full; a power of two long.
  private var entries = [Entry](repeating: Entry(id: 0), count: 64)
  private var count = 0
  private var prefixes: [(address: Bytes, id: UInt16)] = []
  /// The number of the name `xml:id`, or -2 (which is no name's number) until it has come.
  private(set) var xmlID: Int32 = -2

  /// The number of a name in a tree.
  @inline(__always)
  mutating func name(_ localName: Bytes, _ uri: Bytes?, in builder: inout TreeBuilder) -> Int32 {
    let slot = slot(of: localName, uri)
    return entries[slot].localName == localName
      ? entries[slot].id : add(localName, uri, to: &builder)
  }

  /// The number of a prefix in a tree.
  @inline(__always)
  mutating func prefix(_ prefix: Bytes?, in builder: inout TreeBuilder) -> UInt16 {
    guard let prefix else { return 0 }
    for known in prefixes where known.address == prefix { return known.id }
    let id = builder.intern(prefix: String(bytes: prefix))
    // Prefixes are few, or else looked up by their text: the search must not become slow.
    if prefixes.count < 8 { prefixes.append((prefix, id)) }
    return id
  }

  private mutating func add(_ localName: Bytes, _ uri: Bytes?, to builder: inout TreeBuilder)
    -> Int32
  {
    let name = ExpandedName(namespaceURI: String(bytes: uri), localName: String(bytes: localName))
    let id = builder.intern(name)
    if name == .xmlID { xmlID = id }
    if count * 2 >= entries.count { grow() }
    entries[slot(of: localName, uri)] = Entry(localName: localName, uri: uri, id: id)
    count += 1
    return id
  }

  /// Where a name is, or where it would go.
  @inline(__always)
  private func slot(of localName: Bytes, _ uri: Bytes?) -> Int {
    let mask = entries.count - 1
    let address = UInt(bitPattern: localName) ^ (UInt(bitPattern: uri) << 1)
    var slot = Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while entries[slot].localName != nil
      && (entries[slot].localName != localName || entries[slot].uri != uri)
    {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(id: 0), count: old.count * 2)
    for entry in old {
      guard let localName = entry.localName else { continue }
      entries[slot(of: localName, entry.uri)] = entry
    }
  }
}
