import Schemas
import XPath

// Maps, arrays and lookups (*XPath 3.1*, §3.11).

extension Interpreter {
  func structure(_ structure: Expr.StructureExpr, _ focus: AbstractValue?) -> Inferred {
    switch structure {
    case .lookup(let operand, let key):
      let operand = infer(operand, on: focus)
      let keys = key.children.map { infer($0, on: focus) }
      return (lookUp(key, keys, in: operand.value), [operand] + keys)
    case .unaryLookup(let key):
      let keys = key.children.map { infer($0, on: focus) }
      return (lookUp(key, keys, in: focus ?? .anything), keys)
    case .map(let entries):
      var shape = MapShape()
      var parts: [TypedExpr] = []
      for (key, value) in entries {
        let (key, value) = (infer(key, on: focus), infer(value, on: focus))
        shape.add(value.value, under: key.value)
        parts += [key, value]
      }
      return (AbstractValue(map: shape), parts)
    case .squareArray(let members):
      return (.anything.with(.once), members.map { infer($0, on: focus) })
    case .curlyArray(let content): return (.anything.with(.once), [infer(content, on: focus)])
    }
  }

  private func lookUp(
    _ key: Expr.KeySpecifier, _ parts: [TypedExpr], in value: AbstractValue
  ) -> AbstractValue {
    guard !value.isOpen, let shape = value.map else { return .anything }
    let found =
      switch key {
      case .key(let key): shape[key.stringValue] ?? .anything
      case .expression: shape.values(under: parts[0].value)
      case .wildcard: shape.anyValue.with(.any)
      }
    return found.with(found.occurrence * value.occurrence)
  }
}

extension MapShape {
  /// What can be under keys; anything where they are none of the map's.
  func values(under keys: AbstractValue) -> AbstractValue {
    let keys = keys.knownTexts
    guard let keys else { return anyValue.orNone.with(anyValue.occurrence.orNone) }
    let found = keys.compactMap { self[$0] }
    guard let any = AbstractValue.any(of: found) else { return .anything }
    return found.count == keys.count ? any : any.orNone
  }

  /// Takes note of an entry.
  mutating func add(_ value: AbstractValue, under key: AbstractValue) {
    guard let keys = key.knownTexts, !keys.isEmpty else {
      others = others.map { $0 | value } ?? value
      return
    }
    self.keys.formUnion(key.constants)
    for text in keys {
      // Of several keys it is one.
      let entry = keys.count == 1 ? value : value.orNone
      if entries[text] == nil { entries[text] = entry } else { entries[text]? |= entry }
    }
  }
}

extension AbstractValue {
  /// The texts of the items, where all of them are known.
  var knownTexts: Set<String>? {
    isAtomic && atoms.isEmpty ? Set(constants.map(\.text)) : nil
  }
}
