extension Array {
  /// Where a part is found first that is acceptable there, in a time that grows with both lengths
  /// only (the algorithm of Knuth, Morris and Pratt).
  func firstIndex(
    of part: [Element], by areEqual: (Element, Element) -> Bool,
    where isAcceptable: (Int) -> Bool = { _ in true }
  ) -> Int? {
    guard !part.isEmpty else { return startIndex }
    let borders = part.borders(areEqual)
    var matched = 0
    for (index, element) in enumerated() {
      while matched > 0, matched == part.count || !areEqual(element, part[matched]) {
        matched = borders[matched - 1]
      }
      if areEqual(element, part[matched]) { matched += 1 }
      let start = index + 1 - matched
      if matched == part.count, isAcceptable(start) { return start }
    }
    return nil
  }

  /// For the elements up to each, the length of the longest beginning that is their end too.
  private func borders(_ areEqual: (Element, Element) -> Bool) -> [Int] {
    var borders = [0]
    var length = 0
    for element in dropFirst() {
      while length > 0, !areEqual(element, self[length]) { length = borders[length - 1] }
      if areEqual(element, self[length]) { length += 1 }
      borders.append(length)
    }
    return borders
  }
}
