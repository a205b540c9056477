import CLibXML2

/// What libxml2 says of a schema that it does not compile.
extension Message {
  init(schemaError error: xmlError) {
    let text = error.message.map { ErrorText.tidied(String(cString: $0)) } ?? ""
    // What it is about stands in front: `Element 'e', attribute 'a': …`, `complex type 't': …`.
    let end = text.firstRange(of: "': ")
    let subject = end.map { text[..<$0.lowerBound].split(separator: "'").last ?? "" } ?? ""
    let sentence = end.map { String(text[$0.upperBound...]) } ?? text
    for rule in SchemaFileRule.all {
      guard let parts = rule.frame.parts(of: sentence) else { continue }
      let arguments = rule.arguments.map { index in
        MessageArgument.text(
          rule.tellsWhole.contains(index)
            ? parts[index]
            : ExpandedName(clark: index < 0 ? String(subject) : parts[index]).localName)
      }
      self.init(rule.problem, arguments)
      return
    }
    self.init(SchemaFileProblem.other, [.value(sentence)])
  }
}

/// A sentence of the compiler, and what it comes to.
private struct SchemaFileRule {
  let frame: Frame
  let problem: SchemaFileProblem
  /// Which of the parts between the words the problem is told with; -1 is what the sentence is about.
  let arguments: [Int]
  /// Those of them that are no names.
  var tellsWhole: Set<Int> = []

  private static let subject = -1

  static let all =
    names + values + types + [
      SchemaFileRule(
        frame: ["The XML document '", "' is not a schema document"], problem: .notSchema,
        arguments: []),
      SchemaFileRule(
        frame: ["The content model is not determinist"], problem: .undeterminedContent,
        arguments: []),
      SchemaFileRule(
        frame: ["The content is not valid. Expected is ", ""], problem: .content,
        arguments: [subject, 0], tellsWhole: [0]),
      SchemaFileRule(
        frame: ["The value of the attribute 'namespace' must not match the target namespace ", ""],
        problem: .ownImport, arguments: []),
    ]

  private static let names = [
    SchemaFileRule(
      frame: ["The QName value '", "' does not resolve to a(n) ", ""], problem: .unknownName,
      arguments: [0]),
    SchemaFileRule(
      frame: ["The value '", "' of simple type 'xs:QName' has no corresponding namespace ", ""],
      problem: .undeclaredPrefix, arguments: [0]),
    SchemaFileRule(
      frame: ["References from this schema to components in ", " are not allowed, ", ""],
      problem: .notImported, arguments: []),
    SchemaFileRule(
      frame: ["The attribute '", "' is required but missing"], problem: .missingAttribute,
      arguments: [0]),
    SchemaFileRule(
      frame: ["The attribute '", "' is not allowed"], problem: .extraAttribute, arguments: [0]),
    SchemaFileRule(
      frame: ["A global ", " '", "' does already exist"], problem: .repeatedComponent,
      arguments: [1]),
  ]

  private static let values = [
    SchemaFileRule(
      frame: ["The value '", "' of the facet 'pattern' is not a valid regular expression"],
      problem: .badPattern, arguments: [0], tellsWhole: [0]),
    SchemaFileRule(
      frame: ["The value '", "' of the facet '", "' is not a valid '", "'"], problem: .badFacet,
      arguments: [0, 1], tellsWhole: [0]),
    SchemaFileRule(
      frame: ["Facet ", " has no value"], problem: .noFacetValue, arguments: [0]),
    SchemaFileRule(
      frame: ["'", "' is not a valid value of the ", " type '", "'"], problem: .badValue,
      arguments: [0], tellsWhole: [0]),
    // This follows from the one before.
    SchemaFileRule(
      frame: ["The value '", "' of the facet does not validate against the base type '", "'"],
      problem: .badValue, arguments: [0], tellsWhole: [0]),
    SchemaFileRule(
      frame: ["The value '", "' is not valid. Expected is '", "'"], problem: .badValue,
      arguments: [0], tellsWhole: [0]),
    SchemaFileRule(
      frame: ["The value must not be greater than the value of 'maxOccurs'"],
      problem: .contraryOccurrence, arguments: []),
    SchemaFileRule(
      frame: ["The XPath expression '", "' could not be compiled"], problem: .badXPath,
      arguments: [0], tellsWhole: [0]),
    SchemaFileRule(
      frame: ["The attributes 'default' and 'fixed' are mutually exclusive"],
      problem: .defaultAndFixed, arguments: []),
    SchemaFileRule(
      frame: ["The value of the attribute 'use' must be 'optional' if ", ""],
      problem: .defaultOfRequired, arguments: []),
    SchemaFileRule(
      frame: ["Value constraints are not allowed if the type ", " xs:ID"],
      problem: .defaultOfID, arguments: []),
  ]

  private static let types = [
    SchemaFileRule(frame: ["The definition is circular"], problem: .circular, arguments: [subject]),
    SchemaFileRule(
      frame: ["The union type definition is circular"], problem: .circular, arguments: [subject]),
    SchemaFileRule(
      frame: ["Circular reference to the ", " '", "' defined"], problem: .circular,
      arguments: [1]),
    SchemaFileRule(
      frame: ["The element declaration '", "' defines a circular substitution group ", ""],
      problem: .circular, arguments: [0]),
    SchemaFileRule(
      frame: ["The 'final' of the base type definition contains '", "'"], problem: .final,
      arguments: [subject]),
  ]
}
