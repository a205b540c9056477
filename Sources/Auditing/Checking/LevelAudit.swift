import Policies
import XMLTree
import XPath

/// Audits documents of one level, one after the other.
package struct LevelAudit {
  private let settings: AuditSettings
  private let level: PolicyLevel
  private let plans: [CheckPlan]
  /// Holds what is the same for all documents, and the lets of the one at hand.
  package let evaluator: Evaluator

  /// Makes an audit of the documents of a level.
  package init(_ level: PolicyLevel, settings: AuditSettings) {
    self.settings = settings
    self.level = level
    evaluator = settings.makeEvaluator()
    plans = level.requirements.map { CheckPlan($0, settings: settings) }
  }

  /// Works out what all rules of the level know of a document. A let that breaks has no value; what
  /// it is that broke is returned.
  @discardableResult
  package func bind(on root: Node) -> BrokenLets {
    level.bind(on: root, in: evaluator, after: settings.shared.broken, settings.profiler)
  }

  /// What the requirements of the level come to on a document.
  func results(on document: DocumentUnderCheck) -> [CheckedRequirement] {
    plans.map { plan in
      settings.profiler.measure(.requirement(plan.requirement.id), count: \.checks) {
        plan.result(on: document)
      }
    }
  }

  /// The waivers for a document of a unit.
  func ledger(forUnit id: String, on root: Node) -> WaiverLedger {
    guard let waivers = settings.waivers else { return WaiverLedger() }
    return WaiverLedger(
      waivers, unit: id, node: root, evaluator: evaluator, asOf: settings.asOf)
  }
}
