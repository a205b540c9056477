import XPath

// Texts, numbers, dates. Each reader notes what is wrong and answers with something harmless.

extension PolicyCompiler {
  /// Stands for a date that could not be read.
  package static let someDay = CalendarDate(year: 1970, month: 1, day: 1)!

  /// A text, which must not be empty.
  package mutating func string(_ node: YAMLNode, _ key: String) -> String {
    guard let scalar = node.scalar, scalar.text.text.contains(where: { !$0.isWhitespace }) else {
      report("“\(key)” must be a text, not \(node.kind)", at: node.place)
      return ""
    }
    return scalar.text.text
  }

  /// A text that names something: letters, digits, points, hyphens and underscores.
  mutating func identifier(_ node: YAMLNode, _ key: String) -> String {
    let text = string(node, key)
    let isName = text.allSatisfy { $0.isLetter || $0.isNumber || "-._".contains($0) }
    if !isName {
      report(
        "“\(key)” may have letters, digits, “.”, “-” and “_” only, not “\(text.abbreviated)”",
        at: node.place)
    }
    return text
  }

  /// A text, or a list of them.
  mutating func strings(_ node: YAMLNode, _ key: String) -> [String] {
    guard case .sequence(let items) = node.content else { return [string(node, key)] }
    return items.map { string($0, key) }
  }

  mutating func number(_ node: YAMLNode, _ key: String) -> Double? {
    guard let scalar = node.scalar, scalar.isBare,
      let value = YAMLNumber(scalar.text.text)?.double, value.isFinite
    else {
      report("“\(key)” must be a number, not \(node.kind)", at: node.place)
      return nil
    }
    return value
  }

  mutating func boolean(_ node: YAMLNode, _ key: String) -> Bool {
    guard let scalar = node.scalar, scalar.isBare, let value = scalar.boolean else {
      report("“\(key)” must be true or false, not \(node.kind)", at: node.place)
      return false
    }
    return value
  }

  package mutating func date(_ node: YAMLNode, _ key: String) -> CalendarDate {
    guard let scalar = node.scalar, let date = CalendarDate(scalar.text.text) else {
      let isDateLike = node.scalar.map { CalendarDate.isDateLike($0.text.text) } ?? false
      let problem =
        isDateLike
        ? "There is no such day as \(node.kind)"
        : "“\(key)” must be a date such as 2016-02-22, not \(node.kind)"
      report(problem, at: node.place)
      return PolicyCompiler.someDay
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
    let hint = Spelling.nearest(to: text, in: names).map { "; is “\($0)” meant?" }
    report(
      "“\(key)” must be \(names.alternatives), not \(node.kind)\(hint ?? "")", at: node.place)
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

extension [String] {
  /// The texts as a choice: `a, b or c`.
  var alternatives: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
