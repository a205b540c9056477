import Synchronization
import XMLTree

/// The documents read so far: a document is the same node wherever it is asked for.
final class DocumentStore: Sendable {
  let folder: SuiteFolder
  private let documents = Mutex<[[String]: Node]>([:])

  init(folder: SuiteFolder) { self.folder = folder }

  /// The document in a file, known by a URI.
  func document(at fileURI: String, knownAs uri: String) throws(SuiteError) -> Node {
    let key = [fileURI, uri]
    if let known = documents.withLock({ $0[key] }) { return known }
    let document = try folder.document(at: fileURI, knownAs: uri)
    documents.withLock { $0[key] = document }
    return document
  }
}
