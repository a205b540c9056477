/// `or` and `and`.
public enum LogicalOperator: String, Sendable { case or, and }

/// The comparison operators, in the spelling of value comparisons.
public enum ValueComparison: String, Sendable, CaseIterable { case eq, ne, lt, le, gt, ge }

/// The arithmetic operators.
public enum ArithmeticOperator: String, Sendable, CaseIterable {
  case add = "+", subtract = "-", multiply = "*", divide = "div", integerDivide = "idiv"
  case modulo = "mod"
}

/// The comparisons of nodes: `is`, `<<` and `>>`.
public enum NodeComparison: String, Sendable { case same = "is", precedes = "<<", follows = ">>" }

/// The operators on sequences of nodes.
public enum SetOperator: String, Sendable { case union, intersect, except }
