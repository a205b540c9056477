/// The characters of every general category, gone through when they are first asked for.
struct CategoryRanges: Sendable {
  static let shared = CategoryRanges()

  private let ranges: [Unicode.GeneralCategory: [ClosedRange<UInt32>]]

  private init() {
    var ranges: [Unicode.GeneralCategory: [ClosedRange<UInt32>]] = [:]
    var start: UInt32 = 0
    var category = Unicode.GeneralCategory.control
    func end(before next: UInt32) { ranges[category, default: []].append(start...next - 1) }
    for value in Self.various.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let own = scalar.properties.generalCategory
      guard own != category else { continue }
      end(before: value)
      (start, category) = (value, own)
    }
    end(before: 0x110000)
    self.ranges = ranges
  }

  /// The code points that need looking at: the others, planes that are not in use or are all for
  /// private use, are like the one before them.
  private static let various: [ClosedRange<UInt32>] = [
    0...0x3FFFF, 0xE0000...0xE0FFF, 0xEFFFF...0xF0001, 0xFFFFD...0x100001, 0x10FFFD...0x10FFFF,
  ]

  /// The characters of a category or a group of them.
  subscript(name: String) -> ScalarSet {
    ScalarSet(ranges.filter { $0.key.belongs(to: name) }.flatMap(\.value))
  }
}
