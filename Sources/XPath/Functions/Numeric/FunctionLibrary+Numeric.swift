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

    Function("fn:round($arg as xs:numeric?) as xs:numeric?", round),

    Function(
      "fn:round($arg as xs:numeric?, $precision as xs:integer) as xs:numeric?", round),

    Function("fn:round-half-to-even($arg as xs:numeric?) as xs:numeric?", roundHalfToEven),

    Function(
      """
      fn:round-half-to-even($arg as xs:numeric?, $precision as xs:integer) as xs:numeric?
      """, roundHalfToEven),

    Function("fn:number() as xs:double") { (call) throws(XPathError) in
      Value(number(try Value(try call.contextItem()).atomizedToOne()))
    },

    Function("fn:number($arg as xs:anyAtomicType?) as xs:double") { (call) throws(XPathError) in
      Value(number(call.atomic(0)))
    },
  ]

  private static let round: Function.Body = { (call) throws(XPathError) in
    Value(call.atomic(0).map { .atomic($0.rounded(places: call.places)) })
  }

  private static let roundHalfToEven: Function.Body = { (call) throws(XPathError) in
    Value(call.atomic(0).map { .atomic($0.roundedHalfEven(places: call.places)) })
  }

  /// The value as an xs:double: NaN where there is none, or it is not a number.
  private static func number(_ value: AtomicValue?) -> AtomicValue {
    (try? value?.cast(to: .double)) ?? .double(.nan)
  }
}

extension Call {
  /// The `$precision` of the functions that round.
  fileprivate var places: Int { integer(1) ?? 0 }
}
