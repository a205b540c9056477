import XPath

// Values written in YAML, as expressions see them.

extension PolicyCompiler {
  /// A value: a scalar, or a list of scalars as a sequence.
  mutating func value(_ node: YAMLNode, of what: String) -> Value {
    switch node.content {
    case .scalar(let scalar): return Value(atomicValue(scalar, node.place).map(Item.atomic))
    case .sequence(let items):
      return Value(
        items.compactMap { item in
          guard case .scalar(let scalar) = item.content else {
            report(
              "A list in \(what) may hold single values only, not \(item.kind)", at: item.place)
            return nil
          }
          return atomicValue(scalar, item.place).map(Item.atomic)
        })
    case .mapping:
      report("The value of \(what) must be a single value or a list, not a mapping", at: node.place)
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
        report("There is no such day as “\(text)”; a text is put in quotes", at: place)
        return nil
      }
      return .date(date.moment)
    }
    return YAMLNumber(text)?.atomicValue ?? .string(text)
  }
}

// MARK: - Parameters given by the caller

extension PolicyCompiler {
  mutating func reportUnknownOverrides(known: [String]) {
    for name in overrides.keys.sorted() where !known.contains(name) {
      let hint = Spelling.nearest(to: name, in: known).map { "; is “\($0)” meant?" }
      report(
        "The policy has no parameter “\(name)”\(hint ?? "")", at: nil,
        in: "\(overrideOrigin) \(name)")
    }
  }

  /// The value given for a parameter, which must be of the kind the policy's own is.
  mutating func override(_ name: String, _ text: String, _ declared: Value) -> Value {
    let origin = "\(overrideOrigin) \(name)"
    let kind = ValueKind(declared)
    // A text needs no quotes here: whatever is given is one.
    if kind == .text, declared.count == 1 { return .string(text) }
    var reader = PolicyCompiler(file: origin, folder: nil, overrides: [:])
    let (root, problems) = YAMLReader.read(text)
    for problem in problems { reader.report(problem.message, at: nil) }
    let value = root.map { reader.value($0, of: "the parameter “\(name)”") } ?? .empty
    for diagnostic in reader.diagnostics { report(diagnostic.message, at: nil, in: origin) }
    guard reader.diagnostics.isEmpty, let kind, let given = ValueKind(value) else { return value }
    if given != kind {
      report(
        "The parameter “\(name)” is \(kind.rawValue) in the policy; “\(text)” is "
          + given.rawValue, at: nil, in: origin)
    }
    return value
  }
}

/// What a value is, as far as one given for a parameter must agree with the policy's own.
private enum ValueKind: String {
  case truth = "true or false"
  case number = "a number"
  case date = "a date"
  case text = "a text"

  /// The kind of a value's first item; `nil` if it has none.
  init?(_ value: Value) {
    guard case .atomic(let atomic)? = value.first else { return nil }
    switch atomic.type {
    case .boolean: self = .truth
    case .integer, .decimal, .double: self = .number
    case .date: self = .date
    default: self = .text
    }
  }
}

extension YAMLNode {
  /// Whether nothing is written for a value.
  package var isNull: Bool {
    if case .scalar(let scalar) = content { scalar.isNull } else { false }
  }
}
