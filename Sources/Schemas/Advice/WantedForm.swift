import XMLTree

/// What a value of a simple type must be like, in words.
struct WantedForm {
  let type: SimpleType
  let problem: SchemaProblem
  /// The value that is not of the type.
  let value: String
  /// What the validator wants of it.
  let given: Message?

  /// The second half of a sentence about the value; `nil` when there is nothing to be said.
  var message: Message? {
    switch problem {
    case .range: given.map(range)
    case .length: given.map(length)
    case .digits, .fixed: given
    case .pattern: pattern ?? given
    case .enumeration: enumeration ?? given
    default: general ?? given
    }
  }

  private var general: Message? {
    if type.enumeration != nil { return enumeration }
    switch type.variety {
    case .list(let item): return of(item).map { Message(ValueForm.list, [.message($0)]) }
    case .union(let members): return either(members)
    case .atomic: break
    }
    if let number = boundedInteger { return number }
    guard let form = ValueForm.form(ofType: type.builtIn.rawValue, insteadOf: value) else {
      if !type.patterns.isEmpty { return pattern }
      return type.minLength > 0 ? least : nil
    }
    // A pattern may ask for another form than the type has by itself.
    guard let example = ValueForm.example(ofType: type.builtIn.rawValue),
      !type.matchesPatterns(example)
    else { return form }
    return pattern ?? form
  }

  private func of(_ type: SimpleType) -> Message? {
    WantedForm(type: type, problem: .value, value: value, given: nil).general
  }

  private func either(_ members: [SimpleType]) -> Message? {
    let forms = members.compactMap(of)
    guard let first = forms.first, forms.count == members.count else { return nil }
    return forms.dropFirst().reduce(first) {
      Message(ValueForm.either, [.message($0), .message($1)])
    }
  }

  private var boundedInteger: Message? {
    guard type.builtIn.isInteger else { return nil }
    switch (type.bounds["minInclusive"], type.bounds["maxInclusive"]) {
    case (let least?, let most?):
      return Message(ValueForm.integerBetween, [.text(least), .text(most)])
    case (let least?, nil): return Message(ValueForm.integerFrom, [.text(least)])
    case (nil, let most?) where type.builtIn == .integer:
      return Message(ValueForm.integerTo, [.text(most)])
    default: return nil
    }
  }
}

// Facets.

extension WantedForm {
  private func range(_ form: Message) -> Message {
    guard type.builtIn.isTemporal, type.builtIn != .duration,
      let code = form.code as? ValueForm
    else { return form }
    let temporal: ValueForm =
      switch code {
      case .notLess: .notEarlier
      case .notGreater: .notLater
      case .greater: .later
      case .less: .earlier
      default: code
      }
    return Message(temporal, form.arguments)
  }

  private func length(_ form: Message) -> Message {
    let isList = if case .list = type.variety { true } else { type.builtIn.isList }
    switch form.code as? ValueForm {
    case .shortest:
      if !isList, form.arguments == [.text("1")] { return Message(ValueForm.someText) }
      return Message(isList ? ValueForm.minItems : .minCharacters, form.arguments)
    case .longest: return Message(isList ? ValueForm.maxItems : .maxCharacters, form.arguments)
    case .exactLength: return Message(isList ? ValueForm.items : .characters, form.arguments)
    default: return form
    }
  }

  private var least: Message {
    length(Message(ValueForm.shortest, [.text("\(type.minLength)")]))
  }

  /// The form that patterns ask for: as the schema puts it in words, and an example.
  private var pattern: Message? {
    let example = type.exampleOfPatterns
    guard example != nil || type.documentation != nil else { return nil }
    func form(in language: ReaderLanguage) -> Message? {
      guard let text = type.documentation?[language] else {
        return example.map { Message(ValueForm.like, [.text($0)]) }
      }
      guard let example, !text.showsExample else {
        return Message(ValueForm.described, [.text(text)])
      }
      return Message(ValueForm.likeDescribed, [.text(example), .text(text)])
    }
    guard let english = form(in: .english) ?? form(in: .chinese), let chinese = form(in: .chinese)
    else { return nil }
    return Message(Phrase.perLanguage, [.message(english), .message(chinese)])
  }

  /// The values there are, with what the schema says of them; of many only some.
  private var enumeration: Message? {
    guard let values = type.enumeration, !values.isEmpty else { return nil }
    let nearest = nearest(in: values)
    guard values.count > 6 else {
      return Message(
        ValueForm.oneOf, [.any(of: values.map(explained))], suggestion: nearest)
    }
    // Always the same ones: which is near a value tells what it is.
    let some = values.prefix(5).map(explained)
    return Message(
      ValueForm.oneOfMany, [.any(of: some), .number(values.count)], suggestion: nearest)
  }

  /// The value that was probably meant: one spelt nearly so, or one of which the schema says so.
  private func nearest(in values: [String]) -> String? {
    let value = Whitespace.collapse.normalized(value)
    if let nearest = Spelling.nearest(to: value, in: values) { return nearest }
    let meanings = values.flatMap { name in
      ReaderLanguage.allCases.compactMap { type.meanings[name]?[$0] }.map { (name, $0) }
    }
    let nearest = Spelling.nearest(to: value, in: meanings.map(\.1))
    return meanings.first { $0.1 == nearest }?.0
  }

  private func explained(_ value: String) -> MessageArgument {
    guard let meaning = type.meanings[value] else { return .text(value) }
    return .perLanguage { language in
      meaning[language].map { .phrase(.explainedValue, .text(value), .text($0)) } ?? .text(value)
    }
  }
}

extension SimpleType {
  /// A value that all patterns allow.
  fileprivate var exampleOfPatterns: String? {
    let own = ValueForm.example(ofType: builtIn.rawValue)
    let made = patterns.joined().lazy.compactMap { SchemaPattern.example(of: $0) }
    return ([own].compactMap(\.self) + made).first { matchesPatterns($0) }
  }
}

extension BuiltInType {
  fileprivate var isList: Bool { self == .idRefs || self == .entities || self == .nmTokens }
}

extension String {
  /// Whether a text gives an example itself.
  fileprivate var showsExample: Bool {
    ["形如", "例如", "such as", "for example", "e.g."].contains { contains($0) }
  }
}
