/// Points that an assessor gave by hand.
package struct Mark: Sendable, Hashable {
  /// The id of the unit, or at the second level of the whole.
  package let unit: String
  /// The id of the requirement.
  package let requirement: String
  /// The points, from 0 to those of the requirement.
  package let points: Double
  /// Who gave them.
  package let assessor: String
  /// When.
  package let date: CalendarDate
  /// Why.
  package let reason: String
  /// Where it stands in the file of marks.
  package let place: Place
}

/// The marks of a file.
package struct Marks: Sendable {
  /// The file, as it was named.
  package let file: String
  /// The marks, in the order of the file.
  package let marks: [Mark]
  private let numbers: [Key: Int]

  private struct Key: Hashable {
    let unit: String
    let requirement: String
  }

  init(file: String, marks: [Mark]) {
    self.file = file
    self.marks = marks
    numbers = Dictionary(
      marks.enumerated().map { (Key(unit: $1.unit, requirement: $1.requirement), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The mark of a unit for a requirement; `nil` where none is entered.
  package func mark(of unit: String, for requirement: String) -> Mark? {
    numbers[Key(unit: unit, requirement: requirement)].map { marks[$0] }
  }
}
