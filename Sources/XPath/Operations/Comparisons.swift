import XMLTree

/// `A eq B` and its kin (*XPath 3.1*, §3.7.1).
final class ValueComparisonOperation: Operation {
  let comparison: ValueComparison
  let left: any Operation
  let right: any Operation
  let collation: Collation?
  let range: SourceRange
  var traits: Traits { [.atomic, .atMostOne, .neverNumeric] }

  init(
    _ comparison: ValueComparison, _ left: any Operation, _ right: any Operation,
    collation: Collation?, _ range: SourceRange
  ) {
    self.comparison = comparison
    self.left = left
    self.right = right
    self.collation = collation
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    guard let result = try compare(focus, evaluator) else { return .empty }
    return .boolean(result)
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    try compare(focus, evaluator) ?? false
  }

  private func compare(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Bool? {
    guard
      let a = try left.atomic(focus, evaluator), let b = try right.atomic(focus, evaluator)
    else { return nil }
    return try located { () throws(XPathError) in
      try AtomicValue.compare(
        comparison, a.untypedAsString, b.untypedAsString, collation: collation?.comparison,
        implicitTimezone: evaluator.context.implicitTimezone)
    }
  }
}

extension AtomicValue {
  /// xs:untypedAtomic taken for xs:string, as value comparisons take it.
  var untypedAsString: AtomicValue {
    type == .untypedAtomic ? AtomicValue(.string, storage) : self
  }
}

/// `A = B` and its kin (*XPath 3.1*, §3.7.2): true if some pair compares true.
final class GeneralComparisonOperation: BooleanOperation {
  let comparison: ValueComparison
  let left: any Operation
  let right: any Operation
  let collation: Collation?
  let range: SourceRange
  /// The right side, where it is one value known at compilation.
  private let constant: AtomicValue?

  init(
    _ comparison: ValueComparison, _ left: any Operation, _ right: any Operation,
    collation: Collation?, _ range: SourceRange
  ) {
    self.comparison = comparison
    // What is the same for a whole tree is best on the right: it is gone through once there.
    let isTurned = comparison == .eq && left is RootedOperation && !(right is RootedOperation)
    self.left = isTurned ? right : left
    self.right = isTurned ? left : right
    self.collation = collation
    self.range = range
    constant = (self.right as? ConstantOperation)?.single
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    if let constant { return try compare(with: constant, focus, evaluator) }
    if left.traits.contains(.oneAtomic), right.traits.contains(.oneAtomic) {
      guard
        let a = try left.atomic(focus, evaluator), let b = try right.atomic(focus, evaluator)
      else { return false }
      return try located { () throws(XPathError) in try compare(a, b, evaluator) }
    }
    let others = try right.evaluate(focus, evaluator)
    switch others.storage {
    case .empty: return false
    case .one(.atomic(let other)): return try compare(with: other, focus, evaluator)
    case .range(let lower, let upper): return try compare(with: lower, upper, focus, evaluator)
    default: break
    }
    if let set = try textSet(of: others, focus, evaluator) {
      return try isAny(in: set, of: others, focus, evaluator)
    }
    let operands = try located { () throws(XPathError) in
      try evaluator.walk(others)
      return try others.atomized()
    }
    guard !operands.isEmpty else { return false }
    let undecided = try left.forEach(focus, evaluator) { (item) throws(XPathError) in
      try located { () throws(XPathError) in
        try evaluator.walk(item)
        return try item.forEachAtomic { (a) throws(XPathError) in
          for b in operands {
            try evaluator.step()
            if try compare(a, b, evaluator) { return false }
          }
          return true
        }
      }
    }
    return !undecided
  }

