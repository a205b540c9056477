/// What libxml2's validator says of a document, in plain words.
///
/// Its messages are sentences around the names and values in question; the values can themselves
/// hold any character, so that each sentence is taken apart by its own words from both ends.
struct SchemaErrorText {
  /// One sentence without a full stop.
  let message: String
  /// The content of the file the message quotes, if any.
  let value: String?

  /// Words a message of the validator; `nil` for one that only follows from another.
  init?(_ text: String) {
    let text = text.trimmed
    guard !text.contains("No precomputed value available") else { return nil }
    guard let (subject, problem) = Self.split(text) else {
      message = ErrorText.tidied(text)
      value = nil
      return
    }
    for rule in Self.rules {
      guard let parts = problem.between(rule.frame) else { continue }
      value = rule.quotes ? parts.first : nil
      message = rule.word(subject, parts.map { rule.quotes ? $0 : Self.withoutNamespaces($0) })
      return
    }
    message = "\(subject.name): \(ErrorText.tidied(problem))"
    value = nil
  }

  /// What a message is about.
  struct Subject {
    let element: String
    let attribute: String?

    var name: String {
      attribute.map { "attribute '\($0)' of '\(element)'" } ?? "element '\(element)'"
    }
  }

  /// A sentence of the validator, and ours.
  private struct Rule {
    /// The words around the parts that differ.
    let frame: [String]
    /// Whether the first part is content of the file.
    let quotes: Bool
    let word: @Sendable (Subject, [String]) -> String

    init(
      _ frame: String..., quotes: Bool = false,
      word: @escaping @Sendable (Subject, [String]) -> String
    ) {
      self.frame = frame
      self.quotes = quotes
      self.word = word
    }

    /// A rule about a value and something it must be.
    static func value(
      _ frame: String..., word: @escaping @Sendable (_ limit: String) -> String
    ) -> Rule {
      Rule(frame: frame, quotes: true) { subject, parts in
        let limit = parts.count > 1 ? withoutNamespaces(parts[1]) : ""
        return "the value '\(parts[0])' of \(subject.name) \(word(limit))"
      }
    }

    private init(
      frame: [String], quotes: Bool, word: @escaping @Sendable (Subject, [String]) -> String
    ) {
      self.frame = frame
      self.quotes = quotes
      self.word = word
    }
  }

  private static let rules: [Rule] = facetRules + contentRules

  private static let facetRules: [Rule] = [
    .value("'", "' is not a valid value of the atomic type '", "'.") {
      "is not of type '\($0)'"
    },
    .value("'", "' is not a valid value of the local atomic type.") { _ in "is not valid" },
    .value("'", "' is not a valid value of the list type '", "'.") {
      "is not a list of type '\($0)'"
    },
    .value("'", "' is not a valid value of the local list type.") { _ in "is not a valid list" },
    .value("'", "' is not a valid value of the union type '", "'.") { "is not of type '\($0)'" },
    .value("'", "' is not a valid value of the local union type.") { _ in "is not valid" },
    .value("[facet 'pattern'] The value '", "' is not accepted by the pattern '", "'.") {
      "does not match the pattern '\($0)'"
    },
    .value("[facet 'enumeration'] The value '", "' is not an element of the set {", "}.") {
      "is not one of \($0)"
    },
    .value(
      "[facet 'minInclusive'] The value '", "' is less than the minimum value allowed ('", "')."
    ) { "is less than \($0)" },
    .value(
      "[facet 'maxInclusive'] The value '", "' is greater than the maximum value allowed ('", "')."
    ) { "is greater than \($0)" },
    .value("[facet 'minExclusive'] The value '", "' must be greater than '", "'.") {
      "is not greater than \($0)"
    },
    .value("[facet 'maxExclusive'] The value '", "' must be less than '", "'.") {
      "is not less than \($0)"
    },
    .value("[facet 'totalDigits'] The value '", "' has more digits than are allowed ('", "').") {
      "has more digits than \($0)"
    },
    .value(
      "[facet 'fractionDigits'] The value '", "' has more fractional digits than are allowed ('",
      "')."
    ) { "has more decimal places than \($0)" },
    .value("The actual value '", "' does not match the fixed value constraint '", "'.") {
      "is not '\($0)'"
    },
    .value("The value '", "' does not match the fixed value constraint '", "'.") {
      "is not '\($0)'"
    },
    length("minLength", "this underruns the allowed minimum length of", "at least"),
    length("maxLength", "this exceeds the allowed maximum length of", "at most"),
    length("length", "this differs from the allowed length of", "exactly"),
  ]

