import XMLTree

/// The serialization parameters (*XSLT and XQuery Serialization 3.1*, §3), with the defaults
/// `fn:serialize` has for them.
struct SerializationParameters {
  /// The output methods.
  enum Method: String, CaseIterable { case xml, xhtml, html, text, json, adaptive }

  var method = Method.xml
  var version: String?
  var htmlVersion: Decimal?
  var encoding = "UTF-8"
  var indents = false
  var omitsXMLDeclaration = true
  var standalone: Bool?
  var doctypePublic: String?
  var doctypeSystem: String?
  var itemSeparator: String?
  var cdataSectionElements: Set<ExpandedName> = []
  var suppressIndentation: Set<ExpandedName> = []
  var characterMap: [Unicode.Scalar: String] = [:]
  var normalizationForm: NormalizationForm?
  var undeclaresPrefixes = false
  var escapesURIAttributes = true
  var includesContentType = true
  var mediaType: String?
  var jsonNodeOutputMethod = Method.xml
  var allowsDuplicateNames = false

  /// The defaults.
  init() {}

  /// The parameters in the second argument of `fn:serialize`: a map, or an
  /// `output:serialization-parameters` element.
  init(_ argument: Value, _ evaluator: Evaluator) throws(XPathError) {
    switch argument.first {
    case nil: break
    case .map(let map): try read(Options(map, evaluator))
    case .node(let node): try read(node)
    default: throw XPathError("XPTY0004", "Serialization parameters are a map or an element")
    }
    try check()
  }

  /// The first version of HTML that counts as HTML5, if this is one.
  var isHTML5: Bool {
    let version = htmlVersion ?? (try? Decimal(lexical: (self.version ?? "5").utf8.span))
    return version.map { $0 >= Decimal(.small(5)) } ?? true
  }

  /// Refuses parameters that do not go together, or that are beyond this serializer.
  private func check() throws(XPathError) {
    switch method {
    case .xml, .xhtml:
      guard version == nil || version == "1.0" || version == "1.1" else {
        throw XPathError("SESU0013", "There is no XML \(value: version ?? "")")
      }
      if omitsXMLDeclaration, standalone != nil || version == "1.1" && doctypeSystem != nil {
        throw XPathError("SEPM0009", "An XML declaration is needed, and it is to be left out")
      }
      if undeclaresPrefixes, version != "1.1" {
        throw XPathError("SEPM0010", "XML 1.0 cannot undeclare prefixes")
      }
    case .html, .text, .json, .adaptive: break
    }
    guard Encoding(encoding) != nil else {
      throw XPathError("SESU0007", "The encoding “\(value: encoding)” is not supported")
    }
  }

  /// The set of characters a text may be made of.
  enum Encoding {
    case unicode, latin1, ascii

    init?(_ name: String) {
      switch name.lowercased() {
      case "utf-8", "utf8", "utf-16", "utf16", "utf-16le", "utf-16be": self = .unicode
      case "iso-8859-1", "latin1": self = .latin1
      case "us-ascii", "ascii", "iso646-us": self = .ascii
      default: return nil
      }
    }

    /// Whether a character can be written as it is.
    func has(_ character: Unicode.Scalar) -> Bool {
      switch self {
      case .unicode: true
      case .latin1: character.value < 0x100
      case .ascii: character.value < 0x80
      }
    }
  }
}
