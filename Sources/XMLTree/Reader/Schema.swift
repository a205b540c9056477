import CLibXML2
import Synchronization

/// A compiled XML Schema 1.0 that documents are validated against while they are read.
///
/// One schema serves any number of tasks.
///
/// `@unchecked Sendable`: libxml2 writes to an `xmlSchema` only while compiling it. Everything a
/// validation changes is in its own `xmlSchemaValidCtxt` (element stack, key tables, even its own
/// dictionary), the automata of content models are only read, and `xsi:schemaLocation`, which
/// could add to a schema, is followed only by validations that were given none.
public final class Schema: @unchecked Sendable {
  let compiled: xmlSchemaPtr
  /// The global elements of the target namespace that are not abstract, by name.
  let roots: [ExpandedName]
  /// The patterns as they are written, by what libxml2 knows them as.
  let patterns: [String: String]

  /// Why a schema could not be compiled.
  public struct Invalid: Error, Sendable {
    /// Everything that is wrong with the schema's files.
    public let diagnostics: [Diagnostic]
  }

  /// Compiles the schema in a file, with the local files it includes and imports.
  public convenience init(file path: String) throws(Invalid) {
    try self.init(SchemaDocuments(file: path))
  }

  /// Compiles the schema that documents make up.
  package init(_ documents: SchemaDocuments) throws(Invalid) {
    LibXML.start()
    let texts = SchemaTexts(documents)
    guard texts.problems.isEmpty else { throw Invalid(diagnostics: texts.problems) }
    patterns = texts.patterns
    var log = SchemaLog(documents: documents)
    let schema = Schema.compiling.withLock { _ in
      texts.served { Schema.compile($0, &log) }
    }
    guard let schema else { throw Invalid(diagnostics: log.diagnostics) }
    compiled = schema
    roots = Schema.roots(of: schema)
  }

  deinit { xmlSchemaFree(compiled) }

  /// libxml2 sets its built-in types up in the first compilation without any locking of its own.
  private static let compiling = Mutex(())

  private static func compile(_ name: String, _ log: inout SchemaLog) -> xmlSchemaPtr? {
    guard let parser = xmlSchemaNewParserCtxt(name) else { return nil }
    defer { xmlSchemaFreeParserCtxt(parser) }
    return withUnsafeMutablePointer(to: &log) { log in
      let handler: xmlStructuredErrorFunc = { context, error in
        guard let context, let error else { return }
        context.assumingMemoryBound(to: SchemaLog.self).pointee.add(error.pointee)
      }
      xmlSchemaSetParserStructuredErrors(parser, handler, log)
      let schema = LibXML.withErrors(to: LibXML.ignore, nil) { xmlSchemaParse(parser) }
      guard log.pointee.hasErrors, schema != nil else { return schema }
      xmlSchemaFree(schema)
      return nil
    }
  }

  private static func roots(of schema: xmlSchemaPtr) -> [ExpandedName] {
    var roots: [ExpandedName] = []
    withUnsafeMutablePointer(to: &roots) { roots in
      xmlHashScan(
        schema.pointee.elemDecl,
        { element, roots, _ in
          guard let element = element?.assumingMemoryBound(to: xmlSchemaElement.self).pointee,
            element.flags & XML_SCHEMAS_ELEM_ABSTRACT == 0
          else { return }
          let name = ExpandedName(
            namespaceURI: String(bytes: element.targetNamespace),
            localName: String(bytes: element.name))
          roots?.assumingMemoryBound(to: [ExpandedName].self).pointee.append(name)
        }, roots)
    }
    return roots.sorted { $0.localName < $1.localName }
  }
}

/// What libxml2 says of a schema.
private struct SchemaLog {
  let documents: SchemaDocuments
  private var log = DiagnosticLog(limit: 100)

  init(documents: SchemaDocuments) { self.documents = documents }

  var hasErrors: Bool { log.kept.contains { $0.severity == .error } }

  var diagnostics: [Diagnostic] {
    let diagnostics = log.diagnostics(for: documents.all[0].path)
    return diagnostics.isEmpty
      ? [
        Diagnostic(
          file: documents.all[0].path, message: Message(SchemaFileProblem.notCompiled))
      ] : diagnostics
  }

  mutating func add(_ error: xmlError) {
    let number = error.file.flatMap { SchemaTexts.number(of: String(cString: $0)) } ?? 0
    let diagnostic = Diagnostic(
      file: documents.all[number].path, line: error.line > 0 ? Int(error.line) : nil,
      severity: error.level == XML_ERR_WARNING ? .warning : .error,
      message: Message(schemaError: error))
    if !log.kept.contains(where: { $0.covers(diagnostic) }) { log.add(diagnostic) }
  }
}

extension Diagnostic {
  /// Whether nothing is left to be said by another one: it says the same, or follows from this.
  fileprivate func covers(_ other: Diagnostic) -> Bool {
    self == other
      || file == other.file && line == other.line
        && message.code.rawValue == SchemaFileProblem.undeclaredPrefix.rawValue
        && other.message.code.rawValue == SchemaFileProblem.notImported.rawValue
  }
}
