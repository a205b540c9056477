import Testing

@testable import XPath

/// Which function is an instance of which type (*XPath 3.1*, §2.5.6).
struct FunctionTypeTests {
  @Test(arguments: [
    ("xs:integer", "xs:error", true), ("xs:integer", "xs:error+", true),
    ("xs:integer", "xs:error?", false), ("xs:integer?", "xs:error?", true),
    ("empty-sequence()", "xs:error*", true), ("xs:error?", "empty-sequence()", true),
    ("xs:error", "xs:integer", false), ("xs:numeric", "xs:integer", true),
    ("xs:integer", "xs:numeric", false), ("map(*)", "map(xs:string, xs:integer)", true),
    ("map(xs:string, xs:integer)", "map(*)", false), ("function(*)", "array(*)", true),
    ("function(xs:string) as item()*", "map(*)", true),
    ("function(xs:string) as item()*", "array(*)", false),
    ("array(*)", "array(xs:integer)", true), ("element()", "element(a)", true),
    ("attribute(*, xs:anyAtomicType)", "attribute(a, xs:untypedAtomic)", true),
    ("element(*, xs:byte)", "element(*, xs:integer)", false), ("item()*", "item()", true),
  ])
  func takesLess(parameter: String, asked: String, isInstance: Bool) {
    let test = "function($x as \(parameter)) { 1 } instance of function(\(asked)) as item()*"
    #expect(evaluated(test) == "\(isInstance)")
  }

  @Test(arguments: [
    ("xs:error", "xs:string", true), ("xs:error", "element(a)+", true),
    ("xs:error?", "empty-sequence()", true), ("xs:error*", "xs:string?", true),
    ("xs:error?", "xs:string", false), ("empty-sequence()", "xs:error?", true),
    ("empty-sequence()", "xs:error", false), ("xs:integer?", "xs:error?", false),
    ("xs:integer", "xs:decimal+", true), ("xs:integer*", "xs:integer+", false),
  ])
  func givesMore(result: String, asked: String, isInstance: Bool) {
    let test = "function() as \(result) { error() } instance of function() as \(asked)"
    #expect(evaluated(test) == "\(isInstance)")
  }

  @Test(arguments: [
    ("abs#1", "function(*)?", "true"), ("()", "function(*)?", "true"),
    ("(abs#1, abs#1)", "function(*)+", "true"), ("(abs#1, 1)", "function(*)*", "false"),
    ("abs#1", "function(xs:error) as item()*", "true"),
    ("map { 1: 2 }", "function(xs:error) as xs:integer?", "true"),
    ("map { 1: 2 }", "function(xs:integer) as xs:integer", "false"),
    ("map { }", "function(xs:integer) as xs:error?", "true"),
    ("[1, 2]", "function(xs:error) as xs:integer", "true"),
    ("[1, 2]", "function(xs:decimal) as xs:integer", "false"), ("[]", "array(xs:error)", "true"),
    ("()", "xs:error?", "true"), ("()", "xs:error", "false"), ("1", "xs:error*", "false"),
    ("concat#123456", "function(*)", "true"),
  ])
  func isInstance(value: String, type: String, result: String) {
    #expect(evaluated("\(value) instance of \(type)") == result)
  }
}
