import CLibXML2

/// What libxml2's validator says of a document, taken apart.
struct ValidityError {
  /// What it is about.
  let element: ExpandedName
  let attribute: ExpandedName?
  let problem: SchemaProblem
  /// Which element it is about, seen from what the parser is at.
  let place: Place
  private let details: Details
  private let makeForm: Rule.Form?

  /// The value in question, where the validator tells it.
  var value: String? { details.value }
  /// What is expected, missing, or referred to.
  var names: [String] { details.names }
  /// What the value must be like, where that can be told.
  var form: Message? { makeForm?(details.limit, details.value ?? "") }

  enum Place {
    case node, parent, container
  }

  /// The length of a value in bytes from which libxml2 breaks off a message about it.
  private static let longest = 60_000

  /// Takes a message of the validator apart; `nil` for one that only follows from another. Patterns
  /// are told as they are written in the schema.
  init?(_ error: xmlError, patterns: [String: String]) {
    guard let message = error.message else { return nil }
    let text = String(cString: message).trimmed
    let (element, attribute, sentence) = Self.split(text)
    guard !sentence.hasPrefix("Warning: No precomputed value available") else { return nil }
    self.element = ExpandedName(clark: element)
    self.attribute = attribute.map { ExpandedName(clark: $0) }
    // Patterns can be long: they are not looked for in the sentence.
    if error.code == Int32(XML_SCHEMAV_CVC_PATTERN_VALID.rawValue), let value = error.str1,
      let pattern = error.str2.map({ String(cString: $0) })
    {
      problem = .pattern
      place = .node
      details = Details(value: String(cString: value), limit: patterns[pattern] ?? pattern)
      makeForm = Self.patternForm
      return
    }
    guard [error.str1, error.str2, error.str3].allSatisfy(Self.isShort) else {
      problem = .unfit
      place = .node
      details = Details()
      makeForm = nil
      return
    }
    for rule in Self.rules {
      guard let parts = rule.frame.parts(of: sentence) else { continue }
      problem = rule.problem
      place = rule.place
      details = rule.details(parts)
      makeForm = rule.form
      return
    }
    problem = .other
    place = .node
    details = Details(value: ErrorText.tidied(sentence))
    makeForm = nil
  }

  private static func isShort(_ text: UnsafeMutablePointer<CChar>?) -> Bool {
    guard let text else { return true }
    return (0..<longest).contains { text[$0] == 0 }
  }

  /// Takes a message apart at `Element 'e': …` or `Element 'e', attribute 'a': …`.
  private static func split(_ text: String) -> (String, String?, String) {
    guard text.hasPrefix("Element '"), let end = text.firstRange(of: "': ") else {
      return ("", nil, text)
    }
    let names = text[..<end.lowerBound].dropFirst("Element '".count)
    let sentence = String(text[end.upperBound...])
    guard let comma = names.firstRange(of: "', attribute '") else {
      return (String(names), nil, sentence)
    }
    return (
      String(names[..<comma.lowerBound]), String(names[comma.upperBound...]), sentence
    )
  }
}

extension ValidityError {
  /// A sentence of the validator, and what it comes to.
  struct Rule: Sendable {
    /// Says what a value must be like, by the limit the validator tells and the value.
    typealias Form = @Sendable (_ limit: String, _ value: String) -> Message?

    let frame: Frame
    let problem: SchemaProblem
    let place: Place
    let details: @Sendable ([String]) -> Details
    var form: Form?

    init(
      _ frame: Frame, _ problem: SchemaProblem, of place: Place = .node,
      details: @escaping @Sendable ([String]) -> Details = { _ in Details() }
    ) {
      self.frame = frame
      self.problem = problem
      self.place = place
      self.details = details
    }

    /// A rule about a value, told first, and what it must be like.
    static func value(_ frame: Frame, _ problem: SchemaProblem, form: @escaping Form) -> Rule {
      var rule = Rule(frame, problem) { Details(value: $0[0], limit: $0.dropFirst().first ?? "") }
      rule.form = form
      return rule
    }

    /// A rule about a value, and the limit of a facet.
    static func limit(_ frame: Frame, _ problem: SchemaProblem, _ form: ValueForm) -> Rule {
      .value(frame, problem) { limit, _ in Message(form, [.text(limit)]) }
    }

    /// A rule about the length of a value, which is not told everywhere.
    static func length(_ facet: String, _ relation: String, _ form: ValueForm) -> [Rule] {
      let end = "; this \(relation) of '"
      let frames: [Frame] = [
        ["[facet '\(facet)'] The value has a length of '", "'\(end)", "'."],
        ["[facet '\(facet)'] The value '", "' has a length of '", "'\(end)", "'."],
      ]
      return frames.map { frame in
        var rule = Rule(frame, .length) { parts in
          Details(value: parts.count > 2 ? parts[0] : nil, limit: parts.last ?? "")
        }
        rule.form = { limit, _ in Message(form, [.text(limit)]) }
        return rule
      }
    }
  }

  /// What a sentence says beside what kind it is of.
  struct Details: Sendable {
    var value: String?
    var limit = ""
    var names: [String] = []
  }

  private static let rules = valueRules + contentRules