  private static func length(_ facet: String, _ relation: String, _ words: String) -> Rule {
    Rule("[facet '\(facet)'] The value has a length of '", "'; \(relation) '", "'.") {
      "the length of \($0.name) is \($1[0]), but must be \(words) \($1[1])"
    }
  }

  private static let contentRules: [Rule] = [
    Rule("The attribute '", "' is required but missing.") {
      "the attribute '\($1[0])' of '\($0.element)' is missing"
    },
    Rule("The attribute '", "' is not allowed.") {
      "the attribute '\($1[0])' is not allowed in '\($0.element)'"
    },
    Rule("This element is not expected. Expected is ", ".") {
      "\($0.name) is not expected here, but \(listed($1[0]))"
    },
    Rule("This element is not expected.") { subject, _ in "\(subject.name) is not expected here" },
    Rule("Missing child element(s). Expected is ", ".") {
      "\($0.name) is incomplete: expected is \(listed($1[0]))"
    },
    Rule("Missing child element(s).") { subject, _ in "\(subject.name) is incomplete" },
    Rule("Character content other than whitespace is not allowed", "") { subject, _ in
      "text is not allowed in \(subject.name)"
    },
    Rule("Character content is not allowed", "") { subject, _ in
      "\(subject.name) must be empty"
    },
    Rule("Element content is not allowed", "") { subject, _ in
      "other elements are not allowed in \(subject.name)"
    },
    Rule("No matching global ", " declaration available", "") { subject, _ in
      "\(subject.name) is not declared by the schema"
    },
    Rule("No matching global declaration available for the validation root.") { subject, _ in
      "\(subject.name) cannot be the root of the document"
    },
    Rule(
      "Duplicate key-sequence [", "] in ", " identity-constraint '", "'.", quotes: true
    ) {
      "\($0.name) repeats \($1[0]), which '\(withoutNamespaces($1[2]))' wants to be unique"
    },
    Rule("No match found for key-sequence [", "] of keyref '", "'.", quotes: true) {
      "\($0.name) refers to \($1[0]), which does not exist ('\(withoutNamespaces($1[1]))')"
    },
  ]

  /// Takes a message apart at `Element 'e': …` or `Element 'e', attribute 'a': …`.
  private static func split(_ text: String) -> (Subject, String)? {
    guard text.hasPrefix("Element '"), let end = text.firstRange(of: "': ") else { return nil }
    let names = text[..<end.lowerBound].dropFirst("Element '".count)
    let parts = String(names).firstRange(of: "', attribute '").map {
      (String(names)[..<$0.lowerBound], String(names)[$0.upperBound...])
    }
    let subject = Subject(
      element: withoutNamespaces(String(parts?.0 ?? names)),
      attribute: parts.map { withoutNamespaces(String($0.1)) })
    return (subject, String(text[end.upperBound...]))
  }

  /// `( a, b )` or `one of ( a, b )` as names in quotes.
  private static func listed(_ text: String) -> String {
    let names = text.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
      .split(separator: ",").map { "'\(String($0).trimmed)'" }
    guard names.count > 1 else { return names.first ?? text }
    return "one of " + names.joined(separator: ", ")
  }

  /// A text with names such as `{urn:x}name` cut to `name`.
  static func withoutNamespaces(_ text: String) -> String {
    var rest = Substring(text)
    var result = ""
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...].prefix { $0 != "}" && $0 != "'" && $0 != " " }
      if inside.contains(where: { $0 == ":" || $0 == "/" }), inside.endIndex < rest.endIndex,
        rest[inside.endIndex] == "}"
      {
        rest = rest[rest.index(after: inside.endIndex)...]
      } else {
        result += "{"
        rest = inside.base[inside.startIndex..<rest.endIndex]
      }
    }
    return result + rest
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let tail = drop(while: \.isWhitespace)
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(tail[...last])
  }

  /// The parts between the pieces of a frame, if the text has that frame. A piece that could be in
  /// several places is taken at the last, because what stands before it can hold anything.
  fileprivate func between(_ frame: [String]) -> [String]? {
    guard let first = frame.first, hasPrefix(first), let last = frame.last, hasSuffix(last) else {
      return nil
    }
    guard frame.count > 1 else { return self == first ? [] : nil }
    guard count >= first.count + last.count else { return nil }
    var rest = dropFirst(first.count).dropLast(last.count)
    var parts: [String] = []
    for piece in frame.dropFirst().dropLast().reversed() {
      guard let place = rest.ranges(of: piece).last else { return nil }
      parts.append(String(rest[place.upperBound...]))
      rest = rest[..<place.lowerBound]
    }
    return [String(rest)] + parts.reversed()
  }
}
