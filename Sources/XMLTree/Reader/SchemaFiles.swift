/// The files a schema is made of, looked at before libxml2 opens them: it would fetch what they
/// name from anywhere.
package enum SchemaFiles {
  package static let namespace = "http://www.w3.org/2001/XMLSchema"

  /// What is wrong with a schema's files as XML, and with where they point.
  static func problems(from path: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var seen: Set<String> = [identity(of: path)]
    var waiting = [path]
    while let path = waiting.popLast() {
      let reading = XMLReader().read(file: path)
      problems += reading.diagnostics.filter { $0.severity == .error }
      guard let schema = reading.tree?.root.children.first(where: { $0.kind == .element }) else {
        continue
      }
      for (location, line) in locations(in: schema) {
        let reference = URIReference(location)
        if reference.scheme != nil || reference.authority != nil {
          problems.append(
            Diagnostic(
              file: path, line: line,
              message: Message(SchemaFileProblem.remote, [.text(location)])))
        } else if let file = file(at: reference.path, from: path),
          seen.insert(identity(of: file)).inserted
        {
          waiting.append(file)
        }
      }
    }
    return problems
  }

  private static func locations(in schema: Node) -> [(location: String, line: Int?)] {
    schema.children.compactMap { child in
      guard child.namespaceURI == namespace,
        ["include", "import", "redefine"].contains(child.localName),
        let location = child.attribute(named: "schemaLocation")
      else { return nil }
      return (location.stringValue, child.line)
    }
  }

  /// The file a schema names by a path.
  package static func file(at path: String, from schema: String) -> String? {
    guard !path.isEmpty else { return nil }
    guard !path.hasPrefix("/"), let slash = schema.lastIndex(of: "/") else { return path }
    return schema[...slash] + path
  }

  /// What two paths of one file have in common, as far as their text tells: files that include each
  /// other by way of folders above would go on forever.
  package static func identity(of path: String) -> String {
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
