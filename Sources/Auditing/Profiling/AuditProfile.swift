import Policies

/// What an audit spent its time on.
package struct AuditProfile: Sendable {
  /// Something that takes time.
  package enum Activity: Hashable, Sendable {
    /// Reading files, and validating them on the way.
    case reading
    /// Looking for what is private and where.
    case masking
    /// A let of a level, by its name.
    case binding(RuleLevel, String)
    /// A requirement, by its id.
    case requirement(String)
    /// Facts, by the name of their element.
    case facts(String)
    /// Putting results and facts together for the second level and the report.
    case assembling
    /// Writing a report, by the name of its format.
    case report(String)
  }

  /// What an activity took, all tasks together.
  package struct Cost: Sendable {
    /// The processor's time.
    package var time: Duration = .zero
    /// How many checks, values or files it was.
    package var count = 0

    /// Nothing.
    package init() {}
  }

  /// What each activity took.
  package private(set) var costs: [Activity: Cost] = [:]

  mutating func add(_ activity: Activity, _ time: Duration, count: Int) {
    costs[activity, default: Cost()].time += time
    costs[activity, default: Cost()].count += count
  }
}
