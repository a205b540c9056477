/// A memory of what is known by a word that is different for nearly everything: a row, an address, a hash.
///
/// It is faster than a dictionary, whose hashing withstands keys that somebody has chosen: such keys only
/// make it forget, which it may whenever places are taken. Who cannot be sure that keys differ keeps with
/// each what tells.
struct WordTable<Element> {
  /// The keys with a bit that says so; 0 where there is none.
  private var keys: [UInt] = []
  private var elements: [Element?] = []
  private(set) var count = 0

  /// How many places are looked at for a key.
  private static var reach: Int { 8 }

  subscript(key: UInt) -> Element? {
    guard !keys.isEmpty, let place = place(of: key), keys[place] == taken(by: key) else {
      return nil
    }
    return elements[place]
  }

  /// Takes something down under a key, in the place of what was under it.
  mutating func set(_ element: Element, for key: UInt) {
    if 2 * count >= keys.count { grow() }
    let place = place(of: key) ?? home(of: key)
    if keys[place] == 0 { count += 1 }
    keys[place] = taken(by: key)
    elements[place] = element
  }

  mutating func removeAll() {
    guard count > 0 else { return }
    keys = Array(repeating: 0, count: keys.count)
    elements = Array(repeating: nil, count: elements.count)
    count = 0
  }

  /// Where a key is, or could be put; `nil` where others are in all places for it.
  private func place(of key: UInt) -> Int? {
    let taken = taken(by: key)
    var place = home(of: key)
    for _ in 0..<WordTable.reach {
      if keys[place] == taken || keys[place] == 0 { return place }
      place = (place + 1) & (keys.count - 1)
    }
    return nil
  }

  /// What stands where a key is: keys that differ in nothing but the first bit are taken for one.
  private func taken(by key: UInt) -> UInt { key | 1 << (UInt.bitWidth - 1) }

  private func home(of key: UInt) -> Int {
    // The first bits of a product depend on all of the key (Fibonacci hashing).
    let spread = UInt64(taken(by: key)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: spread >> UInt64(64 - keys.count.trailingZeroBitCount))
  }

  private mutating func grow() {
    let before = (keys: keys, elements: elements)
    let size = Swift.max(2 * WordTable.reach, 2 * keys.count)
    keys = Array(repeating: 0, count: size)
    elements = Array(repeating: nil, count: size)
    count = 0
    for (key, element) in zip(before.keys, before.elements) where key != 0 {
      if let element { set(element, for: key) }
    }
  }
}
