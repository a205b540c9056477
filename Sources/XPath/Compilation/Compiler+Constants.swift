// Sequences that are written out: they are made once.

extension Compiler {
  /// How many items are put together when an expression is compiled, at most.
  private static let longestConstant = 1 << 12

  /// `A, B, C`.
  func sequence(of operands: [any Operation], _ range: SourceRange) -> any Operation {
    let constants = operands.compactMap { ($0 as? ConstantOperation)?.value }
    guard recording == nil, constants.count == operands.count,
      constants.reduce(0, { $0 + $1.count }) <= Compiler.longestConstant
    else { return SequenceOperation(operands, range) }
    return ConstantOperation(Value(constants.flatMap { Array($0) }), range)
  }

  /// `A to B`.
  func integers(
    from lower: any Operation, to upper: any Operation, _ range: SourceRange
  ) -> any Operation {
    guard recording == nil, let first = lower.constantInteger, let last = upper.constantInteger,
      last >= first, last - first < Compiler.longestConstant
    else { return RangeOperation(lower, upper, range) }
    return ConstantOperation(Value(range: first, last), range)
  }
}

extension Operation {
  /// An integer that is written, if it is one and no very large one.
  fileprivate var constantInteger: Int? {
    guard let single = (self as? ConstantOperation)?.single,
      case .integer(let value) = single.storage,
      abs(value) < 1 << 40
    else { return nil }
    return value
  }
}
