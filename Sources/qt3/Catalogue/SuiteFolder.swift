import Foundation
import XMLTree

/// The folder of the suite: everything that is read is in it.
struct SuiteFolder: Sendable {
  private let root: String

  init(path: String) {
    root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// The catalogue.
  var catalogURI: String { uri(of: "catalog.xml") }

  /// The absolute URI of a file given by its path inside the folder.
  func uri(of relativePath: String) -> String {
    URL(fileURLWithPath: root).appendingPathComponent(relativePath).absoluteString
  }

  /// The path of a file given by its URI; `nil` when it is not one inside the folder.
  func path(of uri: String) -> String? {
    guard let url = URL(string: uri), url.isFileURL else { return nil }
    let path = url.resolvingSymlinksInPath().path
    return path.hasPrefix(root + "/") ? path : nil
  }

  /// The bytes of a file given by its URI.
  func bytes(at uri: String) -> [UInt8]? {
    path(of: uri).flatMap { FileManager.default.contents(atPath: $0) }.map(Array.init)
  }

  /// The document at a URI, which can be known by another one.
  func document(at uri: String, knownAs documentURI: String? = nil) throws(SuiteError) -> Node {
    guard let bytes = bytes(at: uri) else { throw SuiteError("\(uri) cannot be read") }
    var options = XMLReader.Options()
    options.allowsInternalSubset = true
    let name = documentURI ?? uri
    let reading = XMLReader(options: options).read(bytes, documentURI: name, baseURI: name)
    guard let tree = reading.tree else {
      throw SuiteError(reading.diagnostics.first?.description ?? "\(uri) is not XML")
    }
    return tree.root
  }
}

/// Why the suite, or a part of it, cannot be used.
struct SuiteError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
