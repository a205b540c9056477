/// The ways in which a team can be insured on every day of the second half of 2016.
enum InsurancePattern: Int, CaseIterable {
  /// One policy for the calendar year.
  case calendarYear
  /// Two policies, the second from the day after the first.
  case renewed
  /// Two policies that overlap by a month.
  case overlapping

  var policies: [Insurance] {
    switch self {
    case .calendarYear: [accident(Day(2016, 1, 1), Day(2016, 12, 31))]
    case .renewed:
      [
        accident(Day(2015, 9, 1), Day(2016, 8, 31)),
        accident(Day(2016, 9, 1), Day(2017, 8, 31)),
      ]
    case .overlapping:
      [
        accident(Day(2015, 11, 1), Day(2016, 10, 31)),
        accident(Day(2016, 10, 1), Day(2017, 9, 30)),
      ]
    }
  }

  private func accident(_ from: Day, _ to: Day) -> Insurance {
    Insurance(kind: .accident, insurer: "安禾保险公司", from: from, to: to)
  }
}
