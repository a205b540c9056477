import Foundation
import Schemas
import XMLTree

/// Reads a document with a schema: both are fuzzed. The record separator (U+001E), which no XML can
/// have, stands between them; without it there is a document alone.
enum XMLFuzzing {
  private static let separator: UInt8 = 0x1E

  static func run(_ bytes: [UInt8]) {
    let parts = bytes.split(
      separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      var options = XMLReader.Options()
      options.allowsInternalSubset = true
      read(bytes, with: XMLReader())
      read(bytes, with: XMLReader(options: options))
      return
    }
    withFile(parts[0]) { path in
      guard let schema = try? Schema(file: path) else { return }
      let model = try? SchemaModel(file: path)
      read(
        Array(parts[1]), with: XMLReader(schema: schema, defaults: model?.defaults),
        advisor: SchemaAdvisor(model))
    }
  }

  private static func read(
    _ document: [UInt8], with reader: XMLReader, advisor: SchemaAdvisor? = nil
  ) {
    let reading = reader.read(document, documentURI: "fuzz.xml")
    for tree in [reading.tree, reading.root].compactMap(\.self) {
      let broken = tree.brokenInvariants
      precondition(broken.isEmpty, "\(broken)")
    }
    for diagnostic in reading.diagnostics {
      let message =
        advisor?.message(for: diagnostic, in: reading.tree ?? reading.root) ?? diagnostic.message
      for language in ReaderLanguage.allCases { _ = message.text(in: language) }
    }
  }

  /// Schemas are read from files.
  private static func withFile(_ bytes: ArraySlice<UInt8>, _ body: (String) -> Void) {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "muster-fuzz-\(UUID().uuidString).xsd")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? Data(bytes).write(to: file)) != nil else {
      preconditionFailure("no temporary file could be written")
    }
    body(file.path)
  }
}
