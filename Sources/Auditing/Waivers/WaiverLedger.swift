import Policies
import XMLTree
import XPath

/// The waivers for one unit, and which of them came to be used.
struct WaiverLedger {
  private let entries: [Entry]
  private let asOf: CalendarDate
  /// The waivers that excused a check, or would have, were they not expired; by their numbers.
  private(set) var matched: Set<Int> = []
  /// Expressions for subjects that failed, with the reason.
  private(set) var failures: [Int: Message] = [:]

  fileprivate struct Entry {
    let number: Int
    let waiver: Waiver
    /// The subjects excused; `nil` for all.
    let subjects: Value?
  }

  init() {
    entries = []
    asOf = CalendarDate(year: 1, month: 1, day: 1)!
  }

  /// The waivers for the unit of an id, with their subjects selected on its node.
  init(_ waivers: Waivers, unit id: String, node: Node, evaluator: Evaluator, asOf: CalendarDate) {
    var entries: [Entry] = []
    var failures: [Int: Message] = [:]
    for (number, waiver) in waivers.waivers.enumerated()
    where waiver.unit == nil || waiver.unit == id {
      do throws(XPathError) {
        let subjects: Value? =
          if let selection = waiver.subjects {
            try selection.evaluate(on: .node(node), with: evaluator)
          } else { nil }
        entries.append(Entry(number: number, waiver: waiver, subjects: subjects))
      } catch {
        failures[number] = Message(hidingValuesOf: error)
      }
    }
    self.entries = entries
    self.failures = failures
    self.asOf = asOf
  }

  /// The waiver in force for a check that failed, if there is one.
  mutating func waiver(
    for requirement: Requirement, subject: Item, window: Window?
  ) -> Waiver? {
    guard !entries.isEmpty else { return nil }
    var found: Waiver?
    for entry in entries where entry.covers(requirement, subject, window) {
      matched.insert(entry.number)
      if entry.waiver.until >= asOf { found = found ?? entry.waiver }
    }
    return found
  }
}

extension WaiverLedger.Entry {
  fileprivate func covers(_ requirement: Requirement, _ subject: Item, _ window: Window?) -> Bool {
    guard waiver.requirement == requirement.id,
      waiver.window == nil || waiver.window == window?.label
    else { return false }
    guard let subjects else { return true }
    return subjects.contains { $0.isSame(as: subject) }
  }
}

extension Item {
  /// Whether both are one node, or equal atomic values.
  fileprivate func isSame(as other: Item) -> Bool {
    switch (self, other) {
    case (.node(let a), .node(let b)): a == b
    case (.atomic(let a), .atomic(let b)): a.stringValue == b.stringValue
    default: false
    }
  }
}

extension WaiverNote {
  init(_ waiver: Waiver, _ masking: Masking) {
    self.init(
      reason: masking.masked(waiver.reason), approver: masking.masked(waiver.approver),
      until: waiver.until.description)
  }
}

extension Waivers {
  /// What is to be said of waivers that do not, or no longer, excuse anything.
  func notices(
    matched: Set<Int>, failures: [Int: Message], units: Set<String>, asOf: CalendarDate
  ) -> [Diagnostic] {
    waivers.enumerated().compactMap { number, waiver in
      func warning(_ code: AuditProblem, _ argument: MessageArgument? = nil) -> Diagnostic {
        let arguments = [.text(waiver.requirement)] + (argument.map { [$0] } ?? [])
        return Diagnostic(
          file: file, place: waiver.place, severity: .warning, message: Message(code, arguments))
      }
      if let failure = failures[number] { return warning(.waiverFails, .message(failure)) }
      let isMatched = matched.contains(number)
      if waiver.until < asOf {
        return warning(
          isMatched ? .waiverExpiredInUse : .waiverExpired, .text(waiver.until.description))
      }
      // A unit that was not audited this time may still need its waiver.
      let isOfOther = waiver.unit.map { !units.contains($0) } ?? false
      return isMatched || isOfOther ? nil : warning(.waiverIdle)
    }
  }
}
