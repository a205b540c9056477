import XMLTree

/// What `fn:translate` puts for each character: the one at the same place in another string, or
/// nothing where that has none (*Functions and Operators 3.1*, §5.4.9).
struct Translation: Sendable {
  private let replacements: [Unicode.Scalar: Unicode.Scalar?]
  /// Which first bytes of characters in UTF-8 something is put for: most texts hold none of them.
  private let firstBytes: [Bool]

  init(from source: String, to target: String) {
    var replacements: [Unicode.Scalar: Unicode.Scalar?] = [:]
    var firstBytes = [Bool](repeating: false, count: 256)
    var targets = target.unicodeScalars.makeIterator()
    for scalar in source.unicodeScalars {
      let replacement = targets.next()
      guard replacements[scalar] == nil else { continue }
      replacements[scalar] = .some(replacement)
      if let byte = UTF8.encode(scalar)?.first { firstBytes[Int(byte)] = true }
    }
    self.replacements = replacements
    self.firstBytes = firstBytes
  }

  /// A text with its characters replaced.
  func callAsFunction(_ text: String) -> String {
    guard text.utf8.contains(where: { firstBytes[Int($0)] }) else { return text }
    return String(
      scalars: text.unicodeScalars.compactMap { replacements[$0] ?? .some($0) })
  }
}

/// `fn:translate` of an argument: the table is made when it is compiled, where the characters are known
/// then, or else when others are asked for.
final class TranslateOperation: AtomicOperation {
  let operand: any Operation
  let source: any Operation
  let target: any Operation
  private let constant: Translation?
  let range: SourceRange
  let traits: Traits = [.oneAtomic, .neverNumeric]

  /// The table made last.
  private final class Last {
    let source: String
    let target: String
    let table: Translation

    init(source: String, target: String, table: Translation) {
      (self.source, self.target, self.table) = (source, target, table)
    }
  }

  init(_ site: CallSite) {
    operand = site.text(0)
    source = site.converted(1)
    target = site.converted(2)
    range = site.range
    constant =
      if let source = source.constantText, let target = target.constantText {
        Translation(from: source, to: target)
      } else {
        nil
      }
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    let text = try operand.atomic(focus, evaluator)?.stringValue ?? ""
    let table = if let constant { constant } else { try table(focus, evaluator) }
    let value = AtomicValue.string(table(text))
    try evaluator.made(value)
    return value
  }

  private func table(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Translation {
    let source = try source.atomic(focus, evaluator)?.stringValue ?? ""
    let target = try target.atomic(focus, evaluator)?.stringValue ?? ""
    if let last = evaluator.memory.note(of: self) as? Last,
      last.source.hasSameCodepoints(as: source),
      last.target.hasSameCodepoints(as: target)
    {
      return last.table
    }
    try evaluator.step(source.utf8.count)
    let table = Translation(from: source, to: target)
    evaluator.memory.keep(
      Last(source: source, target: target, table: table), of: self)
    return table
  }
}

extension Operation {
  /// The text that is written for an argument.
  fileprivate var constantText: String? {
    guard let constant = self as? ConstantOperation, constant.value.count == 1,
      case .atomic(let text) = constant.value[0]
    else { return nil }
    return text.stringValue
  }
}
