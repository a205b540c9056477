import CLibXML2

/// What libxml2 says of a schema that it does not compile.
extension Message {
  init(schemaError error: xmlError) {
    let text = error.message.map { ErrorText.tidied(String(cString: $0)) } ?? ""
    let sentence = text.firstRange(of: "': ").map { String(text[$0.upperBound...]) } ?? text
    for rule in SchemaFileRule.all {
      guard let parts = rule.frame.parts(of: sentence) else { continue }
      let arguments = rule.arguments.map { index in
        MessageArgument.text(ExpandedName(clark: parts[index]).localName)
      }
      self.init(rule.problem, arguments)
      return
    }
    self.init(SchemaFileProblem.other, [.value(text)])
  }
}

/// A sentence of the compiler, and what it comes to.
private struct SchemaFileRule {
  let frame: Frame
  let problem: SchemaFileProblem
  /// Which of the parts between the words the problem is told with.
  let arguments: [Int]

  static let all = [
    SchemaFileRule(
      frame: ["The QName value '", "' does not resolve to a(n) ", ""], problem: .unknownName,
      arguments: [0]),
    SchemaFileRule(
      frame: ["The value '", "' of the facet 'pattern' is not a valid regular expression"],
      problem: .badPattern, arguments: [0]),
    SchemaFileRule(
      frame: ["The value '", "' of the facet '", "' is not a valid '", "'"], problem: .badFacet,
      arguments: [0, 1]),
    SchemaFileRule(
      frame: ["The content model is not determinist"], problem: .undeterminedContent,
      arguments: []),
    SchemaFileRule(
      frame: ["The attribute '", "' is required but missing"], problem: .missingAttribute,
      arguments: [0]),
    SchemaFileRule(
      frame: ["The attribute '", "' is not allowed"], problem: .extraAttribute, arguments: [0]),
    SchemaFileRule(
      frame: ["A global ", " '", "' does already exist"], problem: .repeatedComponent,
      arguments: [1]),
    SchemaFileRule(
      frame: ["The XML document '", "' is not a schema document"], problem: .notSchema,
      arguments: []),
  ]
}
