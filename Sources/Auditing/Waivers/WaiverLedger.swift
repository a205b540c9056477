import Policies
import XMLTree
import XPath

/// The waivers for one unit, and what became of them.
struct WaiverLedger {
  private let entries: [Entry]
  private let asOf: CalendarDate
  private(set) var usage = WaiverUsage()

  fileprivate struct Entry {
    let number: Int
    let waiver: Waiver
    /// The subjects excused; `nil` for all.
    let subjects: Subjects?
  }

  /// How many subjects a waiver can have: more than a file has elements is a slip.
  private static let subjectLimit = 1_000_000

  init() {
    entries = []
    asOf = CalendarDate(year: 1, month: 1, day: 1)!
  }

  /// The waivers for the unit of an id, with their subjects selected on its node.
  init(_ waivers: Waivers, unit id: String, node: Node, evaluator: Evaluator, asOf: CalendarDate) {
    var entries: [Entry] = []
    for (number, waiver) in waivers.waivers.enumerated()
    where waiver.unit == nil || waiver.unit == id {
      do throws(XPathError) {
        let value = try waiver.subjects?.evaluate(on: .node(node), with: evaluator)
        guard value?.count ?? 0 <= WaiverLedger.subjectLimit else {
          usage.failures[number] = Message(
            AuditProblem.tooManySubjects, [.number(WaiverLedger.subjectLimit)])
          continue
        }
        entries.append(Entry(number: number, waiver: waiver, subjects: value.map(Subjects.init)))
        if value?.isEmpty != true { usage.selecting.insert(number) }
      } catch {
        usage.failures[number] = Message(hidingValuesOf: error)
      }
    }
    self.entries = entries
    self.asOf = asOf
  }

  /// The waiver in force for a check that failed, if there is one.
  mutating func waiver(
    for requirement: Requirement, subject: Item, window: Window?
  ) -> Waiver? {
    guard !entries.isEmpty else { return nil }
    let covering = entries.filter { $0.covers(requirement, subject, window) }
    let inForce = covering.filter { $0.waiver.until >= asOf }
    // One that expired is missed only where no other takes its place.
    usage.matched.formUnion((inForce.isEmpty ? covering : inForce).map(\.number))
    return inForce.first?.waiver
  }
}

extension WaiverLedger.Entry {
  fileprivate func covers(_ requirement: Requirement, _ subject: Item, _ window: Window?) -> Bool {
    guard waiver.requirement == requirement.id,
      waiver.window == nil || waiver.window == window?.label
    else { return false }
    return subjects?.contains(subject) ?? true
  }
}

/// The subjects of a waiver, found without going through them.
private struct Subjects {
  private var nodes: Set<Node> = []
  private var texts: Set<String> = []

  init(_ value: Value) {
    for item in value {
      switch item {
      case .node(let node): nodes.insert(node)
      case .atomic(let atomic): texts.insert(atomic.stringValue)
      default: break
      }
    }
  }

  /// Whether one is the node, or an atomic value equal to it.
  func contains(_ item: Item) -> Bool {
    switch item {
    case .node(let node): nodes.contains(node)
    case .atomic(let atomic): texts.contains(atomic.stringValue)
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
