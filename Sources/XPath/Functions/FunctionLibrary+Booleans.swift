// *Functions and Operators 3.1*, §7: functions on booleans.

extension FunctionLibrary {
  static let booleans = [
    Function(
      "fn:true() as xs:boolean",
      compiled: .operation { ConstantOperation(.boolean(true), $0.range) }
    ) { (_) throws(XPathError) in .boolean(true) },

    Function(
      "fn:false() as xs:boolean",
      compiled: .operation { ConstantOperation(.boolean(false), $0.range) }
    ) { (_) throws(XPathError) in .boolean(false) },

    Function(
      "fn:boolean($arg as item()*) as xs:boolean", passes: .nothing, compiled: .test(.boolean)
    ) { (call) throws(XPathError) in
      .boolean(try call[0].effectiveBooleanValue())
    },

    Function("fn:not($arg as item()*) as xs:boolean", passes: .nothing, compiled: .test(.not)) {
      (call) throws(XPathError) in
      .boolean(try !call[0].effectiveBooleanValue())
    },
  ]
}
