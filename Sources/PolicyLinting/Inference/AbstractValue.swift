import Policies
import Schemas
import XPath

/// What is known of a value before any document is seen: which items it can have, and how many.
struct AbstractValue {
  var nodes: Set<SchemaNode> = []
  var constants: Set<Constant> = []
  var atoms: Set<AtomicDomain> = []
  var map: MapShape?
  var functions: [Closure] = []
  /// Whether there may be items besides these of which nothing is known.
  var isOpen = false
  /// Whether there may be nodes of documents that the model is not about.
  var isForeign = false
  var occurrence: Occurrence

  static let empty = AbstractValue(occurrence: .none)
  static let anything = AbstractValue(isOpen: true, occurrence: .any)
  static let foreign = AbstractValue(isOpen: true, isForeign: true, occurrence: .any)

  /// Atomic values of a type.
  static func atomic(_ type: AtomicType, _ occurrence: Occurrence = .once) -> AbstractValue {
    AbstractValue(atoms: [AtomicDomain(type: type)], occurrence: occurrence)
  }

  static let boolean = AbstractValue.atomic(.boolean)

  /// A map of a shape.
  init(map: MapShape) { self.init(map: map, occurrence: .once) }

  init(
    nodes: Set<SchemaNode> = [], constants: Set<Constant> = [], atoms: Set<AtomicDomain> = [],
    map: MapShape? = nil, functions: [Closure] = [], isOpen: Bool = false, isForeign: Bool = false,
    occurrence: Occurrence
  ) {
    self.nodes = nodes
    self.constants = constants
    self.atoms = atoms
    self.map = map
    self.functions = functions
    self.isOpen = isOpen
    self.isForeign = isForeign
    self.occurrence = occurrence
  }
}

extension AbstractValue {
  /// Whether there are no items but nodes, all of them known.
  var hasOnlyKnownNodes: Bool {
    !isOpen && !nodes.isEmpty && constants.isEmpty && atoms.isEmpty && map == nil
      && functions.isEmpty
  }

  /// Whether there are items, but none of them is a node.
  var hasNoNodes: Bool {
    !isOpen && nodes.isEmpty && (map != nil || !constants.isEmpty || !atoms.isEmpty)
  }

  /// Whether there are no items but atomic values.
  var isAtomic: Bool { !isOpen && nodes.isEmpty && map == nil && functions.isEmpty }

  /// The shape of the maps, where all their keys are known.
  var closedMap: MapShape? { isOpen || map?.others != nil ? nil : map }

  /// Any one of the items.
  var item: AbstractValue { with(.once) }

  /// The items, or none.
  var orNone: AbstractValue { with(occurrence.orNone) }

  /// The same items in another number.
  func with(_ occurrence: Occurrence) -> AbstractValue {
    var value = self
    value.occurrence = occurrence
    return value
  }

  /// One value after the other.
  static func += (a: inout AbstractValue, b: AbstractValue) {
    a.join(b, a.occurrence + b.occurrence)
  }

  /// One value or the other.
  static func |= (a: inout AbstractValue, b: AbstractValue) {
    a.join(b, a.occurrence | b.occurrence)
  }

  /// One value or the other.
  static func | (a: AbstractValue, b: AbstractValue) -> AbstractValue {
    var either = a
    either |= b
    return either
  }

  /// Any of some values; `nil` where there are none.
  static func any(of values: some Sequence<AbstractValue>) -> AbstractValue? {
    var any: AbstractValue?
    for value in values {
      if any == nil { any = value } else { any? |= value }
    }
    return any
  }

  /// Takes in the items of another value, in place: there may be very many.
  mutating func join(_ other: AbstractValue, _ occurrence: Occurrence) {
    self.occurrence = occurrence
    nodes.formUnion(other.nodes)
    constants.formUnion(other.constants)
    atoms.formUnion(other.atoms)
    if let shape = other.map {
      if map == nil { map = shape } else { map? |= shape }
    }
    functions += other.functions
    isOpen = isOpen || other.isOpen
    isForeign = isForeign || other.isForeign
  }

  /// What is known of a table.
  init(of table: NamedValue) {
    let origin = Constant.Origin.table(table.name, table.place)
    self.init(of: table.value, origin)
    guard table.key != nil, case .map(let rows)? = table.value.first else { return }
    map = MapShape(keyed: rows, origin)
  }

  /// What is known of a value that is known: that of a parameter or table.
  init(of value: Value, _ origin: Constant.Origin) {
    self.init(occurrence: Occurrence(min: value.count, max: value.count))
    var rows: [MapItem] = []
    for item in value {
      switch item {
      case .atomic(let atomic): constants.insert(Constant(value: atomic, origin: origin))
      case .map(let row): rows.append(row)
      default: isOpen = true
      }
    }
    if !rows.isEmpty { map = MapShape(of: rows, origin) }
  }
}

/// A function item whose body is known.
struct Closure {
  let parameters: [Expr.Parameter]
  let body: Expr
  /// What it sees besides its parameters.
  let interpreter: Interpreter
}
