/// The signature of a function of the library as *Functions and Operators 3.1* writes it, for all
/// numbers of arguments at once.
///
///     fn:contains($arg1 as xs:string?, $arg2 as xs:string?, [$collation as xs:string]) as xs:boolean
///     fn:name([$arg as node()? := .]) as xs:string
///     fn:sum($arg as xs:anyAtomicType*, [$zero as xs:anyAtomicType?]) as xs:anyAtomicType[?]
///     fn:concat($arg1 as xs:anyAtomicType?, $arg2 as xs:anyAtomicType?, ...) as xs:string
///
/// What is in one pair of brackets is left out or given together; so is what is in brackets behind the
/// result, with the last parameter. `:= .` says that the context item then stands for the argument.
package struct FunctionDeclaration: Sendable {
  package let name: QName
  /// The names of the parameters.
  package let parameterNames: [String]
  /// The signature for each number of arguments, the least first.
  let signatures: [FunctionSignature]
  /// Whether any number of further arguments may follow the last parameter (`fn:concat`).
  var isVariadic = false
  /// Whether the context item stands for an argument that is left out.
  var isOfContextItem = false

  /// The most arguments a function takes that takes any number.
  static let maximumArity = 1 << 20

  /// Whether the function takes a number of arguments.
  func takes(_ arity: Int) -> Bool {
    signatures.contains { $0.parameters.count == arity }
      || isVariadic && leastArity...FunctionDeclaration.maximumArity ~= arity
  }

  /// The signature for a number of arguments that the function takes.
  func signature(arity: Int) -> FunctionSignature {
    if let signature = signatures.first(where: { $0.parameters.count == arity }) {
      return signature
    }
    let longest = signatures[signatures.count - 1]
    let further = longest.parameters.suffix(1).flatMap {
      Array(repeating: $0, count: arity - longest.parameters.count)
    }
    return FunctionSignature(
      parameters: longest.parameters + further, result: longest.result)
  }

  /// The numbers of arguments the function takes beside those that are fixed, in words.
  func arities(fixing count: Int) -> String {
    let least = leastArity - count
    let most =
      (isVariadic
        ? FunctionDeclaration.maximumArity : signatures[signatures.count - 1].parameters.count)
      - count
    return least == most ? "\(most)" : "\(least) to \(most)"
  }

  private var leastArity: Int { signatures[0].parameters.count }

  /// Whether a number of arguments leaves some out.
  func leavesOut(_ arity: Int) -> Bool { arity < parameterNames.count }
}
