/// A sequence type (*XPath 3.1*, §2.5.3): an item type and how many items, or `empty-sequence()`.
public struct SequenceType: Sendable, Hashable {
  /// How many items a value may have.
  public enum Occurrence: String, Sendable, Hashable {
    case exactlyOne = ""
    case zeroOrOne = "?"
    case zeroOrMore = "*"
    case oneOrMore = "+"
    /// `empty-sequence()`: none.
    case zero = "0"

    /// Whether a sequence of no items will do.
    var allowsEmpty: Bool { self != .exactlyOne && self != .oneOrMore }
    /// Whether a sequence of several items will do.
    var allowsMany: Bool { self == .zeroOrMore || self == .oneOrMore }
  }

  /// What each item has to be.
  public let itemType: ItemType
  /// How many items there may be.
  public let occurrence: Occurrence

  /// Makes a sequence type.
  public init(_ itemType: ItemType, _ occurrence: Occurrence = .exactlyOne) {
    self.itemType = itemType
    self.occurrence = occurrence
  }

  /// `item()*`: any value at all.
  public static let any = SequenceType(.item, .zeroOrMore)
  /// `empty-sequence()`.
  public static let emptySequence = SequenceType(.item, .zero)
}

/// An item type (*XPath 3.1*, §2.5.4).
public indirect enum ItemType: Sendable, Hashable {
  /// `item()`
  case item
  /// An atomic or union type, such as `xs:date`.
  case atomic(AtomicType)
  /// `node()` and its kin.
  case node(KindTest)
  /// `function(*)`
  case anyFunction
  /// `function(A, B) as C`
  case function(parameters: [SequenceType], result: SequenceType)
  /// `map(*)`
  case anyMap
  /// `map(K, V)`
  case map(key: AtomicType, value: SequenceType)
  /// `array(*)`
  case anyArray
  /// `array(M)`
  case array(SequenceType)
}

/// A test of a node's kind (*XPath 3.1*, §2.5.5), with the name and type it may also ask for.
public indirect enum KindTest: Sendable, Hashable {
  case anyKind
  case document(KindTest?)
  case element(QNameTest, type: AtomicTypeTest?)
  case attribute(QNameTest, type: AtomicTypeTest?)
  case text
  case comment
  case processingInstruction(String?)
  case namespace

  /// A name in a kind test, or `*`.
  public enum QNameTest: Sendable, Hashable {
    case any
    case name(QName)
  }

  /// The type annotation a kind test asks for. Without schema import, every element is annotated
  /// `xs:untyped` and every attribute `xs:untypedAtomic`; this says whether those will do.
  public struct AtomicTypeTest: Sendable, Hashable {
    /// The name of the type, as written.
    public let name: QName
    /// Whether an unvalidated node has this type.
    public let matchesUntyped: Bool
  }
}
