import XMLTree

extension SchemaModel {
  /// Reads the schema in a file, with the local files it includes and imports. Throws everything
  /// that is wrong with them.
  package init(file path: String) throws(SchemaModelError) {
    let model: Result<SchemaModel, SchemaModelError>
    do throws(Schema.Invalid) {
      model = try SchemaModel.compile(file: path).model
    } catch {
      throw SchemaModelError(diagnostics: error.diagnostics)
    }
    self = try model.get()
  }

  /// The schema in a file as documents are validated against it, and its model: from one reading of its
  /// files. A schema that can be compiled need not be one that there can be a model of.
  package static func compile(
    file path: String
  ) throws(Schema.Invalid) -> (schema: Schema, model: Result<SchemaModel, SchemaModelError>) {
    let documents = try SchemaDocuments(file: path)
    let schema = try Schema(documents)
    return (
      schema,
      Result { () throws(SchemaModelError) in
        var reader = SchemaReader(sources: try SchemaSources(documents))
        return try reader.model()
      }
    )
  }

  /// The files of a schema: the one of a path and all that it includes, imports and redefines, as far
  /// as they can be read.
  package static func files(ofSchema path: String) -> [String] {
    (try? SchemaDocuments(file: path))?.all.map(\.path) ?? [path]
  }
}
