import Schemas
import XMLTree
import XPath

/// Where numbers lie, both ends included.
struct NumberRange {
  let least: Double
  let most: Double

  init(least: Double, most: Double) {
    self.least = least
    self.most = most
  }

  /// How many there are.
  init(_ occurrence: Occurrence) {
    self.init(least: Double(occurrence.min), most: occurrence.max.map { Double($0) } ?? .infinity)
  }

  /// The values of an integer type; `nil` for another type.
  init?(_ type: BuiltInType) {
    switch type {
    case .nonNegativeInteger, .unsignedLong, .unsignedInt, .unsignedShort, .unsignedByte:
      self.init(least: 0, most: .infinity)
    case .positiveInteger: self.init(least: 1, most: .infinity)
    case .nonPositiveInteger: self.init(least: -.infinity, most: 0)
    case .negativeInteger: self.init(least: -.infinity, most: -1)
    default: return nil
    }
  }

  func union(_ other: NumberRange) -> NumberRange {
    NumberRange(least: min(least, other.least), most: max(most, other.most))
  }

  /// What comparing any number with any of the other range comes to, if it is always the same.
  func compared(_ op: ValueComparison, to other: NumberRange) -> Bool? {
    switch op {
    case .lt: most < other.least ? true : least >= other.most ? false : nil
    case .le: most <= other.least ? true : least > other.most ? false : nil
    case .gt: other.compared(.lt, to: self)
    case .ge: other.compared(.le, to: self)
    case .eq: isOne && other.isOne && least == other.least ? true : meets(other) ? nil : false
    case .ne: compared(.eq, to: other).map { !$0 }
    }
  }

  private var isOne: Bool { least == most }
  private func meets(_ other: NumberRange) -> Bool { least <= other.most && other.least <= most }
}

extension NumberRange {
  /// What is said of an expression whose numbers lie here.
  func reason(of expression: MessageArgument) -> Message {
    let (lower, upper) = (text(least), text(most))
    if isOne { return Message(VerdictReason.alwaysNumber, [expression, lower]) }
    if most == .infinity { return Message(VerdictReason.atLeast, [expression, lower]) }
    if least == -.infinity { return Message(VerdictReason.atMost, [expression, upper]) }
    return Message(VerdictReason.between, [expression, lower, upper])
  }

  private func text(_ number: Double) -> MessageArgument {
    .text(AtomicValue.double(number).stringValue)
  }
}
