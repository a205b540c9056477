// *Functions and Operators 3.1*, §14.2: functions that compare values in sequences.

extension FunctionLibrary {
  static let comparison = [
    Function(
      """
      fn:distinct-values(
        $arg as xs:anyAtomicType*, [$collation as xs:string]) as xs:anyAtomicType*
      """, passes: .distinctValues
    ) { (call) throws(XPathError) in
      let collation = try call.collation(1)
      if case .range = call[0].storage { return call[0] }
      let hasFloats = call[0].contains { item in
        if case .atomic(let value) = item { value.type == .float } else { false }
      }
      var distinct = DistinctValues(
        hasFloats: hasFloats, collation: collation, evaluator: call.evaluator)
      for item in call[0] {
        if case .atomic(let value) = item { try distinct.add(value) }
      }
      return Value(distinct.values.map(Item.atomic))
    },

    Function(
      """
      fn:index-of(
        $seq as xs:anyAtomicType*, $search as xs:anyAtomicType, [$collation as xs:string]
      ) as xs:integer*
      """, compiled: .operation(IndexOfOperation.operation)
    ) { (call) throws(XPathError) in
      let collation = try call.collation(2).comparison
      guard let search = call.atomic(1) else { return .empty }
      if case .range(let lower, let upper) = call[0].storage, search.type.isInteger {
        guard let integer = search.integerValue, lower...upper ~= integer else { return .empty }
        return .integer(integer - lower + 1)
      }
      var indexes: [Item] = []
      for (index, item) in call[0].enumerated() {
        try call.evaluator.step()
        guard case .atomic(let value) = item else { continue }
        let isEqual = AtomicValue.isEqual(
          value, search, collation: collation,
          implicitTimezone: call.evaluator.context.implicitTimezone)
        if isEqual { indexes.append(.integer(index + 1)) }
      }
      return Value(indexes)
    },

    Function(
      """
      fn:deep-equal(
        $parameter1 as item()*, $parameter2 as item()*, [$collation as xs:string]) as xs:boolean
      """, passes: .nothing
    ) { (call) throws(XPathError) in
      try call.evaluator.walk(call[0])
      try call.evaluator.walk(call[1])
      return .boolean(try DeepEquality(call).areEqual(call[0], call[1]))
    },
  ]
}
