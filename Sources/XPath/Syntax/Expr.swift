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
  ///
  /// What is written alike is one kind, so that whoever walks an expression can treat it alike; the
  /// operator tells which it is.
  public indirect enum Kind: Sendable {
    case literal(AtomicValue)
    case variable(QName)
    case contextItem
    /// `A, B, C`, and `()`.
    case sequence([Expr])
    case conditional(test: Expr, then: Expr, otherwise: Expr)
    case binding(Clause, [Binding], Expr)
    case logical(LogicalOperator, [Expr])
    case comparison(Comparison, Expr, Expr)
    case calculation(Calculation)
    case type(TypeOperator, Expr)
    case path(PathExpr)
    case function(FunctionExpr)
    case structure(StructureExpr)
  }

  /// What becomes of the variables that an expression binds.
  public enum Clause: Sendable, Hashable { case forClause, letClause, quantified(Quantifier) }

  /// `some` and `every`.
  public enum Quantifier: Sendable { case some, every }

  /// The comparisons of two operands.
  public enum Comparison: Sendable, Hashable {
    case value(ValueComparison)
    case general(ValueComparison)
    case node(NodeComparison)
  }

  /// What works out a number, several or a string.
  public indirect enum Calculation: Sendable {
    case concatenation([Expr])
    case range(Expr, Expr)
    case arithmetic(ArithmeticOperator, Expr, Expr)
    case negation(Expr)
    case unaryPlus(Expr)
  }

  /// What asks for the type of an operand, or gives it another.
  public enum TypeOperator: Sendable, Hashable {
    case instanceOf(SequenceType)
    case treatAs(SequenceType)
    case castableAs(CastTarget, optional: Bool)
    case castAs(CastTarget, optional: Bool)
  }

  /// Paths, and what selects or combines nodes like them.
  public indirect enum PathExpr: Sendable {
    /// `/`: the root of the tree the context node is in.
    case root
    /// `A/B`.
    case relative(Expr, Expr)
    case axisStep(Axis, NodeTest, predicates: [Expr])
    case filter(Expr, predicate: Expr)
    case simpleMap(Expr, Expr)
    case combination(SetOperator, Expr, Expr)
  }

  /// Functions and their calls.
  public indirect enum FunctionExpr: Sendable {
    case call(QName, [Argument])
    case dynamicCall(Expr, [Argument])
    case reference(QName, arity: Int)
    case inline([Parameter], result: SequenceType?, body: Expr)
  }

  /// Maps, arrays and what is looked up in them.
  public indirect enum StructureExpr: Sendable {
    case map([(key: Expr, value: Expr)])
    case squareArray([Expr])
    case curlyArray(Expr)
    case lookup(Expr, KeySpecifier)
    /// `?key`: lookup in the context item.
    case unaryLookup(KeySpecifier)
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
}
