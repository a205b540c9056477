// *Functions and Operators 3.1*, §14.9.2 and §16.3: functions that call on other processors, of
// which there are none here.

extension FunctionLibrary {
  static let loading = [
    Function("fn:load-xquery-module($module-uri as xs:string) as map(*)") {
      (call) throws(XPathError) in
      try loadModule(call)
    },

    Function("fn:load-xquery-module($module-uri as xs:string, $options as map(*)) as map(*)") {
      (call) throws(XPathError) in
      try loadModule(call)
    },

    Function("fn:transform($options as map(*)) as map(*)") { (_) throws(XPathError) in
      throw XPathError("FOXT0004", "There is no XSLT processor here")
    },
  ]

  private static func loadModule(_ call: Call) throws(XPathError) -> Value {
    guard call.string(0)?.isEmpty == false else {
      throw XPathError("FOQM0001", "The URI of the module is empty")
    }
    throw XPathError("FOQM0006", "There is no XQuery processor here")
  }
}
