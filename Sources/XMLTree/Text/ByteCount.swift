/// A number of bytes, as those who set limits write it: `4096`, `200M`, `1G`.
package struct ByteCount: Hashable, Sendable {
  package let bytes: Int

  package init(_ bytes: Int) { self.bytes = bytes }

  package static func mebibytes(_ count: Int) -> ByteCount { ByteCount(count << 20) }

  /// The number a text stands for; `nil` for none, or one too large.
  package init?(text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text[digits.endIndex...].uppercased()
    guard let number = Int(digits), let shift = Self.units[unit] else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: 1 << shift)
    guard !isTooLarge else { return nil }
    self.bytes = bytes
  }

  private static let units = [
    "": 0, "B": 0, "K": 10, "KB": 10, "KIB": 10, "M": 20, "MB": 20, "MIB": 20, "G": 30, "GB": 30,
    "GIB": 30, "T": 40, "TB": 40, "TIB": 40,
  ]
}

extension ByteCount: CustomStringConvertible {
  /// The number in the largest unit of which it is a whole number: `200 MiB`.
  package var description: String {
    for (shift, unit) in [(30, "GiB"), (20, "MiB"), (10, "KiB")] {
      if bytes > 0, bytes % (1 << shift) == 0 { return "\(bytes >> shift) \(unit)" }
    }
    return "\(bytes) B"
  }
}
