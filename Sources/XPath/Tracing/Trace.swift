import XMLTree

/// What an evaluation saw: the value of every sub-expression each time it was evaluated.
///
/// A trace is bounded whatever the expression does: ``Subexpression/evaluations`` holds the first few,
/// a sequence is kept by its first items, and what is too large to keep by its size.
public struct Trace: Sendable {
  /// What the expression came to, as an ordinary evaluation would have it.
  public let result: Result<Value, XPathError>
  /// The sub-expressions in the order they are read: an outer one before those inside it, and the
  /// whole expression first. Constants, functions and what `//` stands for are not among them.
  public let subexpressions: [Subexpression]
  /// Whether ``subexpressions`` has them all: an expression may have too many.
  public let isWhole: Bool

  /// How many sub-expressions are recorded.
  static let maximumSubexpressions = 500
  /// How many items of a value are kept.
  static let maximumItems = 8
  /// How many bytes of text, and how many values inside a map or an array, an item may have to be
  /// kept.
  static let maximumItemSize = 1024

  /// What an expression is asked for.
  public enum Question: Sendable {
    /// Its whole value.
    case value
    /// Its effective boolean value, and no more of its value than that needs.
    case effectiveBooleanValue
  }

  /// A part of the expression and what it came to.
  public struct Subexpression: Sendable {
    /// Where it stands in the source.
    public let range: SourceRange
    /// Its text.
    public let source: String
    /// How many recorded sub-expressions it is inside of.
    public let depth: Int
    /// The first evaluations; none for what was never evaluated.
    public let evaluations: [Evaluation]
    /// How many evaluations there were.
    public let count: Int
  }

  /// One evaluation of a sub-expression.
  public struct Evaluation: Sendable {
    /// The context item, where it is not that of the whole expression.
    public let contextItem: Sample?
    /// What the sub-expression came to.
    public let outcome: Outcome
  }

  /// What an evaluation came to.
  public enum Outcome: Sendable {
    /// The first items of a value and how many items were seen. It is not complete where no more
    /// were wanted.
    case items([Sample], count: Int, isComplete: Bool)
    /// The effective boolean value, where no more was worked out.
    case truth(Bool)
    /// It failed.
    case failure(XPathError)
  }

  /// An item as it is kept.
  public enum Sample: Sendable {
    /// The item itself.
    case item(Item)
    /// An item too large to be kept, or a function.
    case large(Kind, size: Int)
  }

  /// What an item is that is not kept, which tells what its size counts.
  public enum Kind: String, Sendable {
    /// A node of one tree too many: always 1.
    case node
    /// An atomic value: bytes.
    case value
    /// A map: entries.
    case map
    /// An array: members.
    case array
    /// A function: parameters.
    case function
  }
}
