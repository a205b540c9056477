extension String {
  /// The text that scalars make. To put bytes together is many times faster than to add scalar by scalar
  /// to a string.
  package init(scalars: [Unicode.Scalar]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes.append(contentsOf: Unicode.UTF8.encode(scalar)!)
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
