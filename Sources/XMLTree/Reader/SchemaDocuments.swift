/// The documents a schema is made of: the file it is in and the local files that this one includes,
/// imports and redefines, each read once.
package struct SchemaDocuments: Sendable {
  package static let namespace = "http://www.w3.org/2001/XMLSchema"

  /// One of them.
  package struct Document: Sendable {
    /// Its place among them.
    let number: Int
    /// The path of its file, made from that of the first.
    package let path: String
    /// The schema element.
    package let schema: Node
    /// The documents that its includes, imports and redefinitions name, by the rows of these.
    package fileprivate(set) var references: [Int32: Int] = [:]
  }

  /// All of them, the first one first.
  package private(set) var all: [Document] = []
  private var problems: [Diagnostic] = []
  private var numbers: [String: Int] = [:]

  /// Reads a file and those it names. Throws everything that is wrong with them as XML, and with
  /// where they point.
  package init(file path: String) throws(Schema.Invalid) {
    if let schema = read(path, named: nil) { add(schema, path) }
    var next = 0
    while next < all.count {
      follow(next)
      next += 1
    }
    guard problems.isEmpty else { throw Schema.Invalid(diagnostics: problems) }
  }

  private mutating func add(_ schema: Node, _ path: String) {
    numbers[Self.identity(of: path)] = all.count
    all.append(Document(number: all.count, path: path, schema: schema))
  }

  /// Reads what a document names.
  private mutating func follow(_ number: Int) {
    for child in all[number].schema.children where child.isReference {
      guard let location = child.attribute(named: "schemaLocation")?.stringValue else { continue }
      let place = Place(file: all[number].path, line: child.line, location: location)
      guard let path = path(of: place) else { continue }
      let known = numbers[Self.identity(of: path)]
      guard let schema = known.map({ all[$0].schema }) ?? read(path, named: place) else { continue }
      all[number].references[child.row] = known ?? all.count
      if known == nil { add(schema, path) }
      if !child.expects(schema, in: all[number].schema) {
        problems.append(
          place.problem(Message(SchemaFileProblem.otherNamespace, [.text(place.location)])))
      }
    }
  }

  /// Where a file is named, and how.
  private struct Place {
    let file: String
    let line: Int?
    let location: String

    func problem(_ message: Message) -> Diagnostic {
      Diagnostic(file: file, line: line, message: message)
    }
  }

  private mutating func read(_ path: String, named place: Place?) -> Node? {
    let reading = XMLReader(options: .ofPolicy).read(file: path)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    // Where there is no line, it is the file that is amiss: those who named it look there.
    problems += errors.map { error in
      guard let place, error.line == nil else { return error }
      return place.problem(
        Message(
          SchemaFileProblem.unreadable, [.text(place.location), .message(error.message)]))
    }
    guard errors.isEmpty, let root = reading.tree?.root.children.first(where: \.isElement) else {
      return nil
    }
    guard root.localName == "schema", root.namespaceURI == Self.namespace else {
      problems.append(
        Diagnostic(file: path, line: root.line, message: Message(SchemaFileProblem.notSchema)))
      return nil
    }
    return root
  }
}

/// Paths.
extension SchemaDocuments {
  /// The path of the file that is meant; `nil` where none is, which may be a problem. What a
  /// location means as a URI comes first, but people write paths as well.
  private mutating func path(of place: Place) -> String? {
    let location = place.location.split(whereSeparator: \.isNewline).joined().trimmed
    guard !location.isEmpty else { return nil }
    let reference = URIReference(location)
    guard reference.scheme.map({ $0.lowercased() == "file" }) ?? true,
      ["", "localhost", nil].contains(reference.authority)
    else {
      problems.append(place.problem(Message(SchemaFileProblem.remote, [.text(location)])))
      return nil
    }
    let path = reference.path.percentDecoded
    // No file has a name with NUL in it, and the system would stop reading there.
    let decoded = Self.path(path.contains("\0") ? location : path, from: place.file)
    guard reference.scheme == nil else { return decoded }
    let literal = Self.path(location, from: place.file)
    return decoded == literal || Self.exists(decoded) || !Self.exists(literal) ? decoded : literal
  }

  private static func exists(_ path: String) -> Bool {
    do {
      _ = try InputFile.open(path)
      return true
    } catch {
      return false
    }
  }

  /// A path as it is seen from a file.
  private static func path(_ path: String, from file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }

  /// What two paths of one file have in common, as far as their text tells: files that include each
  /// other by way of folders above would go on forever.
  private static func identity(of path: String) -> String {
    var segments: [Substring] = []
    for segment in path.split(separator: "/", omittingEmptySubsequences: false) {
      let isStep = segments.last.map { $0 != ".." && !$0.isEmpty } ?? false
      if segment == "..", isStep {
        segments.removeLast()
      } else if segment != "." {
        segments.append(segment)
      }
    }
    return segments.joined(separator: "/")
  }
}

extension Node {
  fileprivate var isElement: Bool { kind == .element }

  /// The namespace a schema element is of; empty for none.
  fileprivate var targetNamespace: String {
    attribute(named: "targetNamespace")?.stringValue ?? ""
  }

  /// Whether what it names may be of the namespace that it is of: what is included may be of none.
  fileprivate func expects(_ schema: Node, in including: Node) -> Bool {
    if localName == "import" {
      return schema.targetNamespace == attribute(named: "namespace")?.stringValue ?? ""
    }
    return ["", including.targetNamespace].contains(schema.targetNamespace)
  }

  /// Whether it is an element of XML Schema that names another file.
  fileprivate var isReference: Bool {
    isElement && namespaceURI == SchemaDocuments.namespace
      && ["include", "import", "redefine"].contains(localName)
  }
}
