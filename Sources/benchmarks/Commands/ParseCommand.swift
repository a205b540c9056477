import ArgumentParser
import CLibXML2

/// Reads files as libxml2's parser does for whoever listens to it, and nobody does: what no program
/// that reads them with it can be faster than.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Parses files and does nothing with them.",
    shouldDisplay: false)

  @Argument var files: [String]

  func run() throws {
    guard let parser = xmlNewParserCtxt() else { throw ExitCode.failure }
    defer { xmlFreeParserCtxt(parser) }
    // Without handlers, no tree is built.
    parser.pointee.sax.pointee = xmlSAXHandler()
    parser.pointee.sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    for file in files {
      xmlCtxtReadFile(parser, file, nil, Int32(XML_PARSE_HUGE.rawValue))
      guard parser.pointee.wellFormed == 1 else {
        throw ValidationError("\(file) is not well-formed")
      }
    }
  }
}
