import XMLTree

extension SchemaModel {
  /// Reads the schema in a file, with the local files it includes and imports. Throws everything
  /// that is wrong with them.
  package init(file path: String) throws(SchemaModelError) {
    let documents: SchemaDocuments
    do throws(Schema.Invalid) {
      documents = try SchemaDocuments(file: path)
      _ = try Schema(documents)
    } catch {
      throw SchemaModelError(diagnostics: error.diagnostics)
    }
    var reader = SchemaReader(sources: try SchemaSources(documents))
    self = try reader.model()
  }

  /// The files of a schema: the one of a path and all that it includes, imports and redefines, as far
  /// as they can be read.
  package static func files(ofSchema path: String) -> [String] {
    (try? SchemaDocuments(file: path))?.all.map(\.path) ?? [path]
  }
}
