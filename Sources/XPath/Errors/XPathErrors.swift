/// The mistakes found in an expression before it was evaluated: at least one.
public struct XPathErrors: Error, Sendable {
  /// The mistakes in the order of their places.
  public let errors: [XPathError]

  init(_ errors: [XPathError]) {
    self.errors = errors.sorted { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) }
  }
}
