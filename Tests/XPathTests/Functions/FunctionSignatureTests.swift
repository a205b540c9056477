import Testing

@testable import XPath

/// Each number of arguments a function takes has the signature that *Functions and Operators 3.1*
/// writes for it.
struct FunctionSignatureTests {
  @Test(arguments: [
    ("contains#2", "(xs:string?, xs:string?) as xs:boolean"),
    ("contains#3", "(xs:string?, xs:string?, xs:string) as xs:boolean"),
    ("name#0", "() as xs:string"),
    ("name#1", "(node()?) as xs:string"),
    ("root#0", "() as node()"),
    ("root#1", "(node()?) as node()?"),
    ("sum#1", "(xs:anyAtomicType*) as xs:anyAtomicType"),
    ("sum#2", "(xs:anyAtomicType*, xs:anyAtomicType?) as xs:anyAtomicType?"),
    ("format-date#2", "(xs:date?, xs:string) as xs:string?"),
    (
      "format-date#5", "(xs:date?, xs:string, xs:string?, xs:string?, xs:string?) as xs:string?"
    ),
    ("concat#3", "(xs:anyAtomicType?, xs:anyAtomicType?, xs:anyAtomicType?) as xs:string"),
    ("xs:date#1", "(xs:anyAtomicType?) as xs:date?"),
    ("xs:NMTOKENS#1", "(xs:anyAtomicType?) as xs:NMTOKEN*"),
  ])
  func references(source: String, signature: String) throws {
    guard case .function(let function)? = try evaluate(source).first else {
      Issue.record("\(source) is no function")
      return
    }
    let parameters = function.signature.parameters.map(\.description).joined(separator: ", ")
    #expect("(\(parameters)) as \(function.signature.result)" == signature)
  }

  @Test(arguments: [
    ("format-date#3", "The function format-date takes 2 to 5 arguments, not 3"),
    ("concat('x')", "The function concat takes 2 to 1048576 arguments, not 1"),
    ("current-date(1)", "The function current-date takes 0 arguments, not 1"),
    ("xs:date()", "The function xs:date takes 1 arguments, not 0"),
    ("fn:contians('a', 'b')", "There is no function fn:contians; is “fn:contains” meant?"),
  ])
  func otherNumbersAndNamesAreStaticErrors(source: String, message: String) throws {
    let errors = #expect(throws: XPathErrors.self) { try XPathExpression(source) }
    #expect(errors?.errors.map(\.code) == ["XPST0017"])
    #expect(errors?.errors.map(\.message.text) == [message])
  }
}
