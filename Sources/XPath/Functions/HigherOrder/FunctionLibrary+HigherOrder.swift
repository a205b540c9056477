// *Functions and Operators 3.1*, §16.2: basic higher-order functions.

extension FunctionLibrary {
  static let higherOrder = [
    Function(
      "fn:for-each($seq as item()*, $action as function(item()) as item()*) as item()*",
      compiled: .loop(.forEach)
    ) { (call) throws(XPathError) in
      let action = call.function(1)
      var result = SequenceBuilder(call.evaluator)
      for item in call[0] {
        try call.evaluator.step()
        try result.append(try action.called(with: [Value(item)], call.evaluator))
      }
      return result.value
    },

    Function(
      "fn:filter($seq as item()*, $f as function(item()) as xs:boolean) as item()*",
      passes: .someItems, compiled: .loop(.filter)
    ) {
      (call) throws(XPathError) in
      let test = call.function(1)
      var result = SequenceBuilder(call.evaluator)
      for item in call[0] {
        try call.evaluator.step()
        let value = Value(item)
        if try test.called(with: [value], call.evaluator).isTrue { try result.append(value) }
      }
      return result.value
    },

    Function(
      """
      fn:fold-left(
        $seq as item()*, $zero as item()*, $f as function(item()*, item()) as item()*) as item()*
      """, compiled: .loop(.foldLeft)
    ) { (call) throws(XPathError) in
      let combine = call.function(2)
      var result = call[1]
      for item in call[0] {
        try call.evaluator.step()
        result = try combine.called(with: [result, Value(item)], call.evaluator)
      }
      return result
    },

    Function(
      """
      fn:fold-right(
        $seq as item()*, $zero as item()*, $f as function(item(), item()*) as item()*) as item()*
      """
    ) { (call) throws(XPathError) in
      let combine = call.function(2)
      var result = call[1]
      for item in call[0].reversed() as ReversedCollection {
        try call.evaluator.step()
        result = try combine.called(with: [Value(item), result], call.evaluator)
      }
      return result
    },

    Function(
      """
      fn:for-each-pair(
        $seq1 as item()*, $seq2 as item()*,
        $action as function(item(), item()) as item()*) as item()*
      """
    ) { (call) throws(XPathError) in
      let action = call.function(2)
      var result = SequenceBuilder(call.evaluator)
      for (a, b) in zip(call[0], call[1]) {
        try call.evaluator.step()
        try result.append(try action.called(with: [Value(a), Value(b)], call.evaluator))
      }
      return result.value
    },

    Function(
      """
      fn:sort(
        $input as item()*, [$collation as xs:string?],
        [$key as function(item()) as xs:anyAtomicType*]) as item()*
      """, passes: .items
    ) { (call) throws(XPathError) in
      let sorter = Sorter(collation: try call.collation(1), call.evaluator)
      let items = try call[0].held(by: call.evaluator)
      let sorted = try sorter.sorted(items) { (item) throws(XPathError) in
        guard call.count > 2 else { return try Value(item).atomized() }
        return try call.function(2).called(with: [Value(item)], call.evaluator).atomized()
      }
      return Value(sorted)
    },

    Function("fn:apply($function as function(*), $array as array(*)) as item()*") {
      (call) throws(XPathError) in
      guard case .array(let arguments) = call.function(1) else { return .empty }
      let function = call.function(0)
      let arity = try function.signature().parameters.count
      guard arguments.members.count == arity else {
        throw XPathError(
          "FOAP0001",
          "The function takes \(arity) arguments, and the array has \(arguments.members.count)")
      }
      return try function.called(with: Array(arguments.members), call.evaluator)
    },
  ]
}

extension Value {
  /// Whether the value is the xs:boolean `true`.
  var isTrue: Bool {
    if case .atomic(let value)? = first { value.booleanValue == true } else { false }
  }
}
