/// `or` and `and`.
public enum LogicalOperator: String, Sendable { case or, and }

/// The comparisons of nodes: `is`, `<<` and `>>`.
public enum NodeComparison: String, Sendable { case same = "is", precedes = "<<", follows = ">>" }

/// The operators on sequences of nodes.
public enum SetOperator: String, Sendable { case union, intersect, except }
