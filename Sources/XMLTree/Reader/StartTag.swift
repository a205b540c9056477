import CLibXML2

/// A start tag as libxml2 tells it, for the length of the event.
struct StartTag {
  typealias Bytes = UnsafePointer<xmlChar>
  typealias List = UnsafeMutablePointer<Bytes?>

  let localName: Bytes
  let prefix: Bytes?
  let uri: Bytes?
  /// How many namespaces are declared.
  let namespaceCount: Int32
  /// Pairs of prefix and URI.
  let namespaces: List?
  let attributeCount: Int32
  /// How many of the attributes are defaults.
  let defaultedCount: Int32
  /// Fives of local name, prefix, URI, and the start and the end of the value.
  let attributes: List?
}
