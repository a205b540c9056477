import CLibXML2
import Synchronization

/// The documents of a schema as libxml2 is given them. It opens no file by itself, and knows them by
/// names that are nothing to be resolved.
struct SchemaTexts {
  private let texts: [[UInt8]]
  /// The patterns as they are in the documents, by what they were made.
  let patterns: [String: String]
  /// What keeps libxml2 from being given them.
  let problems: [Diagnostic]

  init(_ documents: SchemaDocuments) {
    var texts: [[UInt8]] = []
    var patterns: [String: String] = [:]
    var problems: [Diagnostic] = []
    for document in documents.all {
      var writer = SchemaDocumentWriter(document, name: Self.name)
      texts.append(writer.bytes())
      patterns.merge(writer.patterns) { first, _ in first }
      problems += writer.problems
    }
    (self.texts, self.patterns, self.problems) = (texts, patterns, problems)
  }

  /// Runs `body` with the name of the first document while libxml2 gets them all. Only one may be
  /// so at a time.
  func served<Result>(_ body: (_ name: String) -> Result) -> Result {
    _ = Self.loader
    Self.current.withLock { $0 = texts }
    defer { Self.current.withLock { $0 = [] } }
    return body(Self.name(0))
  }

  private static let scheme = "schema-document:"

  private static func name(_ number: Int) -> String { scheme + String(number) }

  /// The number of a document by its name.
  static func number(of name: String) -> Int? {
    name.hasPrefix(scheme) ? Int(name.dropFirst(scheme.count)) : nil
  }
}

/// How libxml2 gets them.
extension SchemaTexts {
  private static let current = Mutex<[[UInt8]]>([])

  /// What libxml2 loaded documents with before.
  private static let formerLoader = xmlGetExternalEntityLoader()

  /// Sets the loader up, once for the process; all but these documents the former one loads.
  private static let loader: Void = {
    _ = formerLoader
    xmlSetExternalEntityLoader { name, id, parser in
      guard let name, let number = SchemaTexts.number(of: String(cString: name)) else {
        return SchemaTexts.formerLoader?(name, id, parser)
      }
      return SchemaTexts.input(number, named: name, of: parser)
    }
  }()

  private static func input(
    _ number: Int, named name: UnsafePointer<CChar>, of parser: xmlParserCtxtPtr?
  ) -> xmlParserInputPtr? {
    let text = current.withLock { $0.indices.contains(number) ? $0[number] : nil }
    // libxml2 makes a copy.
    let buffer = text?.withUnsafeBytes { bytes in
      xmlParserInputBufferCreateMem(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count),
        XML_CHAR_ENCODING_NONE)
    }
    guard let buffer,
      let input = xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE)
    else { return nil }
    input.pointee.filename = UnsafePointer(
      UnsafeRawPointer(xmlCharStrdup(name)).assumingMemoryBound(to: CChar.self))
    return input
  }
}
