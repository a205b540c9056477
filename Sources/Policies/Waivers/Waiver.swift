/// Somebody's decision that a requirement need not be met for the time being.
public struct Waiver: Sendable {
  /// The id of the requirement.
  public let requirement: String
  /// The id of the unit it is for; `nil` for every unit.
  public let unit: String?
  /// Selects the subjects it is for, on the unit's node or the summary element; `nil` for all.
  public let subjects: PolicyExpression?
  /// The label of the window it is for, such as `2016-08`; `nil` for every window.
  public let window: String?
  /// Why.
  public let reason: String
  /// Who decided it.
  public let approver: String
  /// The last day it holds.
  public let until: CalendarDate
  /// Where it stands in the file of waivers.
  public let place: Place
}

/// The waivers of a file.
public struct Waivers: Sendable {
  /// The file, as it was named.
  public let file: String
  /// The waivers, in the order of the file.
  public let waivers: [Waiver]
}
