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
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch replacements[scalar] {
      case nil: result.append(scalar)
      case .some(.some(let replacement)): result.append(replacement)
      case .some(.none): break
      }
    }
    return String(result)
  }
}

/// `fn:translate` of an argument, where the characters are known when it is compiled.
final class TranslateOperation: AtomicOperation {
  let operand: any Operation
  let translation: Translation
  let range: SourceRange
  let traits: Traits = [.oneAtomic, .neverNumeric]

  /// The operation of a call, if its characters are known.
  static func operation(_ site: CallSite) -> (any Operation)? {
    guard let source = site.constantText(1), let target = site.constantText(2) else { return nil }
    return TranslateOperation(
      site.text(0), Translation(from: source, to: target), site.range)
  }

  private init(_ operand: any Operation, _ translation: Translation, _ range: SourceRange) {
    self.operand = operand
    self.translation = translation
    self.range = range
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    .string(translation(try operand.atomic(focus, evaluator)?.stringValue ?? ""))
  }
}

extension CallSite {
  /// The text of an argument that is written as one.
  fileprivate func constantText(_ index: Int) -> String? {
    guard let constant = converted(index) as? ConstantOperation, constant.value.count == 1,
      case .atomic(let text) = constant.value[0]
    else { return nil }
    return text.stringValue
  }
}
