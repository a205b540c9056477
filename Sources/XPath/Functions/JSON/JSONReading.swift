/// `fn:parse-json` (*Functions and Operators 3.1*, §17.5.1): JSON texts as maps, arrays and atomic
/// values.
struct JSONReading {
  private let rules: JSONStringRules
  private let duplicates: MapMerger.Duplicates
  private let evaluator: Evaluator

  /// Reads as the options in the second argument of a call say.
  init(_ call: Call) throws(XPathError) {
    let options = Options(call, 1)
    evaluator = call.evaluator
    _ = try options.boolean("liberal")
    rules = try JSONStringRules(options, evaluator)
    let choice = try options.string("duplicates", among: ["reject", "use-first", "use-last"])
    duplicates = choice.flatMap(MapMerger.Duplicates.init) ?? .useFirst
  }

  /// The value of a text.
  func value(of text: String) throws(XPathError) -> Value {
    try value(of: try JSONParser.parse(text, rules: rules))
  }

  private func value(of json: JSONValue) throws(XPathError) -> Value {
    try evaluator.step()
    try evaluator.checkDepth()
    switch json {
    case .null: return .empty
    case .boolean(let value): return .boolean(value)
    case .number(let digits): return Value(try AtomicValue(lexical: digits, as: .double))
    case .string(let text): return .string(text)
    case .array(let elements):
      var members: [Value] = []
      members.reserveCapacity(elements.count)
      for element in elements { members.append(try value(of: element)) }
      return Value(array: members)
    case .object(let members):
      var map = MapItem()
      for (name, json) in members {
        let key = AtomicValue.string(name)
        if duplicates != .useLast, map.value(for: key) != nil {
          guard duplicates == .useFirst else {
            throw XPathError("FOJS0003", "An object has the name “\(value: name)” twice")
          }
        } else {
          map.set(key, to: try value(of: json))
        }
      }
      return Value(.map(map))
    }
  }
}
