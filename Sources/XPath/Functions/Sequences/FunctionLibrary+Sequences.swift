// *Functions and Operators 3.1*, §14.1: general functions on sequences.

extension FunctionLibrary {
  static let sequences = [
    Function("fn:empty($arg as item()*) as xs:boolean", passes: .nothing, compiled: .test(.empty)) {
      (call) throws(XPathError) in
      .boolean(call[0].isEmpty)
    },

    Function("fn:exists($arg as item()*) as xs:boolean", passes: .nothing, compiled: .test(.exists))
    { (call) throws(XPathError) in
      .boolean(!call[0].isEmpty)
    },

    Function("fn:head($arg as item()*) as item()?", passes: .items) { (call) throws(XPathError) in
      Value(call[0].first)
    },

    Function("fn:tail($arg as item()*) as item()*", passes: .someItems) {
      (call) throws(XPathError) in
      let value = call[0]
      return value.isEmpty ? .empty : value.items(in: 1..<value.count)
    },

    Function(
      """
      fn:insert-before(
        $target as item()*, $position as xs:integer, $inserts as item()*) as item()*
      """, passes: .items
    ) { (call) throws(XPathError) in
      let (target, inserts) = (call[0], call[2])
      let place = Swift.min(Swift.max(call.integer(1) ?? 1, 1) - 1, target.count)
      var result = SequenceBuilder(call.evaluator)
      try result.append(target.items(in: 0..<place))
      try result.append(inserts)
      try result.append(target.items(in: place..<target.count))
      return result.value
    },

    Function(
      "fn:remove($target as item()*, $position as xs:integer) as item()*", passes: .someItems
    ) {
      (call) throws(XPathError) in
      let target = call[0]
      guard let position = call.integer(1), position >= 1, position <= target.count else {
        return target
      }
      var result = SequenceBuilder(call.evaluator)
      try result.append(target.items(in: 0..<position - 1))
      try result.append(target.items(in: position..<target.count))
      return result.value
    },

    Function("fn:reverse($arg as item()*) as item()*", passes: .items) {
      (call) throws(XPathError) in
      guard call[0].count > 1 else { return call[0] }
      return Value(try call[0].held(by: call.evaluator).reversed())
    },

    Function(
      """
      fn:subsequence(
        $sourceSeq as item()*, $startingLoc as xs:double, [$length as xs:double]) as item()*
      """, passes: .someItems
    ) { (call) throws(XPathError) in
      subsequence(of: call[0], from: call.double(1) ?? .nan, length: call.double(2))
    },

    Function("fn:unordered($sourceSeq as item()*) as item()*", passes: .items) {
      (call) throws(XPathError) in
      call[0]
    },
  ]

  /// The items whose position p has `round(start) <= p < round(start) + round(length)`; without a
  /// length, all from `round(start)` on, even if that is negative infinity.
  private static func subsequence(of value: Value, from start: Double, length: Double?) -> Value {
    let first = start.roundedHalfUp
    let end = length.map { first + $0.roundedHalfUp } ?? .infinity
    // Neither comparison holds for NaN.
    guard first < end, first <= Double(value.count) else { return .empty }
    let lower = Int(exactly: Swift.max(first, 1)) ?? .max
    let upper = Swift.min(Int(exactly: Swift.max(end, 1)) ?? .max, value.count + 1)
    return lower < upper ? value.items(in: lower - 1..<upper - 1) : .empty
  }
}
