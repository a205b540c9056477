import Foundation

// *Functions and Operators 3.1*, §4.8: trigonometric and exponential functions.

extension FunctionLibrary {
  static let math = [
    Function("math:pi() as xs:double") { (_) throws(XPathError) in .double(.pi) },

    Function("math:exp($arg as xs:double?) as xs:double?", unary { exp($0) }),

    Function("math:exp10($arg as xs:double?) as xs:double?", unary { pow(10, $0) }),

    Function("math:log($arg as xs:double?) as xs:double?", unary { log($0) }),

    Function("math:log10($arg as xs:double?) as xs:double?", unary { log10($0) }),

    Function("math:pow($x as xs:double?, $y as xs:numeric) as xs:double?") {
      (call) throws(XPathError) in
      guard let x = call.double(0), let y = call.double(1) else { return .empty }
      return .double(pow(x, y))
    },

    Function("math:sqrt($arg as xs:double?) as xs:double?", unary { $0.squareRoot() }),

    Function("math:sin($θ as xs:double?) as xs:double?", unary { sin($0) }),

    Function("math:cos($θ as xs:double?) as xs:double?", unary { cos($0) }),

    Function("math:tan($θ as xs:double?) as xs:double?", unary { tan($0) }),

    Function("math:asin($arg as xs:double?) as xs:double?", unary { asin($0) }),

    Function("math:acos($arg as xs:double?) as xs:double?", unary { acos($0) }),

    Function("math:atan($arg as xs:double?) as xs:double?", unary { atan($0) }),

    Function("math:atan2($y as xs:double, $x as xs:double) as xs:double") {
      (call) throws(XPathError) in
      guard let y = call.double(0), let x = call.double(1) else { return .empty }
      return .double(atan2(y, x))
    },
  ]

  private static func unary(_ body: @escaping @Sendable (Double) -> Double) -> Function.Body {
    { (call) throws(XPathError) in Value(call.double(0).map { .double(body($0)) }) }
  }
}
