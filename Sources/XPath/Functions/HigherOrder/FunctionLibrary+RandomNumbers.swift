// *Functions and Operators 3.1*, §4.9: random numbers.

extension FunctionLibrary {
  static let randomNumbers = [
    Function(
      "fn:random-number-generator([$seed as xs:anyAtomicType?]) as map(xs:string, item())",
      uses: .surroundings
    ) { (call) throws(XPathError) in
      Value(RandomNumbers(seed: call.string(0) ?? "").generator)
    }
  ]
}

/// A sequence of numbers that look random and are the same for the same seed (SplitMix64).
private struct RandomNumbers {
  private var state: UInt64

  /// A sequence of its own for each seed (by the FNV-1a hash).
  init(seed: String) {
    state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The map that stands for the generator: a number from 0 up to 1, the next generator, and a
  /// function that puts a sequence in random order.
  var generator: Item {
    var numbers = self
    let number = Double(numbers.next() >> 11) / 0x1p53
    let following = numbers
    let next = FunctionItem(
      name: nil,
      signature: FunctionSignature(
        parameters: [], result: SequenceType(.map(key: .string, value: SequenceType(.item))))
    ) { (_, _) throws(XPathError) in Value(following.generator) }
    let permute = FunctionItem(
      name: nil, signature: FunctionSignature(parameters: [.any], result: .any)
    ) { (arguments, evaluator) throws(XPathError) in
      var items = try arguments[0].held(by: evaluator)
      var numbers = following
      for last in items.indices.dropFirst().reversed() {
        try evaluator.step()
        items.swapAt(last, Int(numbers.next() % UInt64(last + 1)))
      }
      return Value(items)
    }
    let entries: [(String, Item)] = [
      ("number", .double(number)), ("next", .function(next)), ("permute", .function(permute)),
    ]
    return .map(
      entries.reduce(MapItem()) { $0.setting(.string($1.0), to: Value($1.1)) })
  }
}
