import XMLTree

/// What the text of an element or the value of an attribute can be (*XML Schema 1.0 Part 1*, §3.14).
package struct SimpleType: Sendable, Hashable {
  /// How the values are made up.
  package indirect enum Variety: Sendable, Hashable {
    case atomic
    /// Values of a type with white space between.
    case list(SimpleType)
    /// A value of one of several types.
    case union([SimpleType])
  }

  /// The built-in type it is derived from; `anySimpleType` for a list or a union of the schema's own.
  package let builtIn: BuiltInType
  /// How the values are made up.
  package let variety: Variety
  /// The values there are, in the order of the schema; `nil` where they are not enumerated.
  package let enumeration: [String]?
  /// The patterns: a value matches one of each group.
  let patterns: [[String]]
  /// The least length, in characters or, for a list, in items.
  let minLength: Int
  let whitespace: Whitespace
  /// The facets that bound the values, by their names.
  let bounds: [String: String]
  /// What the schema says of enumerated values, for people.
  let meanings: [String: Documentation]
  /// What the schema says of the type, for people.
  let documentation: Documentation?

  init(
    builtIn: BuiltInType, variety: Variety = .atomic, enumeration: [String]? = nil,
    patterns: [[String]] = [], minLength: Int = 0, whitespace: Whitespace,
    bounds: [String: String] = [:], meanings: [String: Documentation] = [:],
    documentation: Documentation? = nil
  ) {
    self.builtIn = builtIn
    self.variety = variety
    self.enumeration = enumeration
    self.patterns = patterns
    self.minLength = minLength
    self.whitespace = whitespace
    self.bounds = bounds
    self.meanings = meanings
    self.documentation = documentation
  }

  /// A built-in type as it is.
  package init(_ builtIn: BuiltInType) {
    self.init(builtIn: builtIn, whitespace: builtIn.whitespace)
  }

  /// Strings of which there are only some.
  package init(enumeration: [String]) {
    self.init(
      builtIn: .string, enumeration: enumeration, whitespace: BuiltInType.string.whitespace)
  }

  /// Whether an attribute of this type may have the value `""`, an element no content.
  package var allowsEmpty: Bool { allows("") }

  /// Whether a value may be blank: have no character but white space, if it has any.
  package var allowsBlank: Bool {
    allowsEmpty
      || whitespace != .collapse && allows(String(repeating: " ", count: max(minLength, 1)))
  }

  /// Whether a value has the form that the patterns ask for.
  package func matchesPatterns(_ value: String) -> Bool {
    patterns.allSatisfy { $0.contains { SchemaPattern.matches(value, pattern: $0) } }
  }

  /// Whether white space at the ends of a value, or more of it than one blank, counts for nothing.
  package var collapsesWhitespace: Bool { whitespace == .collapse }

  /// Whether no facet excludes a value of so much white space.
  private func allows(_ blank: String) -> Bool {
    if let enumeration { return enumeration.contains(blank) }
    guard matchesPatterns(blank) else { return false }
    switch variety {
    case .atomic: return builtIn.allowsEmpty && minLength <= blank.count
    case .list: return minLength == 0
    case .union(let members): return members.contains { $0.allows($0.whitespace.normalized(blank)) }
    }
  }
}
