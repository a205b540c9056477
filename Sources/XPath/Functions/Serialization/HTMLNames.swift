import XMLTree

/// The elements and attributes HTML writes in ways of its own (*Serialization 3.1*, §6 and §7).
enum HTMLNames {
  static let namespace = "http://www.w3.org/1999/xhtml"

  /// Elements without an end tag.
  static let void: Set = [
    "area", "base", "basefont", "br", "col", "command", "embed", "frame", "hr", "img", "input",
    "isindex", "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// Elements whose text is not escaped.
  static let rawText: Set = ["script", "style"]

  /// Elements in which white space matters.
  static let preformatted: Set = ["pre", "script", "style", "textarea", "title"]

  /// Elements that are part of a text, so that white space beside them matters.
  static let inline: Set = [
    "a", "abbr", "acronym", "applet", "area", "audio", "b", "basefont", "bdi", "bdo", "big", "br",
    "button", "canvas", "cite", "code", "data", "datalist", "del", "dfn", "em", "embed", "font",
    "i", "iframe", "img", "input", "ins", "kbd", "keygen", "label", "map", "mark", "math", "meter",
    "noscript", "object", "output", "picture", "progress", "q", "ruby", "s", "samp", "script",
    "select", "small", "span", "strike", "strong", "sub", "sup", "svg", "template", "textarea",
    "time", "tt", "u", "var", "video", "wbr",
  ]

  /// Attributes whose presence says everything.
  static let booleanAttributes: Set = [
    "allowfullscreen", "async", "autofocus", "autoplay", "checked", "compact", "controls",
    "declare", "default", "defer", "disabled", "formnovalidate", "hidden", "ismap", "loop",
    "multiple", "muted", "nohref", "noresize", "noshade", "novalidate", "nowrap", "open",
    "readonly", "required", "reversed", "scoped", "seamless", "selected", "typemustmatch",
  ]

  /// Whether an attribute holds a URI.
  static func isURIAttribute(_ name: String, of element: String) -> Bool {
    switch name {
    case "action", "background", "cite", "classid", "codebase", "formaction", "href", "icon",
      "longdesc", "manifest", "poster", "src", "usemap":
      true
    case "data": element == "object"
    case "profile": element == "head"
    case "for": element == "script"
    default: false
    }
  }
}

extension Node {
  /// Whether an element is one of HTML, to be written by the rules of the output method.
  func isHTML(for parameters: SerializationParameters) -> Bool {
    guard kind == .element else { return false }
    switch parameters.method {
    case .html: return namespaceURI.isEmpty || namespaceURI == HTMLNames.namespace
    case .xhtml: return namespaceURI == HTMLNames.namespace || namespaceURI.isEmpty
    default: return false
    }
  }

  /// Whether this is the `meta` element that the serializer writes itself.
  func isReplacedContentType(for parameters: SerializationParameters) -> Bool {
    guard parameters.includesContentType, isHTML(for: parameters),
      localName.lowercased() == "meta", parent?.localName.lowercased() == "head"
    else { return false }
    return attributes.contains {
      $0.localName.lowercased() == "http-equiv"
        && $0.stringValue.collapsingWhitespace.lowercased() == "content-type"
    }
  }

  /// Whether white space between the children would be part of a text.
  func hasMixedContent(isHTML: Bool) -> Bool {
    children.contains { child in
      child.kind == .text
        || isHTML && child.kind == .element
          && HTMLNames.inline.contains(child.localName.lowercased())
    }
  }

  /// Whether an element asks for its white space to be preserved.
  var preservesSpace: Bool {
    let name = ExpandedName(namespaceURI: ExpandedName.xmlNamespace, localName: "space")
    return attribute(named: name)?.stringValue == "preserve"
  }

  /// The namespaces in scope at an element, as if all were declared there.
  var allDeclarations: [NamespaceDeclaration] {
    tree.inScopeNamespaces(of: row).map {
      NamespaceDeclaration(element: row, prefix: $0.prefix, uri: $0.uri)
    }
  }
}
