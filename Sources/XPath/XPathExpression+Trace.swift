extension XPathExpression {
  /// Evaluates the expression on a context item and tells what each of its sub-expressions came to.
  ///
  /// The result is that of ``evaluate(on:with:)``, or of ``effectiveBooleanValue(on:with:)``; what
  /// these do not evaluate is not evaluated here either.
  ///
  /// - Parameters:
  ///   - item: The context item.
  ///   - evaluator: The evaluator.
  ///   - question: What the expression is asked for.
  ///   - limit: How many evaluations of each sub-expression are kept; the others are counted.
  public func trace(
    on item: Item? = nil, with evaluator: Evaluator, asking question: Trace.Question = .value,
    limit: Int = 5
  ) -> Trace {
    guard let traced = tracedForm.compiled(syntax) else {
      return Trace(
        result: answer(to: question, operation, frameSize, item, evaluator), subexpressions: [],
        isWhole: false)
    }
    let recorder = TraceRecorder(limit: limit)
    let outer = evaluator.recorder
    evaluator.recorder = recorder
    defer { evaluator.recorder = outer }
    let result = answer(to: question, traced.operation, traced.frameSize, item, evaluator)
    let subexpressions = traced.recorded.map { operation in
      let log = recorder[operation]
      return Trace.Subexpression(
        range: operation.range, source: operation.range.text(in: source), depth: operation.depth,
        evaluations: log.evaluations, count: log.count)
    }
    return Trace(result: result, subexpressions: subexpressions, isWhole: traced.isWhole)
  }

  private func answer(
    to question: Trace.Question, _ operation: any Operation, _ frameSize: Int, _ item: Item?,
    _ evaluator: Evaluator
  ) -> Result<Value, XPathError> {
    do throws(XPathError) {
      return .success(
        try XPathExpression.run(item, evaluator, frameSize: frameSize) {
          (focus) throws(XPathError) in
          switch question {
          case .value: try operation.evaluate(focus, evaluator)
          case .effectiveBooleanValue:
            .boolean(try operation.effectiveBooleanValue(focus, evaluator))
          }
        })
    } catch {
      return .failure(error)
    }
  }
}
