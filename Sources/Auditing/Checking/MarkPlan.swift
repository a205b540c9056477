import Policies
import XMLTree
import XPath

/// A requirement that an assessor marks by hand, made ready: there is one check of it, which is pending
/// until the mark is entered.
struct MarkPlan {
  let requirement: Requirement
  let marks: Marks?

  /// What the requirement comes to on a document.
  func result(on document: DocumentUnderCheck) -> CheckedRequirement {
    var result = CheckedRequirement(requirement: requirement)
    let mark = marks?.mark(of: document.unit, for: requirement.id)
    if let mark, mark.points >= requirement.points {
      result.tally.counts[.pass] = 1
    } else {
      result.add(finding(mark, in: document))
    }
    result.tally.mark = mark?.points
    return result
  }

  /// That a mark is awaited, or less than full. What was marked is over: nothing is promised of it.
  private func finding(_ mark: Mark?, in document: DocumentUnderCheck) -> Finding {
    let root = Item.node(document.root)
    let texts = TemplateReporter(document: document)
    return Finding(
      outcome: mark == nil ? .pending : .fail, file: document.file(of: root), line: nil,
      subject: document.path(of: root), window: nil, due: nil, isLapsed: mark != nil,
      message: message(mark, document.masking),
      remedy: texts.text(of: requirement.remedy, on: CheckedItem(item: root)))
  }

  private func message(_ mark: Mark?, _ masking: Masking) -> Message {
    guard let mark else {
      return Message(AuditProblem.awaitsMark, [.text(requirement.points.pointsText)])
    }
    return Message(
      AuditProblem.marked,
      [
        .text(mark.points.pointsText), .text(requirement.points.pointsText),
        .text(masking.masked(mark.assessor)),
        .text(mark.date.description), .text(masking.masked(mark.reason)),
      ])
  }
}
