/// `fn:index-of($variable, B)` by codepoints: what is asked again and again of the same long sequence
/// is looked up in an index of it.
final class IndexOfOperation: Operation {
  let sequence: any Operation
  let search: any Operation
  /// The call without an index.
  let call: any Operation
  let range: SourceRange
  let traits: Traits = .atomic

  /// The operation of a call, where an index can help.
  static func operation(_ site: CallSite) -> (any Operation)? {
    let sequence = site.arguments[0]
    guard site.arguments.count == 2, site.context.defaultCollation == Collation.codepointURI,
      sequence is LocalVariableOperation || sequence is GlobalVariableOperation
    else { return nil }
    return IndexOfOperation(site, sequence)
  }

  private init(_ site: CallSite, _ sequence: any Operation) {
    self.sequence = sequence
    search = site.converted(1)
    call = site.bodyCall
    range = site.range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    let value = try sequence.evaluate(focus, evaluator)
    if case .many = value.storage, value.count >= PositionIndexes.minimumLength {
      // As a list it can be recognized when it is asked about again.
      evaluator.keep(Value(value.list), in: sequence)
      return try call.evaluate(focus, evaluator)
    }
    let index = try located { () throws(XPathError) in try evaluator.positions(in: value) }
    guard let index else { return try call.evaluate(focus, evaluator) }
    guard let search = try search.atomic(focus, evaluator) else {
      return try call.evaluate(focus, evaluator)
    }
    return Value(try index.positions(of: search, evaluator).map(Item.integer))
  }
}

extension Evaluator {
  /// Gives a variable the same value in another form.
  fileprivate func keep(_ value: Value, in variable: any Operation) {
    switch variable {
    case let local as LocalVariableOperation: setLocal(local.slot, value)
    case let global as GlobalVariableOperation: self[global.variable] = value
    default: break
    }
  }
}
