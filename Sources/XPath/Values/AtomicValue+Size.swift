import BigInt

extension AtomicValue {
  /// About how many bytes the value takes up beside what every value does.
  var size: Int {
    switch storage {
    case .string(let text): text.utf8.count
    case .binary(let bytes): bytes.count
    case .bigInteger(let integer): integer.bitWidth / 8
    case .decimal(let decimal):
      if case .big(let integer) = decimal.unscaled { integer.bitWidth / 8 } else { 0 }
    case .boolean, .integer, .double, .float, .dateTime, .duration, .qName: 0
    }
  }
}

extension Item {
  /// About how many bytes an atomic value takes up beside what every item does.
  var size: Int { if case .atomic(let value) = self { value.size } else { 0 } }
}
