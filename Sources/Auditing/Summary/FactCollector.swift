import Crypto
import Policies
import XMLTree
import XPath

/// Works out the facts of submissions.
struct FactCollector {
  let definitions: [FactDefinition]
  /// Made with the key of this audit: making it takes longer than digesting a value.
  let keyed: HMAC<SHA256>
  let policyFile: String

  /// What a value costs that is kept until all submissions are audited.
  private static let steps = 16

  /// The facts that a submission yields, their values masked as in any text. What breaks is left out,
  /// and is the policy's fault unless it is over something that the schema has already found faulty.
  func facts(of document: DocumentUnderCheck, _ assessment: Assessment) -> SubmissionFacts {
    var collected = SubmissionFacts(
      unit: assessment.id, name: assessment.name, file: assessment.file?.path ?? "",
      line: document.root.line, score: assessment.score, grade: assessment.grade)
    for (index, definition) in definitions.enumerated() {
      document.settings.profiler.measure(
        .facts(definition.element), count: { $0 }
      ) {
        collect(index, definition, of: document, &collected)
      }
    }
    return collected
  }

  /// Adds the facts of one definition; says how many.
  private func collect(
    _ index: Int, _ definition: FactDefinition, of document: DocumentUnderCheck,
    _ collected: inout SubmissionFacts
  ) -> Int {
    let items = value(of: definition.items, on: .node(document.root), in: document, &collected)
    let before = collected.facts.count
    for (number, item) in (items ?? .empty).enumerated() {
      // What was taken down says that there is no more.
      guard !document.evaluator.isExhausted else { break }
      let checked = CheckedItem(item: item, selection: definition.items, number: number)
      collected.facts.append(fact(index, definition, checked, document, &collected))
    }
    return collected.facts.count - before
  }

  private func fact(
    _ index: Int, _ definition: FactDefinition, _ checked: CheckedItem,
    _ document: DocumentUnderCheck, _ collected: inout SubmissionFacts
  ) -> Fact {
    let item = checked.item
    let confidential = document.masking.confidential
    let matched = definition.match.flatMap { expression in
      value(of: expression, on: item, in: document, &collected)
        .flatMap { try? document.evaluator.text(of: $0) }
    }
    let digest = matched.map { FactDigest(of: "\(definition.element)\u{0}\($0)", keyed: keyed) }
    var values: [String?] = []
    values.reserveCapacity(definition.values.count)
    for (_, expression) in definition.values {
      let value = value(of: expression, on: item, in: document, &collected) ?? .empty
      let text = try? document.masking.text(of: value, from: expression) {
        document.twin?.value(of: expression, of: checked)
      }
      values.append(value.isEmpty ? nil : text)
    }
    return Fact(
      definition: index, line: item.node?.line, digest: digest, values: values,
      isConfidential: !confidential.isEmpty && item.node.map(confidential.include) ?? false)
  }

  private func value(
    of expression: PolicyExpression, on item: Item, in document: DocumentUnderCheck,
    _ collected: inout SubmissionFacts
  ) -> Value? {
    do throws(XPathError) {
      let value = try expression.evaluate(on: item, with: document.evaluator)
      try document.evaluator.use(steps: FactCollector.steps)
      return try document.evaluator.held(value)
    } catch {
      let failure = document.cause(
        of: RuleFailure(error: error, expression: expression))
      if FaultFinder(document: document).fault(behind: failure, on: item) == nil {
        collected.problems.append(
          Diagnostic(
            file: policyFile, place: failure.place,
            message: Message(
              AuditProblem.factBroke,
              [
                .message(
                  Message(
                    code: document.masking.code(of: failure.error),
                    document.masking.message(of: failure)))
              ])))
      }
      return nil
    }
  }
}
