import Auditing
import Crypto
import Policies
import XMLTree

/// Reads the files units hand in, and takes their digests on the way.
struct SubmissionReader: Sendable {
  let reader: XMLReader
  let profiler: AuditProfiler?

  func read(_ file: String) -> Submission {
    var hash = SHA256()
    var isOpened = false
    let reading = profiler.measure(.reading) {
      reader.read(file: file) { bytes in
        isOpened = true
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
      }
    }
    return Submission(reading, digest: isOpened ? hash.finalize().hexadecimal : nil)
  }
}
