import XMLTree
import XPath

/// What the expression language says of an error: the code of its specifications, the sentence, and
/// in Chinese, where the sentence is that of the code, the values it is about.
private struct XPathErrorText: DiagnosticCode {
  let rawValue: String
  let wording: Wording

  init(_ code: ErrorCode, quotesValues: Bool) {
    rawValue = code.description
    let sentence = code.chineseSentence
    // A mistake in how an expression is written has no values; its author needs to know more.
    let detail = quotesValues ? "({2})" : rawValue.hasPrefix("XPST") ? "({1})" : ""
    wording = Wording("{0}: {1}", sentence.map { "{0}:\($0)\(detail)" } ?? "{0}:{1}")
  }
}

extension Message {
  /// What is said of an error of the expression language, with each value that it quotes from the
  /// data replaced.
  package init(
    _ error: XPathError, replacingValues replacement: (String) -> String = { $0 }
  ) {
    var values: [String] = []
    let sentence = error.message.text { value in
      let shown = replacement(value)
      values.append("“\(shown)”")
      return shown
    }
    self.init(
      XPathErrorText(error.code, quotesValues: !values.isEmpty),
      [
        .text(error.code.description), .text(sentence),
        .text(values.joined(separator: "、")),
      ])
  }
}
