// *Functions and Operators 3.1*, §3: errors and diagnostics.

extension FunctionLibrary {
  static let diagnostics = [
    Function("fn:error() as item()*") { (_) throws(XPathError) in
      throw XPathError("FOER0000", "The expression calls fn:error")
    },

    Function("fn:error($code as xs:QName?) as item()*") { (call) throws(XPathError) in
      throw error(call)
    },

    Function("fn:error($code as xs:QName?, $description as xs:string) as item()*") {
      (call) throws(XPathError) in
      throw error(call)
    },

    Function(
      """
      fn:error(
        $code as xs:QName?, $description as xs:string, $error-object as item()*) as item()*
      """
    ) { (call) throws(XPathError) in
      throw error(call)
    },

    // Where traces go is up to the implementation: here, nowhere.
    Function("fn:trace($value as item()*) as item()*") { (call) throws(XPathError) in call[0] },

    Function("fn:trace($value as item()*, $label as xs:string) as item()*") {
      (call) throws(XPathError) in
      call[0]
    },
  ]

  private static func error(_ call: Call) -> XPathError {
    let code = call.atomic(0)?.qNameValue.map { ErrorCode(name: $0.expandedName) }
    let description = call.count > 1 ? call.string(1) : nil
    return XPathError(
      code ?? "FOER0000",
      description.map { "\(value: $0)" } ?? "The expression calls fn:error",
      value: call.count > 2 ? call[2] : nil)
  }
}
