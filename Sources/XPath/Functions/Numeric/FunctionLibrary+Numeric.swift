// *Functions and Operators 3.1*, §4.4 and §4.5: functions on numbers.

extension FunctionLibrary {
  static let numeric = [
    Function("fn:abs($arg as xs:numeric?) as xs:numeric?") { (call) throws(XPathError) in
      Value(call.atomic(0).map { .atomic($0.magnitude) })
    },

    Function("fn:ceiling($arg as xs:numeric?) as xs:numeric?") { (call) throws(XPathError) in
      Value(call.atomic(0).map { .atomic($0.ceiling) })
    },

    Function("fn:floor($arg as xs:numeric?) as xs:numeric?") { (call) throws(XPathError) in
      Value(call.atomic(0).map { .atomic($0.floor) })
    },

    Function("fn:round($arg as xs:numeric?, [$precision as xs:integer]) as xs:numeric?") {
      (call) throws(XPathError) in
      Value(call.atomic(0).map { .atomic($0.rounded(places: call.integer(1) ?? 0)) })
    },

    Function(
      "fn:round-half-to-even($arg as xs:numeric?, [$precision as xs:integer]) as xs:numeric?"
    ) { (call) throws(XPathError) in
      Value(call.atomic(0).map { .atomic($0.roundedHalfEven(places: call.integer(1) ?? 0)) })
    },

    // NaN for what is no number.
    Function(
      "fn:number([$arg as xs:anyAtomicType? := .]) as xs:double",
      compiled: .operation { site in
        site.arguments.isEmpty ? nil : NumberOperation(site.converted(0), site.range)
      }
    ) { (call) throws(XPathError) in
      let value = try call.given(0).atomizedToOne()
      return Value((try? value?.cast(to: .double)) ?? .double(.nan))
    },
  ]
}
