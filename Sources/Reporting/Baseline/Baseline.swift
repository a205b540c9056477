import Auditing
import Foundation

/// An earlier report, read back from its JSON form to compare a new one with.
package struct Baseline: Sendable {
  /// The id of the policy it was made with.
  package let policy: String
  /// The period, such as `2016H1`.
  package let period: String
  /// The day it looked from.
  package let asOf: String
  /// Whether private values are shown in it.
  let isRevealing: Bool
  /// The units by their ids; of one that handed in several files, the first.
  let units: [String: Unit]
  /// All units together; `nil` if the second level was not audited.
  let whole: Unit?

  /// What the earlier report says of a unit.
  struct Unit: Sendable {
    let score: Double?
    let grade: String?
    /// What was to be put right.
    let findings: [FindingKey: KnownFinding]
    /// What was not yet due or was waived.
    let excused: Set<FindingKey>
  }

  /// A finding of the earlier report: how it was put, and how often it was there.
  struct KnownFinding: Sendable {
    let message: String
    var count = 0
  }

  /// Reads a report of the format `muster-report/2`, or of the one before it.
  package init(json: Data) throws(BaselineError) {
    let form: Form
    do {
      let head = try JSONDecoder().decode(Head.self, from: json)
      guard ReportForm.readable.contains(head.format) else {
        throw BaselineError(.otherFormat, .text(head.format), .text(ReportForm.current))
      }
      form = try JSONDecoder().decode(Form.self, from: json)
    } catch let error as BaselineError {
      throw error
    } catch let error as DecodingError {
      throw BaselineError(error)
    } catch {
      throw BaselineError(.notJSON)
    }
    policy = form.policy.id
    period = form.period.label
    asOf = form.asOf
    // What tells nobody's name is nobody's.
    units = Dictionary(
      form.units.filter { !$0.id.isEmpty }.map { ($0.id.maskingNumbers, Unit($0)) },
      uniquingKeysWith: { first, _ in first })
    whole = (form.whole ?? form.summary).map { Unit($0) }
    isRevealing = form.revealing ?? false || form.showsNumbers
  }
}

/// What is read of the JSON form.
extension Baseline {
  private struct Head: Decodable {
    let format: String
  }

  private struct Form: Decodable {
    struct Policy: Decodable { let id: String }
    struct Period: Decodable { let label: String }

    let policy: Policy
    let period: Period
    let asOf: String
    let revealing: Bool?
    let units: [AssessmentForm]
    let whole: AssessmentForm?
    /// What the whole was called in `muster-report/1`.
    let summary: AssessmentForm?

    /// Whether a number of a person is shown: the forms before said nothing of it.
    var showsNumbers: Bool {
      (units + [whole, summary].compactMap(\.self)).flatMap(\.requirements).flatMap(\.findings)
        .contains { $0.message.maskingNumbers != $0.message }
    }
  }

  fileprivate struct AssessmentForm: Decodable {
    struct Requirement: Decodable {
      let id: String
      let findings: [Finding]
    }

    struct Finding: Decodable {
      let outcome: String
      let window: String?
      let message: String
      let code: String?
      let arguments: [MessageKey]?
      let error: RuleError?

      /// What tells it from others.
      var key: String {
        error?.cause?.kind == FindingKey.faultyValue
          ? FindingKey.faultyValue : MessageKey(code, arguments, text: message).text
      }
    }

    struct RuleError: Decodable {
      struct Cause: Decodable { let kind: String }

      let cause: Cause?
    }

    let id: String
    let score: Double?
    let grade: String?
    let requirements: [Requirement]
  }
}

extension Baseline.Unit {
  fileprivate init(_ form: Baseline.AssessmentForm) {
    score = form.score
    grade = form.grade
    var findings: [FindingKey: Baseline.KnownFinding] = [:]
    var excused: Set<FindingKey> = []
    for requirement in form.requirements {
      for finding in requirement.findings {
        let key = FindingKey(
          requirement: requirement.id, window: finding.window, message: finding.key)
        if finding.outcome == "fail" {
          findings[key, default: .init(message: finding.message)].count += 1
        } else {
          excused.insert(key)
        }
      }
    }
    self.findings = findings
    self.excused = excused
  }
}
