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
  private(set) var failures: [Int: String] = [:]

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
    var failures: [Int: String] = [:]
    for (number, waiver) in waivers.waivers.enumerated()
    where waiver.unit == nil || waiver.unit == id {
      do throws(XPathError) {
        let subjects: Value? =
          if let selection = waiver.subjects {
            try selection.evaluate(on: .node(node), with: evaluator)
          } else { nil }
        entries.append(Entry(number: number, waiver: waiver, subjects: subjects))
      } catch {
        failures[number] = error.description
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
  init(_ waiver: Waiver) {
    self.init(
      reason: waiver.reason, approver: waiver.approver, until: waiver.until.description)
  }
}

extension Waivers {
  /// What is to be said of waivers that do not, or no longer, excuse anything.
  func notices(
    matched: Set<Int>, failures: [Int: String], units: Set<String>, asOf: CalendarDate
  ) -> [Diagnostic] {
    waivers.enumerated().compactMap { number, waiver in
      func warning(_ message: String) -> Diagnostic {
        Diagnostic(
          file: file, line: waiver.place.line, column: waiver.place.column, severity: .warning,
          message: message)
      }
      if let failure = failures[number] {
        return warning("The waiver of \(waiver.requirement) has a subject that fails: \(failure)")
      }
      if waiver.until < asOf {
        return warning(
          "The waiver of \(waiver.requirement) expired on \(waiver.until)"
            + (matched.contains(number) ? "; what it excused fails again" : ""))
      }
      guard !matched.contains(number) else { return nil }
      // A unit that was not audited this time may still need its waiver.
      if let unit = waiver.unit, !units.contains(unit) { return nil }
      return warning("The waiver of \(waiver.requirement) matches nothing that fails")
    }
  }
}
