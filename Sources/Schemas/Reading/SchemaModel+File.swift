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

  /// The files of a schema: the one of a path and all that it includes, imports and redefines, as far
  /// as they can be read.
  package static func files(ofSchema path: String) -> [String] {
    (try? SchemaSources(file: path).paths) ?? [path]
  }
}
