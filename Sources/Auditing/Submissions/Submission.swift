import XMLTree

/// What was read of a file that a unit handed in.
public struct Submission: Sendable {
  /// What came of reading it.
  public let reading: XMLReader.Reading
  /// The SHA-256 of its bytes in hexadecimal, for a report that can be traced; `nil` if unknown.
  public let digest: String?

  /// Makes a submission.
  public init(_ reading: XMLReader.Reading, digest: String? = nil) {
    self.reading = reading
    self.digest = digest
  }
}
