import XPath

/// The signatures of the functions of the library, asked of the functions themselves.
enum Signatures {
  /// The type of what a function returns; `nil` when there is no such function.
  static func result(of name: QName, arity: Int) -> SequenceType? {
    let reference = "Q{\(name.namespaceURI)}\(name.localName)#\(arity)"
    guard let expression = try? XPathExpression(reference),
      let value = try? expression.evaluate(with: .onNoDay),
      case .function(let function)? = value.first
    else { return nil }
    return function.signature.result
  }
}

extension Evaluator {
  /// An evaluator for what does not depend on the day, nor takes long.
  static var onNoDay: Evaluator {
    var limits = EvaluationLimits()
    limits.steps = 100_000
    limits.sequenceLength = 100_000
    let someDay = DateTime(year: 1970, month: 1, day: 1)!
    return Evaluator(context: DynamicContext(currentDateTime: someDay, limits: limits))
  }
}
