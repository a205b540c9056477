// *Functions and Operators 3.1*, §17.3: functions on the members of an array by position.

extension FunctionLibrary {
  static let arrays = [
    Function("array:size($array as array(*)) as xs:integer", passes: .nothing) {
      (call) throws(XPathError) in
      .integer(call.members(0).count)
    },

    Function("array:get($array as array(*), $position as xs:integer) as item()*", passes: .texts) {
      (call) throws(XPathError) in
      try call.members(0)[call.place(1)]
    },

    Function(
      "array:put($array as array(*), $position as xs:integer, $member as item()*) as array(*)",
      passes: .texts
    ) { (call) throws(XPathError) in
      let list = call.members(0).list
      let place = try call.place(1)
      try call.evaluator.share()
      try call.evaluator.keep(call[2])
      let rest = list.part(place + 1..<list.count)
      return Value(array: list.part(0..<place).joined(to: Rope([call[2]])).joined(to: rest))
    },

    Function("array:append($array as array(*), $appendage as item()*) as array(*)", passes: .texts)
    {
      (call) throws(XPathError) in
      let list = call.members(0).list
      try call.evaluator.share()
      try call.evaluator.checkLength(list.count + 1)
      try call.evaluator.keep(call[call.count - 1])
      return Value(array: list.joined(to: Rope([call[1]])))
    },

    Function(
      """
      array:subarray($array as array(*), $start as xs:integer, [$length as xs:integer]) as array(*)
      """, passes: .texts
    ) { (call) throws(XPathError) in
      let members = call.members(0)
      let start = try call.place(1, orBehind: true)
      let length = call.integer(2) ?? members.count - start
      guard length >= 0 else {
        throw XPathError("FOAY0002", "A part of an array has no length of \(value: length)")
      }
      guard length <= members.count - start else {
        throw XPathError(
          "FOAY0001",
          "The array has \(members.count - start) members from there, not \(value: length)")
      }
      return Value(array: members.list.part(start..<start + length))
    },

    Function(
      "array:remove($array as array(*), $positions as xs:integer*) as array(*)", passes: .texts
    ) {
      (call) throws(XPathError) in
      let members = call.members(0)
      var removed: Set<Int> = []
      for case .atomic(let position) in call[1] {
        try call.evaluator.share()
        removed.insert(try members.place(of: position))
      }
      var (kept, end) = (Rope<Value>(), 0)
      for place in removed.sorted() {
        kept = kept.joined(to: members.list.part(end..<place))
        end = place + 1
      }
      return Value(array: kept.joined(to: members.list.part(end..<members.count)))
    },

    Function(
      """
      array:insert-before(
        $array as array(*), $position as xs:integer, $member as item()*) as array(*)
      """, passes: .texts
    ) { (call) throws(XPathError) in
      let list = call.members(0).list
      let place = try call.place(1, orBehind: true)
      try call.evaluator.share()
      try call.evaluator.checkLength(list.count + 1)
      try call.evaluator.keep(call[call.count - 1])
      let rest = list.part(place..<list.count)
      return Value(array: list.part(0..<place).joined(to: Rope([call[2]])).joined(to: rest))
    },

    Function("array:head($array as array(*)) as item()*", passes: .texts) {
      (call) throws(XPathError) in
      guard let first = call.members(0).first else { throw emptyArray("first member") }
      return first
    },

    Function("array:tail($array as array(*)) as array(*)", passes: .texts) {
      (call) throws(XPathError) in
      let list = call.members(0).list
      guard list.count > 0 else { throw emptyArray("members behind the first") }
      return Value(array: list.part(1..<list.count))
    },

    Function("array:reverse($array as array(*)) as array(*)", passes: .texts) {
      (call) throws(XPathError) in
      let members = call.members(0)
      try call.evaluator.step(members.count)
      return Value(array: Rope(members.reversed()))
    },

    Function("array:join($arrays as array(*)*) as array(*)", passes: .texts) {
      (call) throws(XPathError) in
      if call[0].count == 1 { return call[0] }
      var list = Rope<Value>()
      for case .array(let array) in call[0] {
        try call.evaluator.share()
        try call.evaluator.checkLength(list.count + array.members.count)
        list = list.joined(to: array.members.list)
      }
      return Value(array: list)
    },
  ]

  private static func emptyArray(_ wanted: String) -> XPathError {
    XPathError("FOAY0001", "An empty array has no \(wanted)")
  }
}

extension Call {
  /// The members of an `array(*)`.
  func members(_ index: Int) -> ArrayItem.Members {
    if case .array(let array)? = arguments[index].first {
      array.members
    } else {
      ArrayItem().members
    }
  }

  /// The place, from 0, that an argument names in the array before it; `FOAY0001` when there is
  /// none. The place behind the last member can be allowed.
  fileprivate func place(_ index: Int, orBehind: Bool = false) throws(XPathError) -> Int {
    guard let position = atomic(index) else { return 0 }
    return try members(index - 1).place(of: position, orBehind: orBehind)
  }
}

extension ArrayItem.Members {
  /// The place, from 0, of the member at a position counted from 1.
  fileprivate func place(of position: AtomicValue, orBehind: Bool = false) throws(XPathError) -> Int
  {
    let end = orBehind ? count + 1 : count
    guard let place = position.integerValue, place >= 1, place <= end else {
      throw XPathError(
        "FOAY0001",
        "The array has no member \(value: position.stringValue): it has \(count) in all")
    }
    return place - 1
  }
}

extension Value {
  /// An array with the members given.
  init(array members: [Value]) { self.init(array: Rope(members)) }

  /// An array with the members of a list.
  init(array members: Rope<Value>) { self.init(.array(ArrayItem(members))) }
}
