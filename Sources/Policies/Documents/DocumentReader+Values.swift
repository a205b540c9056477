import XMLTree
import XPath

// Values written in YAML, as expressions see them.

extension DocumentReader {
  /// A value: a scalar, or a list of scalars as a sequence.
  package mutating func value(_ node: YAMLNode, of what: MessageArgument) -> Value {
    switch node.content {
    case .scalar(let scalar): return Value(atomicValue(scalar, node.place).map(Item.atomic))
    case .sequence(let items):
      return Value(
        items.compactMap { item in
          guard case .scalar(let scalar) = item.content else {
            report(DocumentProblem.nestedList, what, item.kind, at: item.place)
            return nil
          }
          return atomicValue(scalar, item.place).map(Item.atomic)
        })
    case .mapping:
      report(DocumentProblem.mappingAsValue, what, at: node.place)
      return .empty
    }
  }

  /// A scalar with the type its text tells: `nil`, and no item, for one that is empty.
  private mutating func atomicValue(_ scalar: YAMLNode.Scalar, _ place: Place) -> AtomicValue? {
    let text = scalar.text.text
    guard scalar.isBare else { return .string(text) }
    if scalar.isNull { return nil }
    if let truth = scalar.boolean { return .boolean(truth) }
    if CalendarDate.isDateLike(text) {
      guard let date = CalendarDate(text) else {
        report(DocumentProblem.noSuchDayUnquoted, .text(text), at: place)
        return nil
      }
      return .date(date.moment)
    }
    return YAMLNumber(text)?.atomicValue ?? .string(text)
  }
}
