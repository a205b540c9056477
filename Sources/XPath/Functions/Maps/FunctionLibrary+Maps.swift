// *Functions and Operators 3.1*, §17.1: functions on maps.

extension FunctionLibrary {
  static let maps = [
    Function("map:merge($maps as map(*)*, [$options as map(*)]) as map(*)", passes: .mergedEntries)
    {
      (call) throws(XPathError) in
      let options = Options(call, 1)
      let choice = try options.string(
        "duplicates", among: MapMerger.Duplicates.allCases.map(\.rawValue))
      let duplicates = choice.flatMap(MapMerger.Duplicates.init) ?? .useFirst
      return try MapMerger.merge(call[0], duplicates: duplicates, call.evaluator)
    },

    Function("map:size($map as map(*)) as xs:integer", passes: .nothing) {
      (call) throws(XPathError) in
      .integer(call.map(0).count)
    },

    Function("map:keys($map as map(*)) as xs:anyAtomicType*", passes: .texts) {
      (call) throws(XPathError) in
      Value(call.map(0).entries.map { .atomic($0.key) })
    },

    Function(
      "map:contains($map as map(*), $key as xs:anyAtomicType) as xs:boolean", passes: .nothing
    ) {
      (call) throws(XPathError) in
      .boolean(call.atomic(1).map { call.map(0).value(for: $0) != nil } ?? false)
    },

    Function("map:get($map as map(*), $key as xs:anyAtomicType) as item()*", passes: .valueOfKey) {
      (call) throws(XPathError) in
      call.atomic(1).flatMap { call.map(0).value(for: $0) } ?? .empty
    },

    Function("map:find($input as item()*, $key as xs:anyAtomicType) as array(*)", passes: .texts) {
      (call) throws(XPathError) in
      var found: [Value] = []
      try call.evaluator.walk(call[0])
      if let key = call.atomic(1) { try find(key, in: call[0], &found, call.evaluator) }
      return Value(.array(ArrayItem(found)))
    },

    Function(
      "map:put($map as map(*), $key as xs:anyAtomicType, $value as item()*) as map(*)",
      passes: .addedEntry
    ) {
      (call) throws(XPathError) in
      guard let key = call.atomic(1) else { return call[0] }
      try call.evaluator.share()
      try call.evaluator.keep(call[2])
      return Value(.map(call.map(0).setting(key, to: call[2])))
    },

    Function("map:entry($key as xs:anyAtomicType, $value as item()*) as map(*)", passes: .entry) {
      (call) throws(XPathError) in
      guard let key = call.atomic(0) else { return Value(.map(MapItem())) }
      return Value(.map(MapItem().setting(key, to: call[1])))
    },

    Function("map:remove($map as map(*), $keys as xs:anyAtomicType*) as map(*)", passes: .texts) {
      (call) throws(XPathError) in
      var map = call.map(0)
      for item in call[1] {
        try call.evaluator.share()
        if case .atomic(let key) = item { map = map.removing(key) }
      }
      return Value(.map(map))
    },

    Function(
      """
      map:for-each(
        $map as map(*),
        $action as function(xs:anyAtomicType, item()*) as item()*) as item()*
      """
    ) { (call) throws(XPathError) in
      let action = call.function(1)
      var result = SequenceBuilder(call.evaluator)
      for (key, value) in call.map(0).entries {
        try call.evaluator.step()
        try result.append(try action.called(with: [Value(key), value], call.evaluator))
      }
      return result.value
    },
  ]

  /// Collects the values of a key in maps and arrays, however they are nested in one another.
  private static func find(
    _ key: AtomicValue, in value: Value, _ found: inout [Value], _ evaluator: Evaluator
  ) throws(XPathError) {
    if case .range = value.storage { return }
    try evaluator.checkDepth()
    for item in value {
      try evaluator.step()
      switch item {
      case .map(let map):
        if let value = map.value(for: key) { found.append(value) }
        for (_, value) in map.entries { try find(key, in: value, &found, evaluator) }
      case .array(let array):
        for member in array.members { try find(key, in: member, &found, evaluator) }
      case .node, .atomic, .function: break
      }
    }
  }
}

extension Call {
  /// A `map(*)`.
  func map(_ index: Int) -> MapItem {
    if case .map(let map)? = arguments[index].first { map } else { MapItem() }
  }
}
