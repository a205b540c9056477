import Crypto
import Foundation

extension PolicyCompiler {
  /// The SHA-256 of a policy's text followed by its schema's, in hexadecimal.
  static func digest(of text: String, schema: String?) -> String {
    var hash = SHA256()
    hash.update(data: Data(text.utf8))
    if let content = schema.flatMap(FileManager.default.contents) { hash.update(data: content) }
    return hash.finalize().hexadecimal
  }
}

extension Digest {
  /// The digest in lower-case hexadecimal.
  package var hexadecimal: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
