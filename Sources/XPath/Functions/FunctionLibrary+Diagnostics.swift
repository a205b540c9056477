// *Functions and Operators 3.1*, §3: errors and diagnostics.

extension FunctionLibrary {
  static let diagnostics = [
    Function(
      """
      fn:error(
        [$code as xs:QName?], [$description as xs:string], [$error-object as item()*]) as item()*
      """
    ) { (call) throws(XPathError) in
      let code = call.atomic(0)?.qNameValue.map { ErrorCode(name: $0.expandedName) }
      throw XPathError(
        code ?? "FOER0000",
        call.string(1).map { "\(value: $0)" } ?? "The expression calls fn:error",
        value: call.count > 2 ? call[2] : nil)
    },

    // Where traces go is up to the implementation: here, nowhere.
    Function(
      "fn:trace($value as item()*, [$label as xs:string]) as item()*", passes: .items
    ) { (call) throws(XPathError) in call[0] },
  ]
}
