import Policies

/// What a rule says of a subject in a window.
enum Verdict: Sendable {
  case holds
  case doesNotApply
  case falls(Shortfall)

  /// What the check comes to, unless somebody has excused it.
  var outcome: Outcome {
    switch self {
    case .holds: .pass
    case .doesNotApply: .notApplicable
    case .falls(let shortfall): shortfall.outcome
    }
  }
}

/// What it means that something does not hold.
struct Shortfall: Sendable {
  /// Whether it need not hold yet, or has been excused, or fails.
  let outcome: Outcome
  /// The last day it need not hold yet.
  let due: CalendarDate?
  /// Whether the time it should have held in is over.
  let isLapsed: Bool

  /// That something has not held up to a day, where it need hold at last on another; `nil` for what
  /// must hold always.
  init(by last: CalendarDate?, asOf day: CalendarDate) {
    let isOpen = last.map { day < $0 } ?? false
    outcome = isOpen ? .pending : .fail
    due = isOpen ? last : nil
    isLapsed = last != nil && !isOpen
  }

  private init(outcome: Outcome, due: CalendarDate?, isLapsed: Bool) {
    (self.outcome, self.due, self.isLapsed) = (outcome, due, isLapsed)
  }

  /// The same, excused.
  var waived: Shortfall { Shortfall(outcome: .waived, due: nil, isLapsed: false) }
}
