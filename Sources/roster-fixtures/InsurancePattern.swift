/// The ways in which a team can be insured on every day of the second half of 2016.
enum InsurancePattern: Int, CaseIterable {
  /// One policy for the calendar year.
  case calendarYear
  /// Two policies, the second from the day after the first.
  case renewed
  /// Two policies that overlap by a month.
  case overlapping

  /// The policies that cover so many people.
  func policies(insuring people: Int) -> [Insurance] {
    spans.map { from, to in
      Insurance(kind: .accident, insurer: "安禾保险公司", from: from, to: to, insured: people)
    }
  }

  private var spans: [(Day, Day)] {
    switch self {
    case .calendarYear: [(Day(2016, 1, 1), Day(2016, 12, 31))]
    case .renewed:
      [
        (Day(2015, 9, 1), Day(2016, 8, 31)),
        (Day(2016, 9, 1), Day(2017, 8, 31)),
      ]
    case .overlapping:
      [
        (Day(2015, 11, 1), Day(2016, 10, 31)),
        (Day(2016, 10, 1), Day(2017, 9, 30)),
      ]
    }
  }
}
