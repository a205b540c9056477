// Functions on stretches of days, in the namespace of Muster's own. A stretch is a map of `start` and
// `end`, both included. A day is what a calendar shows: its time zone plays no part.

extension FunctionLibrary {
  static let days = [
    Function(
      "muster:in-range($date as xs:date?, $range as map(*)) as xs:boolean", passes: .nothing
    ) { (call) throws(XPathError) in
      guard let day = call.atomic(0)?.dateTimeValue?.dayNumber else { return .boolean(false) }
      let range = try DayRange(call.map(1), call.evaluator)
      return .boolean(range.start <= day && day <= range.end)
    },

    Function("muster:days($range as map(*)) as xs:date*") { (call) throws(XPathError) in
      let range = try DayRange(call.map(0), call.evaluator)
      try call.evaluator.checkLength(range.count)
      var days = ItemCollector(call.evaluator)
      for offset in 0..<range.count {
        try days.append(.atomic(.date(DateTime(dayNumber: range.start + offset))))
      }
      return days.value
    },

    Function(
      "muster:gaps($range as map(*), $covers as map(*)*) as map(*)*", entries: DayRange.entries
    ) { (call) throws(XPathError) in
      let range = try DayRange(call.map(0), call.evaluator)
      var covers: [DayRange] = []
      for case .map(let cover) in call[1] {
        // That it is sorted in is counted, too.
        try call.evaluator.step(4)
        covers.append(try DayRange(cover: cover, call.evaluator))
      }
      return Value(range.gaps(between: covers).map(\.item))
    },
  ]
}

extension DateTime {
  /// A day that lies between others.
  fileprivate init(dayNumber: Int) {
    let (year, month, day) = DateTime.date(ofDayNumber: dayNumber)
    self.init(validYear: Int32(clamping: year), month: month, day: day, timezone: nil)
  }
}

extension DayRange {
  /// What is known of its map.
  fileprivate static let entries = [
    "start": SequenceType(.atomic(.date)), "end": SequenceType(.atomic(.date)),
  ]

  /// The stretch as a map.
  fileprivate var item: Item {
    .map(
      MapItem().setting("start", to: Value(.date(DateTime(dayNumber: start))))
        .setting("end", to: Value(.date(DateTime(dayNumber: end)))))
  }
}
