// *Functions and Operators 3.1*, §15: functions that give the context.

extension FunctionLibrary {
  static let context = [
    Function(
      "fn:position() as xs:integer", uses: .position,
      compiled: .operation { FocusNumberOperation(.position, $0.range) }
    ) { (call) throws(XPathError) in
      _ = try call.contextItem()
      return .integer(call.focus.position)
    },

    Function(
      "fn:last() as xs:integer", uses: .size,
      compiled: .operation { FocusNumberOperation(.last, $0.range) }
    ) { (call) throws(XPathError) in
      _ = try call.contextItem()
      return .integer(call.focus.size)
    },

    Function("fn:current-dateTime() as xs:dateTimeStamp", uses: .surroundings) {
      (call) throws(XPathError) in
      Value(AtomicValue(.dateTimeStamp, .dateTime(call.evaluator.context.currentDateTime)))
    },

    Function("fn:current-date() as xs:date", uses: .surroundings) { (call) throws(XPathError) in
      Value(.date(call.evaluator.context.currentDateTime))
    },

    Function("fn:current-time() as xs:time", uses: .surroundings) { (call) throws(XPathError) in
      Value(.time(call.evaluator.context.currentDateTime))
    },

    Function("fn:implicit-timezone() as xs:dayTimeDuration", uses: .surroundings) {
      (call) throws(XPathError) in
      Value(.dayTimeDuration(Duration(seconds: call.evaluator.context.implicitTimezone * 60)))
    },

    Function("fn:default-collation() as xs:string") { (call) throws(XPathError) in
      .string(call.context.defaultCollation)
    },

    Function("fn:default-language() as xs:language", uses: .surroundings) {
      (call) throws(XPathError) in
      Value(AtomicValue(.language, .string(call.evaluator.context.defaultLanguage)))
    },

    Function("fn:static-base-uri() as xs:anyURI?", uses: .surroundings) {
      (call) throws(XPathError) in
      Value(call.context.baseURI.map { .atomic(.anyURI($0)) })
    },
  ]
}
