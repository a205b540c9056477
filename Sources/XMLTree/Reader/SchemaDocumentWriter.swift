import RegularExpressions

/// Writes a schema document as libxml2 is given it: all other documents under the names they have
/// for it, all patterns so that it understands them. Elements stay on their lines; what is said to
/// people is left out.
struct SchemaDocumentWriter {
  private let document: SchemaDocuments.Document
  /// The name of each document.
  private let name: (Int) -> String
  private var text = ""
  private var line = 1
  /// The patterns as they are in the document, by what they were made.
  private(set) var patterns: [String: String] = [:]
  /// What cannot be made out.
  private(set) var problems: [Diagnostic] = []

  init(_ document: SchemaDocuments.Document, name: @escaping (Int) -> String) {
    self.document = document
    self.name = name
  }

  /// The text of the document.
  mutating func bytes() -> [UInt8] {
    write(document.schema)
    return Array(text.utf8)
  }

  private mutating func write(_ element: Node) {
    let isOfSchema = element.namespaceURI == SchemaDocuments.namespace
    // What a document includes of itself is there already.
    guard
      !isOfSchema || element.localName != "include"
        || document.references[element.row] != document.number
    else { return }
    if isOfSchema, Self.later.contains(element.localName) {
      report(.laterVersion, [element.localName], at: element)
    }
    while line < element.line ?? 1 {
      text += "\n"
      line += 1
    }
    text += "<\(element.nodeName)"
    for declaration in element.tree.declarations(at: element.row) {
      writeAttribute(
        declaration.prefix.isEmpty ? "xmlns" : "xmlns:\(declaration.prefix)", declaration.uri)
    }
    for attribute in element.attributes {
      if let value = isOfSchema ? value(of: attribute, in: element) : attribute.stringValue {
        writeAttribute(attribute.nodeName, value)
      }
    }
    text += ">"
    let isForPeople = isOfSchema && ["documentation", "appinfo"].contains(element.localName)
    if !isForPeople { for child in element.children { writeContent(child) } }
    text += "</\(element.nodeName)>"
  }

  private mutating func writeContent(_ node: Node) {
    switch node.kind {
    case .element: write(node)
    case .text:
      // Where text is, and not what, is all that may be wrong with it.
      let text = node.stringValue
      guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
      let words = text.split(whereSeparator: \.isWhitespace)
      writeEscaped(words.joined(separator: " "))
    default: break
    }
  }

  /// The value an attribute of XML Schema is to have; `nil` for one that says nothing.
  private mutating func value(of attribute: Node, in element: Node) -> String? {
    let value = attribute.stringValue
    guard attribute.namespaceURI.isEmpty else { return value }
    switch (element.localName, attribute.localName) {
    case ("pattern", "value"): return pattern(value, at: element)
    case (_, "schemaLocation"): return document.references[element.row].map(name)
    case ("schema", "targetNamespace") where value.isEmpty: return nil
    default: return value
    }
  }

  private mutating func pattern(_ pattern: String, at facet: Node) -> String {
    do {
      let plain = try SchemaPattern.plain(pattern)
      if plain != pattern { patterns[plain] = pattern }
      return plain
    } catch .unknownProperty(let name) {
      report(.unknownProperty, [pattern, name], at: facet)
    } catch {
      report(.badPattern, [pattern], at: facet)
    }
    return ""
  }

  private mutating func report(
    _ problem: SchemaFileProblem, _ names: [String], at element: Node
  ) {
    let message = Message(problem, names.map { .text($0) })
    problems.append(Diagnostic(file: document.path, line: element.line, message: message))
  }

  /// What XML Schema 1.1 adds.
  private static let later: Set<String> = [
    "assert", "assertion", "alternative", "openContent", "defaultOpenContent", "override",
    "explicitTimezone",
  ]
}

extension SchemaDocumentWriter {
  private mutating func writeAttribute(_ name: String, _ value: String) {
    text += " \(name)=\""
    writeEscaped(value)
    text += "\""
  }

  private mutating func writeEscaped(_ value: String) {
    guard value.unicodeScalars.contains(where: { $0.isWhite || $0.markupReference != nil }) else {
      text += value
      return
    }
    for scalar in value.unicodeScalars {
      if let reference = scalar.markupReference {
        text += reference
      } else if scalar.isWhite {
        text += "&#\(scalar.value);"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it would become a space in an attribute's value.
  fileprivate var isWhite: Bool { self == "\t" || self == "\n" || self == "\r" }
}
