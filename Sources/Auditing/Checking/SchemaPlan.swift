import Policies
import XMLTree
import XPath

/// The requirement that the schema is kept, made ready: each problem of a document is a failed check.
struct SchemaPlan {
  let requirement: Requirement

  /// What the requirement comes to on a document.
  func result(on document: DocumentUnderCheck) -> CheckedRequirement {
    var result = CheckedRequirement(requirement: requirement)
    for fault in document.faults.all { result.add(finding(of: fault, in: document)) }
    if document.faults.isEmpty { result.tally.counts[.pass] = 1 }
    return result
  }

  private func finding(of fault: SchemaFaults.Fault, in document: DocumentUnderCheck) -> Finding {
    let subject = Item.node(fault.node)
    let waiver = document.ledger.waiver(for: requirement, subject: subject, window: nil)
    let texts = TemplateReporter(document: document)
    return Finding(
      outcome: waiver == nil ? .fail : .waived, file: document.file(of: subject),
      line: fault.line, subject: document.path(of: fault.node), window: nil, due: nil,
      message: document.masking.masked(fault.message, on: fault.node),
      // Not on the node: what stands there may be anything.
      remedy: texts.text(of: requirement.remedy, on: CheckedItem(item: .node(document.root))),
      waiver: waiver.map { WaiverNote($0, document.masking) })
  }
}
