import Policies
import XMLTree
import XPath

/// The waivers for one unit, and what became of them.
struct WaiverLedger {
  /// The waivers by what they excuse: a check is looked up, however many waivers there are.
  private var entries: [Target: Entry] = [:]
  private(set) var usage = WaiverUsage()

  /// What a waiver excuses.
  private struct Target: Hashable {
    let requirement: String
    let subject: Subject
    /// The label of the window; `nil` for every window.
    let window: String?
  }

  private enum Subject: Hashable {
    case all
    case node(Node)
    case text(String)
  }

  /// The waivers of one target, by their numbers.
  private struct Entry {
    /// The first that is in force, and its number.
    var inForce: (number: Int, waiver: Waiver)?
    /// Those in force that are not known to be used.
    var unused: [Int] = []
    /// Those expired that are not known to be missed.
    var expired: [Int] = []
  }

  /// How many subjects a waiver can have: more than a file has elements is a slip.
  private static let subjectLimit = 1_000_000

  init() {}

  /// The waivers for the unit of an id, with their subjects selected on its node.
  init(_ waivers: Waivers, unit id: String, node: Node, evaluator: Evaluator, asOf: CalendarDate) {
    for (number, waiver) in waivers.waivers(for: id) {
      do throws(XPathError) {
        let value = try waiver.subjects?.evaluate(on: .node(node), with: evaluator)
        guard value?.count ?? 0 <= WaiverLedger.subjectLimit else {
          usage.failures[number] = Message(
            AuditProblem.tooManySubjects, [.number(WaiverLedger.subjectLimit)])
          continue
        }
        if value?.isEmpty != true { usage.selecting.insert(number) }
        for subject in value.map(WaiverLedger.subjects) ?? [.all] {
          add(waiver, number, for: subject, isInForce: waiver.until >= asOf)
        }
      } catch {
        usage.failures[number] = Message(hidingValuesOf: error)
      }
    }
  }

  private mutating func add(
    _ waiver: Waiver, _ number: Int, for subject: Subject, isInForce: Bool
  ) {
    let target = Target(
      requirement: waiver.requirement, subject: subject, window: waiver.window)
    if isInForce {
      entries[target, default: Entry()].unused.append(number)
      if entries[target]?.inForce == nil { entries[target]?.inForce = (number, waiver) }
    } else {
      entries[target, default: Entry()].expired.append(number)
    }
  }

  private static func subjects(_ value: Value) -> Set<Subject> { Set(value.compactMap(subject)) }

  /// A node, or an atomic value, which excuses what is equal to it as a text.
  private static func subject(_ item: Item) -> Subject? {
    switch item {
    case .node(let node): .node(node)
    case .atomic(let atomic): .text(atomic.stringValue)
    default: nil
    }
  }

  /// The waiver in force for a check that failed, if there is one.
  mutating func waiver(
    for requirement: Requirement, subject: Item, window: Window?
  ) -> Waiver? {
    guard !entries.isEmpty else { return nil }
    let targets = Set([nil, window?.label]).flatMap { window in
      [.all, WaiverLedger.subject(subject)].compactMap(\.self).map {
        Target(requirement: requirement.id, subject: $0, window: window)
      }
    }
    let first = targets.compactMap { entries[$0]?.inForce }.min { $0.number < $1.number }
    // One that expired is missed only where no other takes its place.
    let list: WritableKeyPath<Entry, [Int]> = first == nil ? \.expired : \.unused
    for target in targets {
      usage.matched.formUnion(entries[target]?[keyPath: list] ?? [])
      entries[target]?[keyPath: list] = []
    }
    return first?.waiver
  }
}

extension WaiverNote {
  init(_ waiver: Waiver, _ masking: Masking) {
    self.init(
      reason: masking.masked(waiver.reason), approver: masking.masked(waiver.approver),
      until: waiver.until.description)
  }
}
