import XMLTree
import XPath

// Texts, numbers, dates. Each reader notes what is wrong and answers with something harmless.

extension DocumentReader {
  /// Stands for a date that could not be read.
  package static let someDay = CalendarDate(year: 1970, month: 1, day: 1)!

  /// A text, which must not be empty.
  package mutating func string(_ node: YAMLNode, _ key: String) -> String {
    guard let scalar = node.scalar, scalar.text.text.contains(where: { !$0.isWhitespace }) else {
      report(DocumentProblem.notText, .text(key), node.kind, at: node.place)
      return ""
    }
    return scalar.text.text
  }

  /// A text that names something: letters, digits, points, hyphens and underscores.
  package mutating func identifier(_ node: YAMLNode, _ key: String) -> String {
    let text = string(node, key)
    check(identifier: text, key, at: node.place)
    return text
  }

  /// Notes a text that should name something and cannot.
  mutating func check(identifier text: String, _ key: String, at place: Place) {
    guard !text.allSatisfy({ $0.isLetter || $0.isNumber || "-._".contains($0) }) else { return }
    report(DocumentProblem.notName, .text(key), .text(text.shortened(to: 40)), at: place)
  }

  /// The name of an element, an attribute or a prefix: a name of XML without a colon (*Namespaces in
  /// XML 1.0*, §3).
  mutating func localName(_ node: YAMLNode, _ key: String) -> String {
    let text = string(node, key)
    if !text.isEmpty { check(localName: text, key, at: node.place) }
    return text
  }

  /// Whether a text is a name of XML without a colon.
  func isLocalName(_ text: String) -> Bool {
    (try? AtomicValue(lexical: text, as: .ncName))?.stringValue == text
  }

  /// Notes that a text is no name of XML.
  mutating func check(localName text: String, _ key: String, at place: Place) {
    guard !isLocalName(text) else { return }
    report(DocumentProblem.notLocalName, .text(key), .text(text.shortened(to: 40)), at: place)
  }

  /// A text, or a list of them.
  package mutating func strings(_ node: YAMLNode, _ key: String) -> [String] {
    guard case .sequence(let items) = node.content else { return [string(node, key)] }
    return items.map { string($0, key) }
  }

  package mutating func number(_ node: YAMLNode, _ key: String) -> Double? {
    guard let scalar = node.scalar, scalar.isBare,
      let value = YAMLNumber(scalar.text.text)?.double, value.isFinite
    else {
      report(DocumentProblem.notNumber, .text(key), node.kind, at: node.place)
      return nil
    }
    return value
  }

  package mutating func boolean(_ node: YAMLNode, _ key: String) -> Bool {
    guard let scalar = node.scalar, scalar.isBare, let value = scalar.boolean else {
      report(DocumentProblem.notTruth, .text(key), node.kind, at: node.place)
      return false
    }
    return value
  }

  package mutating func date(_ node: YAMLNode, _ key: String) -> CalendarDate {
    guard let scalar = node.scalar, let date = CalendarDate(scalar.text.text) else {
      if node.scalar.map({ CalendarDate.isDateLike($0.text.text) }) ?? false {
        report(DocumentProblem.noSuchDay, node.kind, at: node.place)
      } else {
        report(DocumentProblem.notDate, .text(key), node.kind, at: node.place)
      }
      return DocumentReader.someDay
    }
    return date
  }

  /// A value out of those an enumeration knows by name.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _ key: String
  ) -> Choice? where Choice.RawValue == String {
    let names = Choice.allCases.map(\.rawValue)
    let text = node.scalar?.text.text ?? ""
    if let choice = Choice(rawValue: text) { return choice }
    report(
      DocumentProblem.notChoice, .text(key), .alternatives(names), node.kind, at: node.place,
      suggestion: Spelling.nearest(to: text, in: names))
    return nil
  }
}

extension YAMLNode.Scalar {
  /// The truth value a bare scalar stands for (*YAML 1.2*, §10.3.2).
  var boolean: Bool? {
    switch text.text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }
}
