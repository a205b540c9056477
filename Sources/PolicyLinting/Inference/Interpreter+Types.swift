import Schemas
import XPath

// What types tell of values, and what becomes of nodes that are atomized (*XPath 3.1*, §2.4.2).

extension Interpreter {
  /// What is known of the values of a type.
  func value(of type: SequenceType) -> AbstractValue {
    let occurrence: Occurrence =
      switch type.occurrence {
      case .exactlyOne: .once
      case .zeroOrOne: .optional
      case .zeroOrMore: .any
      case .oneOrMore: Occurrence(min: 1, max: nil)
      case .zero: .none
      }
    switch type.itemType {
    case .atomic(let type): return .atomic(type, occurrence)
    case .node(let test):
      guard let model else { return .anything.with(occurrence) }
      let nodes = model.all(.element).union(model.all(.attribute)).union([.document])
        .filter { model.matches($0, .kind(test), principal: .element) }
      return AbstractValue(nodes: nodes, isOpen: nodes.isEmpty, occurrence: occurrence)
    default: return .anything.with(occurrence)
    }
  }

  /// The atomic values of the items.
  func atomized(_ value: AbstractValue) -> AbstractValue { value.atomized(in: model) }

  /// What `fn:string` and `fn:normalize-space` make of an argument.
  func text(of value: AbstractValue) -> AbstractValue {
    var text = atomized(value)
    text.constants = Set(
      text.constants.map { Constant(value: .string($0.text), origin: $0.origin) })
    text.atoms = Set(
      text.atoms.map { AtomicDomain(type: .string, declared: $0.declared) })
    if !text.occurrence.isRequired {
      text.constants.insert(Constant(value: .string(""), origin: .schema))
    }
    return text.with(.once)
  }
}

extension AbstractValue {
  /// The atomic values of the items.
  func atomized(in model: SchemaModel?) -> AbstractValue {
    guard map == nil, functions.isEmpty else { return .anything }
    var atomized = AbstractValue(
      constants: constants, atoms: atoms, isOpen: isOpen, occurrence: occurrence)
    for node in nodes {
      let type = model?.simpleType(of: node)
      if let values = type?.enumeration {
        atomized.constants.formUnion(
          values.map { Constant(value: .untyped($0), origin: .schema) })
      } else {
        atomized.atoms.insert(AtomicDomain(type: .untypedAtomic, declared: type))
      }
    }
    return atomized
  }

  /// The value where it is of a type; an error else.
  func treated(as type: SequenceType, by interpreter: Interpreter) -> AbstractValue {
    let treated = interpreter.value(of: type)
    return isOpen ? treated : with(treated.occurrence)
  }
}
