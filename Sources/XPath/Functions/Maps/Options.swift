/// The options of a function, given as a map under the option parameter conventions (*Functions and
/// Operators 3.1*, §1.5): options it does not know are ignored, and values are converted as
/// arguments are.
struct Options {
  private let map: MapItem
  private let evaluator: Evaluator

  /// The options in an argument; none when it is absent.
  init(_ call: Call, _ index: Int) {
    map = index < call.count ? call.map(index) : MapItem()
    evaluator = call.evaluator
  }

  /// The options in a map.
  init(_ map: MapItem, _ evaluator: Evaluator) {
    self.map = map
    self.evaluator = evaluator
  }

  /// The value of an option, converted to a type; `nil` when it is not given.
  func value(_ name: String, as type: SequenceType) throws(XPathError) -> Value? {
    guard let value = map.value(for: .string(name)) else { return nil }
    do {
      return try type.convert(value)
    } catch {
      throw XPathError(error.code, "\(error.message) (the option “\(name)”)")
    }
  }

  /// A boolean option.
  func boolean(_ name: String) throws(XPathError) -> Bool? {
    try value(name, as: SequenceType(.atomic(.boolean)))?.isTrue
  }

  /// An option that is one of several words.
  func string(
    _ name: String, among words: [String], otherwise code: ErrorCode = "FOJS0005"
  ) throws(XPathError) -> String? {
    guard case .atomic(let value)? = try value(name, as: SequenceType(.atomic(.string)))?.first
    else { return nil }
    guard words.contains(value.stringValue) else {
      throw XPathError(
        code, "The option “\(name)” is one of \(words.joined(separator: ", ")), not \(value: value)"
      )
    }
    return value.stringValue
  }

  /// An option that is a function; `nil` when it is not given.
  func function(_ name: String, as type: ItemType) throws(XPathError) -> Item? {
    try value(name, as: SequenceType(type))?.first
  }
}
