/// Somebody's decision that a requirement need not be met for the time being.
package struct Waiver: Sendable {
  /// The id of the requirement.
  package let requirement: String
  /// The id of the unit it is for; `nil` for every unit.
  package let unit: String?
  /// Selects the subjects it is for, on the unit's node or the summary element; `nil` for all.
  package let subjects: PolicyExpression?
  /// The label of the window it is for, such as `2016-08`; `nil` for every window.
  package let window: String?
  /// Why.
  package let reason: String
  /// Who decided it.
  package let approver: String
  /// The last day it holds.
  package let until: CalendarDate
  /// Where it stands in the file of waivers.
  package let place: Place
}

/// The waivers of a file.
package struct Waivers: Sendable {
  /// The file, as it was named.
  package let file: String
  /// The waivers, in the order of the file.
  package let waivers: [Waiver]
  /// The numbers of the waivers for a unit, and under no id of those for every unit.
  private let numbers: [String?: [Int]]

  init(file: String, waivers: [Waiver]) {
    self.file = file
    self.waivers = waivers
    numbers = Dictionary(grouping: waivers.indices, by: { waivers[$0].unit })
  }

  /// Whether some waiver names a unit.
  package func name(_ unit: String) -> Bool { numbers[unit] != nil }

  /// The waivers for a unit, those for every unit among them, with their numbers.
  package func waivers(for unit: String) -> [(number: Int, waiver: Waiver)] {
    ((numbers[nil] ?? []) + (numbers[unit] ?? [])).sorted().map { ($0, waivers[$0]) }
  }
}
