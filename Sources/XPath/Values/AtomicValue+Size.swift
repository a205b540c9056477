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
  /// About how many bytes an item takes up beside what every item does; of an array or a map, what it
  /// takes up itself.
  var size: Int {
    switch self {
    case .atomic(let value): value.size
    case .map: 192
    case .array, .function: 128
    case .node: 0
    }
  }
}
