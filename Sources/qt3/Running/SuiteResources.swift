import Foundation
import XMLTree
import XPath

/// What expressions of a case can read: what its environment names, and files in the suite's folder.
struct SuiteResources: ResourceResolver {
  /// A text, and what is known of it from outside.
  private struct Text {
    let fileURI: String
    let encoding: String?
  }

  private let store: DocumentStore
  private var documents: [String: String] = [:]
  private var texts: [String: Text] = [:]
  private var collections: [String: Value] = [:]
  private var collectionURIs: [String: [String]] = [:]

  init(_ environment: TestEnvironment, baseURI: String?, store: DocumentStore) {
    self.store = store
    func absolute(_ uri: String) -> String {
      baseURI.flatMap { URIReference.resolve(uri, against: $0) } ?? uri
    }
    for source in environment.sources + environment.collections.flatMap(\.sources) {
      documents[absolute(source.uri ?? source.fileURI)] = source.fileURI
    }
    for resource in environment.resources {
      texts[absolute(resource.uri)] = Text(
        fileURI: resource.fileURI, encoding: resource.encoding)
    }
  }

  /// Makes a collection available.
  mutating func add(collection uri: String, items: Value) {
    collections[uri] = items
    collectionURIs[uri] = items.compactMap(\.documentURI)
  }

  func document(at uri: String) throws(XPathError) -> Node {
    do {
      return try store.document(at: documents[uri] ?? uri, knownAs: uri)
    } catch {
      throw XPathError("FODC0002", "\(error.description)")
    }
  }

  func collection(at uri: String?) throws(XPathError) -> Value {
    guard let collection = collections[uri ?? ""] else { throw unknown(collection: uri) }
    return collection
  }

  func uriCollection(at uri: String?) throws(XPathError) -> [String] {
    guard let uris = collectionURIs[uri ?? ""] else { throw unknown(collection: uri) }
    return uris
  }

  private func unknown(collection uri: String?) -> XPathError {
    XPathError("FODC0002", "There is no collection “\(uri ?? "")”")
  }

  func unparsedText(at uri: String, encoding: String?) throws(XPathError) -> String {
    let text = texts[uri]
    guard let bytes = store.folder.bytes(at: text?.fileURI ?? documents[uri] ?? uri) else {
      throw XPathError("FOUT1170", "“\(uri)” cannot be read")
    }
    return try TextDecoding.text(of: bytes, encoding: text?.encoding ?? encoding)
  }

  var environmentVariableNames: [String] { Self.environmentVariables.keys.sorted() }

  func environmentVariable(_ name: String) -> String? { Self.environmentVariables[name] }

  /// The variables the suite asks every runner to set.
  private static let environmentVariables = [
    "QTTEST": "42", "QTTEST2": "other", "QTTESTEMPTY": "",
  ]
}

extension Item {
  fileprivate var documentURI: String? {
    if case .node(let node) = self { node.documentURI } else { nil }
  }
}