  /// The texts of the right side, where it is a long sequence that stays the same.
  private func textSet(
    of others: Value, _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> TextSet? {
    guard comparison == .eq, collation == nil, others.count >= TextSet.fewest else { return nil }
    let (tree, time): (Tree?, Int)
    switch right {
    case let rooted as RootedOperation:
      guard let node = focus.item?.node else { return nil }
      (tree, time) = (node.tree, evaluator.timeOfLast(of: rooted.variables))
    case let global as GlobalVariableOperation:
      (tree, time) = (nil, evaluator.timeOfLast(of: [global.variable.slot]))
    case is ConstantOperation: (tree, time) = (nil, 0)
    default: return nil
    }
    if let known = evaluator.memory.textSet(of: right, in: tree, since: time) { return known }
    let set = try located { () throws(XPathError) in
      try evaluator.walk(others)
      try evaluator.step(others.count)
      return TextSet(try others.atomized())
    }
    evaluator.memory.remember(set, of: right, in: tree, since: time)
    return set
  }

  /// Whether any of the left side is equal to one of the right side.
  private func isAny(
    in set: TextSet, of others: Value, _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    try !left.forEach(focus, evaluator) { (item) throws(XPathError) in
      try located { () throws(XPathError) in
        try evaluator.step()
        try evaluator.walk(item)
        return try item.forEachAtomic { (a) throws(XPathError) in
          if let isKnown = set.contains(a) { return !isKnown }
          return try others.forEachAtomic { (b) throws(XPathError) in
            try evaluator.step()
            return try !compare(a, b, evaluator)
          }
        }
      }
    }
  }

  /// The left side with a single value: nodes are read as its type where they stand.
  private func compare(
    with other: AtomicValue, _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    let target = other.type.untypedTarget
    // The text of a node is compared where it stands.
    let text: String? =
      if target == nil, collation == nil, comparison == .eq || comparison == .ne,
        case .string(let text) = other.storage
      { text } else { nil }
    return try !left.forEach(focus, evaluator) { (item) throws(XPathError) in
      try located { () throws(XPathError) in
        if let target, case .node(let node) = item {
          return try !compare(try node.cast(to: target), other, evaluator)
        }
        try evaluator.walk(item)
        if let text, case .node(let node) = item {
          return node.hasStringValue(text.utf8.span) != (comparison == .eq)
        }
        return try item.forEachAtomic { (a) throws(XPathError) in
          try !compare(a, other, evaluator)
        }
      }
    }
  }

  /// A range of integers need not be counted through to be compared with.
  private func compare(
    with lower: Int, _ upper: Int, _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    let low = AtomicValue.integer(lower), high = AtomicValue.integer(upper)
    let undecided = try left.forEach(focus, evaluator) { (item) throws(XPathError) in
      try located { () throws(XPathError) in
        try item.forEachAtomic { (a) throws(XPathError) in
          try evaluator.step()
          switch comparison {
          case .ne:
            if try compare(a, low, evaluator) { return false }
            return try !compare(a, high, evaluator)
          case .lt, .le: return try !compare(a, high, evaluator)
          case .gt, .ge: return try !compare(a, low, evaluator)
          case .eq:
            if let integer = a.integerValue { return !(lower...upper ~= integer) }
            let number = a.type == .untypedAtomic ? try a.cast(to: .double) : a
            // What is no number is refused by the comparison.
            guard try compare(number, low, .ge), try compare(number, high, .le) else { return true }
            return try !compare(number, number.rounded(), .eq)
          }
        }
      }
    }
    return !undecided
  }

  private func compare(
    _ a: AtomicValue, _ b: AtomicValue, _ comparison: ValueComparison
  ) throws(XPathError) -> Bool {
    try AtomicValue.compare(comparison, a, b)
  }

  /// One pair, with the untyped side cast as the rules for general comparisons say.
  private func compare(
    _ a: AtomicValue, _ b: AtomicValue, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    if case .integer(let x) = a.storage, case .integer(let y) = b.storage {
      return comparison.holds(x, y)
    }
    var a = a, b = b
    switch (a.type == .untypedAtomic, b.type == .untypedAtomic) {
    case (true, true), (false, false): (a, b) = (a.untypedAsString, b.untypedAsString)
    case (true, false): a = try a.untyped(as: b.type)
    case (false, true): b = try b.untyped(as: a.type)
    }
    return try AtomicValue.compare(
      comparison, a, b, collation: collation?.comparison,
      implicitTimezone: evaluator.context.implicitTimezone)
  }
}

extension AtomicValue {
  /// An untyped value cast to be compared with a value of a type (§3.7.2).
  fileprivate func untyped(as type: AtomicType) throws(XPathError) -> AtomicValue {
    guard let target = type.untypedTarget else { return untypedAsString }
    return try cast(to: target)
  }
}

extension AtomicType {
  /// What an untyped value is cast to when it is compared with a value of this type (§3.7.2); `nil`
  /// when they are compared as strings.
  fileprivate var untypedTarget: AtomicType? {
    if isNumeric { return .double }
    if self == .dayTimeDuration || self == .yearMonthDuration { return self }
    switch primitive {
    case .string, .anyURI, .untypedAtomic: return nil
    case let primitive: return primitive
    }
  }
}

/// `A is B`, `A << B` and `A >> B` (*XPath 3.1*, §3.7.3).
final class NodeComparisonOperation: Operation {
  let comparison: NodeComparison
  let left: any Operation
  let right: any Operation
  let range: SourceRange
  let traits: Traits = [.atomic, .atMostOne, .neverNumeric]

  init(
    _ comparison: NodeComparison, _ left: any Operation, _ right: any Operation,
    _ range: SourceRange
  ) {
    self.comparison = comparison
    self.left = left
    self.right = right
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    guard
      let a = try node(of: left, focus, evaluator), let b = try node(of: right, focus, evaluator)
    else { return .empty }
    switch comparison {
    case .same: return .boolean(a == b)
    case .precedes: return .boolean(a < b)
    case .follows: return .boolean(b < a)
    }
  }

  private func node(
    of operand: any Operation, _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Node? {
    let value = try operand.evaluate(focus, evaluator)
    guard let first = value.first else { return nil }
    guard value.count == 1, case .node(let node) = first else {
      throw XPathError(
        "XPTY0004", "“\(comparison.rawValue)” compares single nodes", at: operand.range)
    }
    return node
  }
}
