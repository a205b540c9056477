import CLibXML2

/// A pattern of XML Schema 1.0 (*Part 2*, appendix F), matched as libxml2 does when it validates.
package enum SchemaPattern {
  /// Whether a value matches a pattern as a whole; false for what is no pattern.
  package static func matches(_ value: String, pattern: String) -> Bool {
    LibXML.start()
    return LibXML.withErrors(to: LibXML.ignore, nil) {
      guard let compiled = xmlRegexpCompile(pattern) else { return false }
      defer { xmlRegFreeRegexp(compiled) }
      return xmlRegexpExec(compiled, value) == 1
    }
  }
}
