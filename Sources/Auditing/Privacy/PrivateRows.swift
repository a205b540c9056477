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
          NumberMasking.forms.stretches(of: tree.stringValue(of: row)).isMasked
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
    let bytes = valueBytes(of: row)
    var digits = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let isDigit = byte >= 0x30 && byte <= 0x39 || byte >= 0xC0 && bytes.mayBeDigit(at: index)
      if isDigit { digits += 1 }
      index += 1
    }
    return digits >= 11 && stringValue(of: row).mayHoldNumber
  }
}

extension ArraySlice<UInt8> {
  /// Whether a character that is not of ASCII may be a digit. Of the ideographs, which most texts are
  /// made of, only the ten that are.
  fileprivate func mayBeDigit(at index: Int) -> Bool {
    guard (0xE3...0xE9).contains(self[index]), index + 2 < endIndex else {
      return self[index] != 0xEF || index + 1 < endIndex && self[index + 1] == 0xBC
    }
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE3, 0x80, 0x87), (0xE9, 0x9B, 0xB6), (0xE4, 0xB8, 0x80), (0xE4, 0xB8, 0x83),
      (0xE4, 0xB8, 0x89), (0xE4, 0xBA, 0x8C), (0xE4, 0xBA, 0x94), (0xE4, 0xB9, 0x9D),
      (0xE5, 0x85, 0xAB), (0xE5, 0x85, 0xAD), (0xE5, 0x9B, 0x9B):
      return true
    default: return false
    }
  }
}
