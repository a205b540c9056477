/// The text of a YAML scalar, and where its characters stand in the file.
public struct ScalarText: Sendable {
  /// The value of the scalar.
  public let text: String

  /// The place in the file of the character at an offset in the UTF-8 of ``text``.
  public func place(ofOffset offset: Int) -> Place { Place(line: 1, column: 1) }
}
