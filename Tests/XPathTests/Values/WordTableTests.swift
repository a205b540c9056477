import Testing

@testable import XPath

/// A table that may forget, but never tells what was not taken down.
struct WordTableTests {
  enum Keys: CaseIterable {
    case rows, addresses, largestAndSmallest
    /// All belong to one place.
    case chosen

    func key(_ number: UInt) -> UInt {
      switch self {
      case .rows: number
      case .addresses: number << 5
      case .largestAndSmallest: number % 2 == 0 ? number : UInt.max / 2 - number
      case .chosen: number << 32 | number << 52
      }
    }
  }

  @Test(arguments: Keys.allCases)
  func tellsWhatWasTakenDownLast(keys: Keys) {
    var table = WordTable<UInt>()
    let numbers: [UInt] = Array(1...4096)
    for number in numbers {
      table.set(0, for: keys.key(number))
      table.set(number, for: keys.key(number))
      #expect(table[keys.key(number)] == number)
    }
    let kept = numbers.filter { table[keys.key($0)] != nil }
    #expect(kept.allSatisfy { table[keys.key($0)] == $0 })
    #expect(keys == .chosen || kept.count > numbers.count * 9 / 10)
    #expect(table.count <= numbers.count)
    table.removeAll()
    #expect(table.count == 0 && numbers.allSatisfy { table[keys.key($0)] == nil })
  }
}
