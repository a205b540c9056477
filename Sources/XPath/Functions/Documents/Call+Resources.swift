import RegularExpressions
import XMLTree

extension Call {
  /// A URI reference as an absolute URI, as far as there is a base URI to resolve it against.
  func absoluteURI(_ reference: String) -> String {
    guard !URIReference(reference).isAbsolute, let base = context.baseURI else { return reference }
    return URIReference.resolve(reference, against: base) ?? reference
  }

  /// A text from outside (*Functions and Operators 3.1*, §14.6.5).
  func unparsedText(at reference: String, encoding: String?) throws(XPathError) -> String {
    let uri = absoluteURI(reference)
    guard URIReference(uri).fragment == nil, reference.isURIReference else {
      throw XPathError("FOUT1170", "“\(value: uri)” is not the URI of a text")
    }
    guard encoding?.isEncodingName != false else {
      throw XPathError("FOUT1190", "“\(value: encoding ?? "")” is not the name of an encoding")
    }
    let text = try evaluator.context.resources.unparsedText(at: uri, encoding: encoding)
    try evaluator.checkStringLength(text.utf8.count)
    guard text.unicodeScalars.allSatisfy({ XMLCharacter.isChar($0.value) }) else {
      throw XPathError("FOUT1190", "The text has characters that XML does not allow")
    }
    guard text.unicodeScalars.first == "\u{FEFF}" else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// A document from outside; the same one every time (§14.6.1).
  func document(at reference: String) throws(XPathError) -> Node {
    let uri = absoluteURI(reference)
    if let known = evaluator.documents[uri] { return known }
    guard reference.isURIReference else {
      throw XPathError("FODC0005", "“\(value: reference)” is not the URI of a document")
    }
    let document = try evaluator.context.resources.document(at: uri)
    evaluator.documents[uri] = document
    return document
  }

  /// The URI of the collection an argument names; `nil` for the default collection.
  func collectionURI(_ index: Int) throws(XPathError) -> String? {
    guard index < count, let reference = string(index) else { return nil }
    let uri = absoluteURI(reference)
    guard reference.isURIReference else {
      throw XPathError("FODC0004", "“\(value: reference)” is not the URI of a collection")
    }
    return uri
  }

  /// A collection from outside; the same items every time (§14.6.3).
  func collection(at uri: String?) throws(XPathError) -> Value {
    if let known = evaluator.collections[uri] { return known }
    let collection = try evaluator.context.resources.collection(at: uri)
    evaluator.collections[uri] = collection
    return collection
  }
}

extension String {
  /// Whether the text has the form of an encoding's name (*XML 1.0*, §4.3.3).
  fileprivate var isEncodingName: Bool {
    guard let first = utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "._-".utf8.contains($0)
    }
  }
}
