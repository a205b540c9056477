/// Text that the parser tells in pieces, on its way to the validator.
///
/// For each piece of a text the validator goes through all it has of that text, which for a long one
/// takes time without end. So it is given the first piece, which mostly is all, and the others in
/// one.
struct HeldText {
  private var bytes: [UInt8] = []
  /// Whether the validator was given the first piece.
  private var hasBegun = false
  /// Whether one of the pieces is of a CDATA section.
  private var hasCDATA = false

  /// Holds a piece, and returns whether it does: the first one it does not.
  @inline(__always)
  mutating func hold(_ piece: UnsafePointer<UInt8>, count: Int32, isCDATA: Bool) -> Bool {
    guard hasBegun else {
      hasBegun = true
      return false
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: piece, count: Int(count)))
    hasCDATA = hasCDATA || isCDATA
    return true
  }

  /// Ends the text, and returns what is held of it.
  @inline(__always)
  mutating func end() -> (bytes: [UInt8], hasCDATA: Bool)? {
    hasBegun = false
    return bytes.isEmpty ? nil : take()
  }

  private mutating func take() -> (bytes: [UInt8], hasCDATA: Bool) {
    defer { self = HeldText() }
    return (bytes, hasCDATA)
  }
}
