// *Functions and Operators 3.1*, §14.4: aggregate functions.

extension FunctionLibrary {
  static let aggregates = [
    Function(
      "fn:count($arg as item()*) as xs:integer", passes: .count,
      compiled: .operation { (site) -> (any Operation)? in
        SiblingCount(site.arguments[0], site.range)
          ?? CountOperation(site.arguments[0], site.range)
      }
    ) { (call) throws(XPathError) in
      .integer(call[0].count)
    },

    Function("fn:avg($arg as xs:anyAtomicType*) as xs:anyAtomicType?") {
      (call) throws(XPathError) in
      guard let sum = try Aggregation.sum(call[0], of: "fn:avg", call.evaluator) else {
        return .empty
      }
      return Value(try Arithmetic.evaluate(.divide, sum, .integer(call[0].count)))
    },

    Function(
      "fn:max($arg as xs:anyAtomicType*, [$collation as xs:string]) as xs:anyAtomicType?",
      passes: .extreme
    ) { (call) throws(XPathError) in
      Value(try Aggregation(.gt, call).extreme(of: call[0]).map(Item.atomic))
    },

    Function(
      "fn:min($arg as xs:anyAtomicType*, [$collation as xs:string]) as xs:anyAtomicType?",
      passes: .extreme
    ) { (call) throws(XPathError) in
      Value(try Aggregation(.lt, call).extreme(of: call[0]).map(Item.atomic))
    },

    Function(
      "fn:sum($arg as xs:anyAtomicType*, [$zero as xs:anyAtomicType?]) as xs:anyAtomicType[?]"
    ) { (call) throws(XPathError) in
      guard let sum = try Aggregation.sum(call[0], of: "fn:sum", call.evaluator) else {
        return call.count > 1 ? call[1] : .integer(0)
      }
      return Value(sum)
    },
  ]
}
