import XMLTree

/// The functions every expression can call, by name and number of arguments.
package enum FunctionLibrary {
  /// All functions, section by section of *Functions and Operators 3.1*, and those of Muster's own.
  private static let sections: [[Function]] = [
    booleans,
    context,
    strings,
    stringComparison,
    substrings,
    accessors,
    sequences,
    comparison,
    cardinality,
    aggregates,
    nodes,
    functionItems,
    higherOrder,
    maps,
    arrays,
    arrayItems,
    numeric,
    formatting,
    math,
    durations,
    dateComponents,
    timezones,
    dateFormatting,
    days,
    qNames,
    diagnostics,
    identifiers,
    documents,
    parsing,
    json,
    randomNumbers,
    loading,
    regularExpressions,
    uris,
    constructors,
  ]

  private static let table = Dictionary(
    uniqueKeysWithValues: sections.joined().map { ($0.name, $0) })

  /// The function of a name that takes a number of arguments.
  package static func function(_ name: QName, arity: Int) -> Function? {
    table[name].flatMap { $0.declaration.takes(arity) ? $0 : nil }
  }

  /// The numbers of arguments the function of a name takes beside those that are fixed, in words; `nil`
  /// when there is none.
  static func arities(of name: QName, fixing count: Int = 0) -> String? {
    table[name]?.declaration.arities(fixing: count)
  }

  /// Whether a function has as many parameters as are wanted, only not so many here.
  static func isBeyondLimit(_ name: QName, arity: Int) -> Bool {
    arity > FunctionDeclaration.maximumArity && table[name]?.declaration.isVariadic == true
  }

  /// The lexical names of the functions in a namespace, for suggestions.
  static func localNames(in namespace: String) -> [String] {
    table.keys.filter { $0.namespaceURI == namespace }.map(\.localName)
  }
}
