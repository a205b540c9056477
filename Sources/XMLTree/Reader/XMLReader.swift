import CLibXML2

/// Reads XML 1.0 into a ``Tree``, validating it on the way when there is a ``Schema``.
///
/// A document type declaration is refused: nothing is ever expanded or fetched. Encodings are UTF-8,
/// UTF-16, GB18030 and others that libxml2 knows, by byte-order mark and declaration, which must
/// agree. Only regular files are read.
/// Any number of tasks can read at the same time.
public struct XMLReader: Sendable {
  /// What is read and how.
  public struct Options: Sendable {
    /// Whether a document type declaration may be there. Its internal subset then gives entities,
    /// default attributes and IDs; still nothing outside the document is read.
    public var allowsInternalSubset = false
    /// Whether text nodes of nothing but white space are left out, whatever `xml:space` says.
    public var dropsWhitespaceText = false
    /// How many diagnostics are kept of one file.
    public var diagnosticLimit = 100
    /// How many bytes a file may have: by default 1 GiB.
    public var sizeLimit = 1 << 30

    /// Makes the options for reading data: no document type declaration, all text.
    public init() {}

    /// The options for reading what goes with a policy: no large files.
    package static let ofPolicy = {
      var options = Options()
      options.sizeLimit = InputFile.documentLimit.bytes
      return options
    }()
  }

  /// What came of reading a file.
  public struct Reading: Sendable {
    /// The tree; `nil` when the file is not well-formed. An invalid file has a tree.
    public let tree: Tree?
    /// The tree or, when the file is not well-formed, what is known of its root: a tree of the root
    /// element with its attributes and nothing in it; `nil` when its start tag was not read.
    public let root: Tree?
    /// What is wrong with the file: the one fault for which it has no tree, or all in which it is not
    /// valid, in the order of the file.
    public let diagnostics: [Diagnostic]

    /// Whether the file is well-formed and, when there is a schema, valid.
    public var isValid: Bool {
      tree != nil && diagnostics.allSatisfy { $0.severity != .error }
    }

    /// Whether the root element is none that the schema knows: the file is of another vocabulary.
    public var hasOtherRoot: Bool {
      diagnostics.contains { ($0.message.code as? SchemaProblem)?.isOfRoot ?? false }
    }
  }

  private let schema: Schema?
  private let defaults: SchemaDefaults?
  private let options: Options

  /// Makes a reader that validates against a schema, if there is one.
  public init(schema: Schema? = nil, options: Options = Options()) {
    self.init(schema: schema, defaults: nil, options: options)
  }

  /// Makes a reader that validates against a schema and adds to the tree what the schema gives.
  package init(schema: Schema?, defaults: SchemaDefaults?, options: Options = Options()) {
    self.schema = schema
    self.defaults = defaults
    self.options = options
  }

  /// Is shown the bytes of a file piece by piece, as they are read.
  public typealias ByteObserver = (RawSpan) -> Void

  /// Reads a file. Its path, as given, is the document URI of the tree and names the file in
  /// diagnostics; the base URI is the absolute `file:` URI unless another one is given. An observer
  /// is shown all bytes of the file, be it XML or not.
  public func read(
    file path: String, baseURI: String? = nil, observer: ByteObserver? = nil
  ) -> Reading {
    do {
      let file = try InputFile.open(path, limit: ByteCount(options.sizeLimit))
      var text = DocumentText(InputSource(file: file, observer: observer))
      defer { text.readRest() }
      return read(&text, documentURI: path, baseURI: baseURI ?? InputFile.uri(of: path))
    } catch {
      return Reading(tree: nil, root: nil, diagnostics: [error])
    }
  }

  /// Reads XML from memory.
  public func read(_ bytes: [UInt8], documentURI: String, baseURI: String? = nil) -> Reading {
    bytes.withUnsafeBytes { buffer in
      var text = DocumentText(InputSource(bytes: buffer))
      return read(&text, documentURI: documentURI, baseURI: baseURI)
    }
  }

  private func read(
    _ text: inout DocumentText, documentURI: String, baseURI: String?
  ) -> Reading {
    LibXML.start()
    let size = text.source.size
    return withUnsafeMutablePointer(to: &text) { text in
      guard let parser = LibXML.makeParser(reading: text) else {
        return .failed(documentURI, .noMemory)
      }
      defer { LibXML.free(parser) }
      var state = ParseState(
        parser: parser, options: options, file: documentURI, size: size, schema: schema,
        defaults: defaults)
      withUnsafeMutablePointer(to: &state) { state in
        text.pointee.state = state
        parse(parser, into: state)
        text.pointee.state = nil
      }
      if text.pointee.isEmpty { return .failed(documentURI, .empty) }
      if let cut = text.pointee.cutCharacter { state.giveUp(cut, at: .end) }
      return state.finish(baseURI: baseURI)
    }
  }

  private func parse(_ parser: xmlParserCtxtPtr, into state: UnsafeMutablePointer<ParseState>) {
    parser.pointee.sax.pointee = .reading(subset: options.allowsInternalSubset)
    parser.pointee.userData = UnsafeMutableRawPointer(state)
    // Without NOENT, '&amp;' in an attribute would arrive as '&#38;'. There is nothing else to
    // expand but what an internal subset may declare.
    _ = xmlCtxtUseOptions(
      parser,
      Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    LibXML.withErrors(to: LibXML.reportToState, state) {
      guard let schema else {
        _ = xmlParseDocument(parser)
        return
      }
      Validator.run(schema, errors: state) { validator in
        if validator == nil { state.pointee.report(Message(SchemaProblem.notApplied)) }
        state.pointee.validator = validator
        _ = xmlParseDocument(parser)
        state.pointee.validator = nil
      }
    }
  }
}

extension XMLReader.Reading {
  fileprivate static func failed(_ file: String, _ problem: ReadingProblem) -> Self {
    let diagnostic = Diagnostic(file: file, message: Message(problem))
    return Self(tree: nil, root: nil, diagnostics: [diagnostic])
  }
}
