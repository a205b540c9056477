// *Functions and Operators 3.1*, §17.3: functions on all the members of an array.

extension FunctionLibrary {
  static let arrayItems = [
    Function(
      "array:for-each($array as array(*), $action as function(item()*) as item()*) as array(*)"
    ) { (call) throws(XPathError) in
      let action = call.function(1)
      var members: [Value] = []
      for member in call.members(0) {
        try call.evaluator.step()
        members.append(try action.called(with: [member], call.evaluator))
        try call.evaluator.keep(members[members.count - 1])
      }
      return Value(array: members)
    },

    Function(
      "array:filter($array as array(*), $function as function(item()*) as xs:boolean) as array(*)",
      passes: .texts
    ) { (call) throws(XPathError) in
      let test = call.function(1)
      var members: [Value] = []
      for member in call.members(0) {
        try call.evaluator.step()
        if try test.called(with: [member], call.evaluator).isTrue { members.append(member) }
      }
      return Value(array: members)
    },

    Function(
      """
      array:fold-left(
        $array as array(*), $zero as item()*,
        $function as function(item()*, item()*) as item()*) as item()*
      """
    ) { (call) throws(XPathError) in
      let combine = call.function(2)
      var result = call[1]
      for member in call.members(0) {
        try call.evaluator.step()
        result = try combine.called(with: [result, member], call.evaluator)
      }
      return result
    },

    Function(
      """
      array:fold-right(
        $array as array(*), $zero as item()*,
        $function as function(item()*, item()*) as item()*) as item()*
      """
    ) { (call) throws(XPathError) in
      let combine = call.function(2)
      var result = call[1]
      for member in call.members(0).reversed() {
        try call.evaluator.step()
        result = try combine.called(with: [member, result], call.evaluator)
      }
      return result
    },

    Function(
      """
      array:for-each-pair(
        $array1 as array(*), $array2 as array(*),
        $function as function(item()*, item()*) as item()*) as array(*)
      """
    ) { (call) throws(XPathError) in
      let action = call.function(2)
      var members: [Value] = []
      for (a, b) in zip(call.members(0), call.members(1)) {
        try call.evaluator.step()
        members.append(try action.called(with: [a, b], call.evaluator))
        try call.evaluator.keep(members[members.count - 1])
      }
      return Value(array: members)
    },

    Function(
      """
      array:sort(
        $array as array(*), [$collation as xs:string?],
        [$key as function(item()*) as xs:anyAtomicType*]) as array(*)
      """, passes: .texts
    ) { (call) throws(XPathError) in
      let sorter = Sorter(collation: try call.collation(1), call.evaluator)
      let sorted = try sorter.sorted(Array(call.members(0))) { (member) throws(XPathError) in
        guard call.count > 2 else { return try member.atomized() }
        return try call.function(2).called(with: [member], call.evaluator).atomized()
      }
      return Value(array: sorted)
    },

    Function("array:flatten($input as item()*) as item()*", passes: .texts) {
      (call) throws(XPathError) in
      if case .range = call[0].storage { return call[0] }
      var result = SequenceBuilder(call.evaluator)
      try flatten(call[0], into: &result, call.evaluator)
      return result.value
    },
  ]

  private static func flatten(
    _ value: Value, into result: inout SequenceBuilder, _ evaluator: Evaluator
  ) throws(XPathError) {
    try evaluator.checkDepth()
    for item in value {
      try evaluator.step()
      if case .array(let array) = item {
        for member in array.members { try flatten(member, into: &result, evaluator) }
      } else {
        try result.append(Value(item))
      }
    }
  }
}
