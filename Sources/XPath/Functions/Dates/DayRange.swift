/// A stretch of days, by their numbers from 1970-01-01; none where it ends before it starts.
struct DayRange {
  /// The first day.
  let start: Int
  /// The last day.
  let end: Int

  /// How many days there are.
  var count: Int { max(end - start + 1, 0) }

  init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// Reads a map of `start` and `end`, such as `$window`.
  init(_ map: MapItem, _ evaluator: Evaluator) throws(XPathError) {
    guard let start = try DayRange.day(of: map, DayRange.startKey, "start", evaluator) else {
      throw DayRange.absent("start")
    }
    guard let end = try DayRange.day(of: map, DayRange.endKey, "end", evaluator) else {
      throw DayRange.absent("end")
    }
    self.init(start: start, end: end)
  }

  /// Reads a map of `start` and `end`, either of which may be left open.
  init(cover map: MapItem, _ evaluator: Evaluator) throws(XPathError) {
    self.init(
      start: try DayRange.day(of: map, DayRange.startKey, "start", evaluator) ?? .min,
      end: try DayRange.day(of: map, DayRange.endKey, "end", evaluator) ?? .max)
  }

  /// The stretches of it that none of some others includes, in order.
  func gaps(between covers: [DayRange]) -> [DayRange] {
    var gaps: [DayRange] = []
    var next = start
    for cover in covers.filter({ $0.start <= $0.end }).sorted(by: { $0.start < $1.start }) {
      guard next <= end, cover.start <= end else { break }
      if cover.start > next { gaps.append(DayRange(start: next, end: cover.start - 1)) }
      guard cover.end < end else { return gaps }
      next = max(next, cover.end + 1)
    }
    if next <= end { gaps.append(DayRange(start: next, end: end)) }
    return gaps
  }
}

extension DayRange {
  private static let startKey = MapKey("start")
  private static let endKey = MapKey("end")
  private static let optionalDate = SequenceType(.atomic(.date), .zeroOrOne)

  /// The day under a key; `nil` where there is none.
  private static func day(
    of map: MapItem, _ key: MapKey, _ name: String, _ evaluator: Evaluator
  ) throws(XPathError) -> Int? {
    guard let value = map.value(for: key) else { return nil }
    do throws(XPathError) {
      try evaluator.walk(value)
      return try optionalDate.convert(value).atomizedToOne()?.dateTimeValue?.dayNumber
    } catch {
      throw XPathError(error.code, "\(error.message) (the “\(name)” of a range of days)")
    }
  }

  private static func absent(_ name: String) -> XPathError {
    XPathError("XPTY0004", "A range of days has a “start” and an “end”, and this has no “\(name)”")
  }
}
