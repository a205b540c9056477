// *Functions and Operators 3.1*, §16.3: functions that call on other processors, of which there are
// none here.

extension FunctionLibrary {
  static let loading = [
    Function(
      "fn:load-xquery-module($module-uri as xs:string, [$options as map(*)]) as map(*)",
      uses: .surroundings
    ) { (_) throws(XPathError) in
      throw XPathError("FOQM0006", "There is no XQuery processor here")
    },

    Function("fn:transform($options as map(*)) as map(*)", uses: .surroundings) {
      (_) throws(XPathError) in
      throw XPathError("FOXT0004", "There is no XSLT processor here")
    },
  ]
}
