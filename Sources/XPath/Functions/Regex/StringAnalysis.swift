import XMLTree

/// Builds the result of `fn:analyze-string` (*Functions and Operators 3.1*, §5.6.6).
struct StringAnalysis {
  private let text: String
  /// The groups within each group; those of the match itself come first.
  private let children: [[Int]]
  private var builder = TreeBuilder()

  static func analyze(
    _ text: String, by pattern: Pattern, _ evaluator: Evaluator
  ) throws(XPathError) -> Node {
    var analysis = StringAnalysis(text, pattern)
    analysis.builder.startElement(name("analyze-string-result"), prefix: "fn")
    analysis.builder.declareNamespace(prefix: "fn", uri: Namespace.fn)
    var end = text.startIndex
    _ = try pattern.forEachMatch(in: text, evaluator) { (match) throws(XPathError) in
      try evaluator.step()
      analysis.addRest(end..<match.range.lowerBound)
      analysis.addMatch(match)
      end = match.range.upperBound
      return true
    }
    analysis.addRest(end..<text.endIndex)
    analysis.builder.endElement()
    do {
      return try analysis.builder.finish().root
    } catch {
      throw XPathError(
        "XPDY0130", "The analysis of a string is too large: \(String(describing: error))")
    }
  }

  private init(_ text: String, _ pattern: Pattern) {
    self.text = text
    var children = pattern.groupParents.map { _ in [Int]() }
    for (number, parent) in pattern.groupParents.enumerated().dropFirst() {
      children[parent].append(number)
    }
    self.children = children
  }

  private static func name(_ localName: String) -> ExpandedName {
    ExpandedName(namespaceURI: Namespace.fn, localName: localName)
  }

  private mutating func addRest(_ range: Range<String.Index>) {
    guard !range.isEmpty else { return }
    builder.startElement(StringAnalysis.name("non-match"), prefix: "fn")
    builder.text(String(text[range]))
    builder.endElement()
  }

  private mutating func addMatch(_ match: PatternMatch) {
    builder.startElement(StringAnalysis.name("match"), prefix: "fn")
    addContent(of: 0, match.range, match)
    builder.endElement()
  }

  /// Adds what a group captured, with the groups in it that captured something there. A group in
  /// a repeated one may have captured its part in an earlier turn, and lies outside then.
  private mutating func addContent(
    of number: Int, _ range: Range<String.Index>, _ match: PatternMatch
  ) {
    var end = range.lowerBound
    for child in children[number] {
      guard let part = match.groups[child], part.lowerBound >= end,
        part.upperBound <= range.upperBound
      else { continue }
      builder.text(String(text[end..<part.lowerBound]))
      builder.startElement(StringAnalysis.name("group"), prefix: "fn")
      builder.attribute(ExpandedName(localName: "nr"), value: String(child))
      addContent(of: child, part, match)
      builder.endElement()
      end = part.upperBound
    }
    builder.text(String(text[end..<range.upperBound]))
  }
}
