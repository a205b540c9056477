/// Paths of files, which on Unix are any bytes, as texts.
///
/// A byte that is no part of UTF-8 stands as a scalar of the last plane of private use, so that a file
/// with such a name can be found again by what it is called. So do the bytes of those scalars
/// themselves: no two paths are one text.
extension String {
  /// The path that bytes of a file system spell.
  package init(fileSystemBytes bytes: some Collection<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.fileSystemByte != nil })
    {
      self = text
      return
    }
    var scalars = UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.first {
      let valid = (1...4).lazy.compactMap { String(validating: rest.prefix($0), as: UTF8.self) }
        .first?.unicodeScalars.first
      if let valid, valid.fileSystemByte == nil {
        scalars.append(valid)
        rest = rest.dropFirst(UTF8.width(valid))
      } else {
        scalars.append(Unicode.Scalar(fileSystemByte: byte))
        rest = rest.dropFirst()
      }
    }
    self.init(scalars)
  }

  /// The bytes a file system spells the path with.
  package var fileSystemBytes: [UInt8] {
    guard utf8.contains(where: { $0 == 0xF4 }) else { return Array(utf8) }
    return unicodeScalars.flatMap { scalar in
      scalar.fileSystemByte.map { [$0] } ?? Array(UTF8.encode(scalar)!)
    }
  }
}

extension String {
  /// The path with what would break its line shown as an escape: in a text a blank would do, but two
  /// files can differ by it.
  package var pathOnOneLine: String {
    guard utf8.contains(where: { (0x9...0xD).contains($0) }) else { return self }
    return String(
      unicodeScalars.flatMap { scalar -> [Character] in
        guard (0x9...0xD).contains(scalar.value) else { return [Character(scalar)] }
        return Array("\\u{\(scalar.value.hexadecimal(digits: 2))}")
      })
  }
}

extension Unicode.Scalar {
  /// The byte of a path that it stands for; `nil` for what stands for itself.
  package var fileSystemByte: UInt8? {
    (0x10FE80...0x10FEFF).contains(value) ? UInt8(truncatingIfNeeded: value) : nil
  }

  /// What stands for a byte that is no part of UTF-8.
  fileprivate init(fileSystemByte byte: UInt8) {
    self = Unicode.Scalar(0x10FE00 + UInt32(byte)) ?? "\u{FFFD}"
  }
}
