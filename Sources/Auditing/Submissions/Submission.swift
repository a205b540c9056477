import XMLTree

/// What was read of a file that a unit handed in.
package struct Submission: Sendable {
  /// What came of reading it.
  package let reading: XMLReader.Reading
  /// The SHA-256 of its bytes in hexadecimal, for a report that can be traced; `nil` if unknown.
  package let digest: String?

  /// Makes a submission.
  package init(_ reading: XMLReader.Reading, digest: String? = nil) {
    self.reading = reading
    self.digest = digest
  }
}
