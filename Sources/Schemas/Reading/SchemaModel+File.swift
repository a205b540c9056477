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
}
