import Crypto
import Foundation
import XMLTree

extension PolicyCompiler {
  /// The SHA-256 of a policy's text followed by its schema's, in hexadecimal.
  static func digest(of text: String, schema: String?) -> String {
    var hash = SHA256()
    hash.update(data: Data(text.utf8))
    if let content = schema.flatMap({ try? InputFile.contents(of: $0) }) {
      hash.update(data: content)
    }
    return hash.finalize().hexadecimal
  }
}
