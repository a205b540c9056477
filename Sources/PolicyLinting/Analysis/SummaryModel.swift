import OrderedCollections
import Policies
import Schemas
import XMLTree
import XPath

/// What the document of the second level can hold, by the facts the policy says submissions yield.
struct SummaryModel {
  /// The summary element.
  static let root = 0
  private static let submission = 1
  private static let unreadable = 2

  let model: SchemaModel

  /// Makes the model; `facts` is what each attribute of each fact can be.
  init(policy: Policy, facts: [[AbstractValue]]) {
    let name = { ExpandedName(namespaceURI: policy.namespace, localName: $0) }
    var elements = [
      ElementDeclaration(
        id: SummaryModel.root, name: name("summary"),
        children: [SummaryModel.submission, SummaryModel.unreadable].map {
          ElementDeclaration.Child(element: $0, occurrence: .any)
        },
        attributes: [.required("period"), .required("as-of", SimpleType(.date))])
    ]
    let definitions = zip(policy.submissions.facts, facts).map { (definition: $0, values: $1) }
    let byName = OrderedDictionary(grouping: definitions, by: \.definition.element)
    let children = byName.keys.indices.map {
      ElementDeclaration.Child(element: SummaryModel.unreadable + 1 + $0, occurrence: .any)
    }
    elements.append(
      ElementDeclaration(
        id: SummaryModel.submission, name: name("submission"), children: children,
        attributes: [
          .required("unit"), .required("name"), .optional("file"),
          .optional("score", SimpleType(.decimal)), .optional("grade"),
        ]))
    elements.append(
      ElementDeclaration(
        id: SummaryModel.unreadable, name: name("unreadable"),
        attributes: [.optional("unit"), .optional("name"), .required("file")]))
    for (child, facts) in zip(children, byName) {
      elements.append(
        ElementDeclaration(
          id: child.element, name: name(facts.key),
          attributes: SummaryModel.attributes(of: facts.value)))
    }
    model = SchemaModel(elements: elements, roots: [SummaryModel.root])
  }

  /// The attributes of the facts of one name; several definitions may share it.
  private static func attributes(
    of facts: [(definition: FactDefinition, values: [AbstractValue])]
  ) -> [AttributeDeclaration] {
    var attributes: OrderedDictionary<ExpandedName, AttributeDeclaration> = [:]
    var counts: [String: Int] = [:]
    for fact in facts {
      var own = zip(fact.definition.values, fact.values).map { value, known in
        AttributeDeclaration(known, named: value.name)
      }
      if fact.definition.match != nil { own.append(.required(FactDefinition.digestAttribute)) }
      for attribute in own {
        let known = attributes[attribute.name]
        attributes[attribute.name] = known?.or(attribute) ?? attribute
        counts[attribute.name.localName, default: 0] += 1
      }
    }
    return attributes.values.map { attribute in
      let name = attribute.name.localName
      return counts[name] == facts.count ? attribute : .optional(name, attribute.value)
    }
  }
}

extension AttributeDeclaration {
  fileprivate static func required(
    _ name: String, _ type: SimpleType = SimpleType(.string)
  ) -> AttributeDeclaration {
    AttributeDeclaration(name: ExpandedName(localName: name), isRequired: true, value: type)
  }

  fileprivate static func optional(
    _ name: String, _ type: SimpleType = SimpleType(.string)
  ) -> AttributeDeclaration {
    AttributeDeclaration(name: ExpandedName(localName: name), isRequired: false, value: type)
  }

  /// The attribute that holds a value; there is none for an empty one.
  fileprivate init(_ value: AbstractValue, named name: String) {
    self.init(
      name: ExpandedName(localName: name), isRequired: value.occurrence.isRequired,
      value: value.declaredType ?? SimpleType(.string))
  }

  /// An attribute that is declared in two ways.
  fileprivate func or(_ other: AttributeDeclaration) -> AttributeDeclaration {
    AttributeDeclaration(
      name: name, isRequired: isRequired && other.isRequired,
      value: value == other.value ? value : SimpleType(.string))
  }
}

extension AbstractValue {
  /// The type of a single atomic value that crosses to the second level as it is.
  fileprivate var declaredType: SimpleType? {
    guard isAtomic, !occurrence.isRepeatable else { return nil }
    if atoms.isEmpty, !constants.isEmpty, constants.allSatisfy(\.isOfSchema) {
      return SimpleType(enumeration: constants.map(\.text).sorted())
    }
    guard constants.isEmpty, atoms.count == 1, let atom = atoms.first else { return nil }
    return atom.declared ?? BuiltInType(rawValue: atom.type.name).map { SimpleType($0) }
  }
}
