/// An expression as parsed: the abstract syntax of *XPath 3.1* §3, each part with its place in the
/// source. Names are expanded already; variables and functions are looked up at compilation.
public struct Expr: Sendable {
  /// What the expression is.
  public let kind: Kind
  /// Where it stands in the source.
  public let range: SourceRange

  init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The productions of the grammar that mean something of their own; parentheses are gone.
  public indirect enum Kind: Sendable {
    case literal(AtomicValue)
    case variable(QName)
    case contextItem
    /// `A, B, C`, and `()`.
    case sequence([Expr])
    case forClause([Binding], Expr)
    case letClause([Binding], Expr)
    case quantified(Quantifier, [Binding], Expr)
    case conditional(test: Expr, then: Expr, otherwise: Expr)
    case or([Expr])
    case and([Expr])
    case valueComparison(ValueComparison, Expr, Expr)
    case generalComparison(ValueComparison, Expr, Expr)
    case nodeComparison(NodeComparison, Expr, Expr)
    case concatenation([Expr])
    case range(Expr, Expr)
    case arithmetic(ArithmeticOperator, Expr, Expr)
    case negation(Expr)
    case unaryPlus(Expr)
    case setOperation(SetOperator, Expr, Expr)
    case simpleMap(Expr, Expr)
    case instanceOf(Expr, SequenceType)
    case treatAs(Expr, SequenceType)
    case castableAs(Expr, CastTarget, optional: Bool)
    case castAs(Expr, CastTarget, optional: Bool)
    /// `/`: the root of the tree the context node is in.
    case root
    /// `A/B`.
    case path(Expr, Expr)
    case axisStep(Axis, NodeTest, predicates: [Expr])
    case filter(Expr, predicate: Expr)
    case lookup(Expr, KeySpecifier)
    /// `?key`: lookup in the context item.
    case unaryLookup(KeySpecifier)
    case functionCall(QName, [Argument])
    case dynamicCall(Expr, [Argument])
    case namedFunctionReference(QName, arity: Int)
    case inlineFunction([Parameter], result: SequenceType?, body: Expr)
    case mapConstructor([(key: Expr, value: Expr)])
    case squareArray([Expr])
    case curlyArray(Expr)
  }

  /// A variable bound to each item of, or to all of, a value.
  public struct Binding: Sendable {
    /// The variable.
    public let name: QName
    /// What it is bound to, or ranges over.
    public let value: Expr
    /// Where the variable's name stands.
    public let range: SourceRange
  }

  /// A parameter of an inline function.
  public struct Parameter: Sendable {
    /// The variable.
    public let name: QName
    /// Its declared type; `item()*` when there is none.
    public let type: SequenceType
  }

  /// An argument of a call, or a `?` that leaves it open.
  public enum Argument: Sendable {
    case value(Expr)
    case open
  }

  /// What stands behind the `?` of a lookup.
  public indirect enum KeySpecifier: Sendable {
    case key(AtomicValue)
    case expression(Expr)
    case wildcard
  }

  /// What a value is cast to.
  public enum CastTarget: Sendable, Hashable {
    case atomic(AtomicType)
    case list(ListType)
  }

  /// `some` and `every`.
  public enum Quantifier: Sendable { case some, every }
}

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

/// The axes (*XPath 3.1*, §3.3.2.1).
public enum Axis: String, Sendable, CaseIterable {
  case child, descendant, attribute, `self`, descendantOrSelf = "descendant-or-self"
  case followingSibling = "following-sibling", following, namespace
  case parent, ancestor, precedingSibling = "preceding-sibling", preceding
  case ancestorOrSelf = "ancestor-or-self"

  /// Whether positions on the axis count against document order.
  var isReverse: Bool {
    switch self {
    case .parent, .ancestor, .precedingSibling, .preceding, .ancestorOrSelf: true
    default: false
    }
  }
}

/// A node test (*XPath 3.1*, §3.3.2.2). A name test asks for the axis's principal node kind.
public enum NodeTest: Sendable, Hashable {
  case name(QName)
  /// `*`
  case anyName
  /// `prefix:*`
  case namespace(String)
  /// `*:local`
  case localName(String)
  case kind(KindTest)
}
