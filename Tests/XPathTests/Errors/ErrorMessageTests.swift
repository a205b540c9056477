import Testing
import XPath

struct ErrorMessageTests {
  /// Each expression fails; its message is shown with the values it quotes in brackets.
  @Test(arguments: [
    ("xs:date('soon')", "“[soon]” is not a valid xs:date"),
    ("1 + 'a'", "“+” is not defined for values of type xs:integer and xs:string"),
    ("1 lt 'a'", "Values of type xs:integer and xs:string cannot be compared with “lt”"),
    ("[1, 2](3)", "The array has no member [3]: it has 2 in all"),
    ("map { 'k': 1, 'k': 2 }", "Two entries have the key “[k]”"),
    ("matches('a', '(')", "“[(]” is not a regular expression: a “(” has no “)”"),
    ("matches('a', '\\y')", "“[\\y]” is not a regular expression: there is no escape “\\[y]”"),
    ("error(xs:QName('err:FOER0000'), 'Ann is late')", "[Ann is late]"),
    ("error()", "The expression calls fn:error"),
    ("abs('a')", "xs:numeric is expected, and the value is xs:string (argument 1 of abs)"),
    (
      "xs:untypedAtomic('早') ! abs(.)",
      "“[早]” is not a valid xs:double (argument 1 of abs)"
    ),
    (
      "parse-json('{', map { 'liberal': '早' })",
      "xs:boolean is expected, and the value is xs:string (the option “liberal”)"
    ),
    (
      "parse-json('1', map { 'duplicates': '早' })",
      "The option “duplicates” is one of reject, use-first, use-last, not [\"早\"]"
    ),
  ])
  func keepsValuesApart(source: String, message: String) throws {
    let error = try #require(throws: XPathError.self) { try evaluate(source) }
    #expect(error.message.text(replacingValues: { "[\($0)]" }) == message)
    #expect(error.message.text(replacingValues: { $0 }) == error.message.text)
    #expect(error.description == "\(error.code): \(error.message.text)")
  }
}
