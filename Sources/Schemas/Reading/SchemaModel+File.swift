import XMLTree

extension SchemaModel {
  /// Reads the schema in a file, with the local files it includes and imports. Throws everything
  /// that is wrong with them.
  package init(file path: String) throws(SchemaModelError) {
    do throws(Schema.Invalid) {
      _ = try Schema(file: path)
    } catch {
      throw SchemaModelError(diagnostics: error.diagnostics)
    }
    var reader = SchemaReader(sources: try SchemaSources(file: path))
    self = try reader.model()
  }
}