  private static let valueRules: [Rule] =
    [
      .value(["'", "' is not a valid value of the atomic type '", "'."], .value, form: typeForm),
      .value(["'", "' is not a valid value of the local atomic type."], .value, form: noForm),
      .value(["'", "' is not a valid value of the list type '", "'."], .value, form: typeForm),
      .value(["'", "' is not a valid value of the local list type."], .value, form: noForm),
      .value(["'", "' is not a valid value of the union type '", "'."], .value, form: noForm),
      .value(["'", "' is not a valid value of the local union type."], .value, form: noForm),
      .value(
        ["[facet 'enumeration'] The value '", "' is not an element of the set {", "}."],
        .enumeration
      ) { set, value in
        ValueForm.oneOf(String(set.dropFirst().dropLast()).split("', '"), insteadOf: value)
      },
      .limit(
        [
          "[facet 'minInclusive'] The value '", "' is less than the minimum value allowed ('",
          "').",
        ], .range, .notLess),
      .limit(
        [
          "[facet 'maxInclusive'] The value '",
          "' is greater than the maximum value allowed ('", "').",
        ], .range, .notGreater),
      .limit(
        ["[facet 'minExclusive'] The value '", "' must be greater than '", "'."], .range,
        .greater),
      .limit(
        ["[facet 'maxExclusive'] The value '", "' must be less than '", "'."], .range, .less),
      .limit(
        ["[facet 'totalDigits'] The value '", "' has more digits than are allowed ('", "')."],
        .digits, .digits),
      .limit(
        [
          "[facet 'fractionDigits'] The value '",
          "' has more fractional digits than are allowed ('", "').",
        ], .digits, .decimalPlaces),
      .limit(
        ["The actual value '", "' does not match the fixed value constraint '", "'."], .fixed,
        .oneOf),
      .limit(
        ["The value '", "' does not match the fixed value constraint '", "'."], .fixed, .oneOf),
    ] + Rule.length("minLength", "underruns the allowed minimum length", .shortest)
    + Rule.length("maxLength", "exceeds the allowed maximum length", .longest)
    + Rule.length("length", "differs from the allowed length", .exactLength)

  @Sendable private static func patternForm(_ pattern: String, _ value: String) -> Message? {
    SchemaPattern.example(of: pattern).map { Message(ValueForm.like, [.text($0)]) }
  }

  @Sendable private static func typeForm(_ type: String, _ value: String) -> Message? {
    guard type.hasPrefix("xs:") else { return nil }
    return ValueForm.form(ofType: String(type.dropFirst(3)), insteadOf: value)
  }

  @Sendable private static func noForm(_ type: String, _ value: String) -> Message? { nil }

  private static let contentRules: [Rule] = [
    Rule(["The attribute '", "' is required but missing."], .missingAttribute, details: name),
    Rule(["The attribute '", "' is not allowed."], .extraAttribute, details: name),
    Rule(["This element is not expected. Expected is ", "."], .unexpectedElement, details: listed),
    Rule(["This element is not expected."], .extraElement),
    Rule(["Missing child element(s). Expected is ", "."], .missingElement, details: listed),
    Rule(["Missing child element(s)."], .incomplete),
    Rule(
      ["Character content other than whitespace is not allowed", ""], .text, of: .container),
    Rule(["Character content is not allowed", ""], .content, of: .container),
    Rule(
      ["Element content is not allowed, because the content type is empty", ""], .content,
      of: .parent),
    Rule(["Element content is not allowed", ""], .children, of: .parent),
    Rule(["Neither character nor element content is allowed because", ""], .nilled),
    Rule(["Neither character nor element content is allowed, because", ""], .nilled, of: .parent),
    Rule(["The element is not 'nillable'."], .notNillable),
    Rule(["The element declaration is abstract."], .abstract),
    Rule(["The type definition is abstract."], .abstract),
    Rule(["The QName value '", "' of the xsi:type attribute ", ""], .unknownType),
    Rule(["The type definition '", "', specified by xsi:type, ", ""], .unknownType),
    Rule(["No matching global declaration available for the validation root."], .unknownRoot),
    Rule(["No matching global ", " declaration available", ""], .undeclared),
    Rule(["Duplicate key-sequence [", "] in ", " identity-constraint '", "'."], .duplicate) {
      Details(names: keys($0[0]))
    },
    Rule(["No match found for key-sequence [", "] of keyref '", "'."], .dangling) {
      Details(names: keys($0[0]))
    },
    Rule(["Not all fields of key identity-constraint '", "' evaluate to a node."], .incompleteKey),
  ]

  @Sendable private static func name(_ parts: [String]) -> Details {
    Details(names: [ExpandedName(clark: parts[0]).localName])
  }

  /// `( a, b )` or `one of ( a, b )` as names.
  @Sendable private static func listed(_ parts: [String]) -> Details {
    let list = parts[0].drop { $0 != "(" }.dropFirst()
    let names = String(list.prefix { $0 != ")" }).split(", ").map(\.trimmed)
    // Wildcards are no names.
    return Details(
      names: names.filter { !$0.hasPrefix("*") && !$0.hasPrefix("##") }
        .map { ExpandedName(clark: $0).localName })
  }

  /// `'a', 'b'` as values.
  private static func keys(_ text: String) -> [String] {
    String(text.dropFirst().dropLast()).split("', '")
  }
}

extension ValueForm {
  /// One of some values; of many only a few are told.
  static func oneOf(_ values: [String], insteadOf value: String) -> Message {
    let nearest = Spelling.nearest(to: value, in: values)
    guard values.count > 8 else {
      return Message(ValueForm.oneOf, [.alternatives(values)], suggestion: nearest)
    }
    return Message(
      ValueForm.oneOfMany, [.alternatives(Array(values.prefix(4))), .number(values.count)],
      suggestion: nearest)
  }
}

extension String {
  /// The parts of the text between separators.
  fileprivate func split(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let place = rest.firstRange(of: separator) {
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return parts + [String(rest)]
  }
}
