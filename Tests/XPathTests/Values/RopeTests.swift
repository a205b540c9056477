import Testing

@testable import XPath

/// Lists against arrays that went through the same.
struct RopeTests {
  @Test(arguments: 1...20)
  func listsHoldWhatArraysHold(seed: UInt64) {
    var random = SplitMix(state: seed)
    var array: [Value] = []
    var list = Rope<Value>()
    for turn in 0..<300 {
      switch random.next() % 5 {
      case 0:
        array.append(.integer(turn))
        list = list.joined(to: Rope([.integer(turn)]))
      case 1:
        array.insert(.integer(turn), at: 0)
        list = Rope([.integer(turn)]).joined(to: list)
      case 2:
        let more = (0..<Int(random.next() % 200)).map { Value.integer($0) }
        array += more
        list = list.joined(to: Rope(more))
      case 3:
        let lower = Int(random.next() % UInt64(array.count + 1))
        let upper = lower + Int(random.next() % UInt64(array.count - lower + 1))
        array.removeSubrange(lower..<upper)
        list = list.part(0..<lower).joined(to: list.part(upper..<list.count))
      default:
        if array.count < 5000 {
          array += array
          list = list.joined(to: list)
        }
      }
      #expect(list.count == array.count)
    }
    let items = array.map { $0[0].description }
    #expect(IteratorSequence(Rope.Iterator(list)).map { $0[0].description } == items)
    #expect((0..<list.count).map { list[$0][0].description } == items)
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }
}

extension Item {
  fileprivate var description: String { (try? stringValue()) ?? "" }
}
