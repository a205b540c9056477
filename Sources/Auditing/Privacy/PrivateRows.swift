import XMLTree

/// The rows of a document that hold what is private by its name or by its form.
struct PrivateRows {
  /// The elements and attributes of sensitive names.
  private(set) var sensitive: [Int32] = []
  /// The texts and attributes in which there is a number of a private form.
  private(set) var numbered: [Int32] = []

  /// Finds the rows of a tree.
  init(in tree: Tree, sensitiveNames: Set<String>) {
    let isSensitive = tree.names.map { sensitiveNames.contains($0.localName) }
    for row in 0..<tree.count {
      let record = tree.record(of: row)
      if record.name >= 0, isSensitive[Int(record.name)] {
        sensitive.append(row)
      } else if record.kind == .text || record.kind == .attribute {
        guard record.valueEnd - record.valueStart >= PrivateRows.fewestBytes,
          record.kind == .attribute || !tree.isSensitive(record.parent, isSensitive),
          tree.mayHoldNumber(row),
          tree.stringValue(of: row).maskingNumbers != tree.stringValue(of: row)
        else { continue }
        numbered.append(row)
      }
    }
  }

  /// The bytes of the shortest number of a private form.
  private static let fewestBytes: UInt32 = 11
}

extension Tree {
  fileprivate func isSensitive(_ row: Int32, _ names: [Bool]) -> Bool {
    guard row >= 0 else { return false }
    let name = record(of: row).name
    return name >= 0 && names[Int(name)]
  }

  /// Whether there are so many digits in a value, or characters that may be digits, that there may be
  /// a private number.
  fileprivate func mayHoldNumber(_ row: Int32) -> Bool {
    var digits = 0
    var others = 0
    for byte in valueBytes(of: row) {
      if byte >= 0x30, byte <= 0x39 { digits += 1 }
      // Of each character that is not of ASCII, one.
      if byte >= 0xC0 { others += 1 }
    }
    if digits >= 11 { return true }
    return digits + others >= 11 && stringValue(of: row).mayHoldNumber
  }
}
