import RegularExpressions

/// Decides whether a text matches, in one pass without going back: for expressions without
/// back-references, of up to 64 characters once repetitions are written out.
///
/// The automaton is Glushkov's: its states are the places of characters in the expression, and a
/// set of states is a bit set. However many ways there are to match, each character of the text
/// costs at most one step for every place.
///
/// What it wins over ICU alone, measured on 100,000 values of 10 to 20 characters in a release build,
/// evaluation included: `^1\d{10}$` is 3.7 times as fast, `^\d{17}[\dX]$` 3.2 times, `治安` 3.4 times,
/// `[\w.]+@[\w.]+` 2.4 times.
struct PositionAutomaton: Sendable {
  private let isAtStart: Bool
  private let isAtEnd: Bool
  private let whole: Fragment
  /// The places that can come after each.
  private let follow: [UInt64]
  /// For every ASCII character the places that take it.
  private let asciiPlaces: [UInt64]
  /// For the other characters: each set there is, with the places that take it.
  private let sets: [(set: CharacterClass, places: UInt64)]

  /// Makes an automaton; `nil` for an expression that needs more than an automaton can do.
  init?(_ node: PatternNode, _ flags: PatternFlags) {
    var pieces = if case .sequence(let nodes) = node { nodes[...] } else { [node][...] }
    var anchors = (start: false, end: false)
    while case .start? = pieces.first {
      anchors.start = true
      pieces.removeFirst()
    }
    while case .end? = pieces.last {
      anchors.end = true
      pieces.removeLast()
    }
    if anchors.start || anchors.end, flags.contains(.multiline) { return nil }
    var builder = Builder()
    guard let whole = builder.add(.sequence(Array(pieces))) else { return nil }
    self.whole = whole
    (isAtStart, isAtEnd) = anchors
    follow = builder.follow
    sets = builder.distinctSets
    asciiPlaces = (UInt8(0)..<0x80).map { [sets] character in
      sets.reduce(0) { $0 | ($1.set.contains(Unicode.Scalar(character)) ? $1.places : 0) }
    }
  }

  /// Whether some part of a text, given as UTF-8, matches.
  func matches(_ text: Span<UInt8>) -> Bool {
    if whole.isNullable, !(isAtStart && isAtEnd) || text.isEmpty { return true }
    var places: UInt64 = 0
    var index = 0
    while index < text.count {
      var candidates = index == 0 || !isAtStart ? whole.first : 0
      while places != 0 {
        candidates |= follow[places.trailingZeroBitCount]
        places &= places - 1
      }
      let byte = text[index]
      if byte < 0x80 {
        places = candidates & asciiPlaces[Int(byte)]
        index += 1
      } else {
        places = self.places(of: text.scalar(at: &index), among: candidates)
      }
      if places == 0, isAtStart { return false }
      if !isAtEnd, places & whole.last != 0 { return true }
    }
    return places & whole.last != 0
  }

  /// The places that take a character, of those that may come next.
  private func places(of scalar: Unicode.Scalar, among candidates: UInt64) -> UInt64 {
    var places: UInt64 = 0
    for entry in sets where entry.places & candidates != 0 && entry.set.contains(scalar) {
      places |= entry.places
    }
    return places & candidates
  }
}

/// What is known of a part of an expression: whether it can be empty, and where it begins and ends.
private struct Fragment {
  var isNullable = true
  var first: UInt64 = 0
  var last: UInt64 = 0
}

private struct Builder {
  /// The characters each place takes.
  private var sets: [CharacterClass] = []
  /// The places that can come after each.
  private(set) var follow: [UInt64] = []

  /// The sets there are, each with its places.
  var distinctSets: [(set: CharacterClass, places: UInt64)] {
    var places: [CharacterClass: UInt64] = [:]
    for (index, set) in sets.enumerated() { places[set, default: 0] |= 1 << index }
    return places.map { ($0.key, $0.value) }
  }

  mutating func add(_ node: PatternNode) -> Fragment? {
    switch node {
    case .characters(let set): return place(set)
    case .sequence(let nodes):
      var whole = Fragment()
      for node in nodes {
        guard let part = add(node) else { return nil }
        whole = connected(whole, part)
      }
      return whole
    case .choice(let nodes):
      var whole = Fragment(isNullable: false)
      for node in nodes {
        guard let part = add(node) else { return nil }
        whole = Fragment(
          isNullable: whole.isNullable || part.isNullable, first: whole.first | part.first,
          last: whole.last | part.last)
      }
      return whole
    case .group(let node, _): return add(node)
    case .repeated(let node, let repetition): return add(node, repetition)
    case .backReference, .start, .end: return nil
    }
  }

  private mutating func place(_ set: CharacterClass) -> Fragment? {
    guard sets.count < UInt64.bitWidth else { return nil }
    let bit = UInt64(1) << sets.count
    sets.append(set)
    follow.append(0)
    return Fragment(isNullable: false, first: bit, last: bit)
  }

  /// Writes a repetition out: so many copies, and then either as many that may be left out or a
  /// last one that repeats.
  private mutating func add(_ node: PatternNode, _ repetition: PatternNode.Repetition) -> Fragment?
  {
    var whole = Fragment()
    let copies = repetition.maximum ?? Swift.max(repetition.minimum, 1)
    for copy in 0..<copies {
      let count = sets.count
      guard var part = add(node) else { return nil }
      // What holds no characters is the same however often it is repeated.
      if sets.count == count { return part }
      if repetition.maximum == nil, copy == copies - 1 { link(part.last, to: part.first) }
      if copy >= repetition.minimum { part.isNullable = true }
      whole = connected(whole, part)
    }
    return whole
  }

  private mutating func connected(_ a: Fragment, _ b: Fragment) -> Fragment {
    link(a.last, to: b.first)
    return Fragment(
      isNullable: a.isNullable && b.isNullable,
      first: a.isNullable ? a.first | b.first : a.first,
      last: b.isNullable ? a.last | b.last : b.last)
  }

  private mutating func link(_ places: UInt64, to followers: UInt64) {
    for index in follow.indices where places & 1 << index != 0 { follow[index] |= followers }
  }
}

extension Span<UInt8> {
  /// Decodes the character at an index of well-formed UTF-8, and moves the index behind it.
  fileprivate func scalar(at index: inout Int) -> Unicode.Scalar {
    let lead = UInt32(self[index])
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0x7F >> UInt32(length))
    index += 1
    for _ in 1..<length where index < count {
      value = value << 6 | UInt32(self[index]) & 0x3F
      index += 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
