import XMLTree
import XPath

extension Message {
  /// What is said of an error of the expression language, with each value that it quotes from the
  /// data replaced.
  package init(
    _ error: XPathError, replacingValues replacement: (String) -> String = { $0 }
  ) {
    let sentence = error.message.text(replacingValues: replacement)
    let values = error.message.values.map { "“\(replacement($0))”" }
    self.init(
      XPathErrorText(error.code, quotesValues: !values.isEmpty),
      [.text(sentence), .text(values.joined(separator: "、"))])
  }

  /// The code of an error and what is said of it, with each value that it quotes from the data
  /// replaced.
  ///
  /// - Parameter code: What is shown in place of the code.
  package init(
    coded error: XPathError, as code: String? = nil,
    replacingValues replacement: (String) -> String = { $0 }
  ) {
    self.init(
      code: code ?? error.code.description, Message(error, replacingValues: replacement))
  }

  /// A code of the expression language and what is said of it.
  package init(code: String, _ message: Message) {
    self.init(ExpressionProblem.error, [.text(code), .message(message)])
  }
}

/// What is said under a code of the expression language: the sentence of the error; in Chinese that of
/// the code, with the values it is about.
private struct XPathErrorText: DiagnosticCode {
  let rawValue: String
  let wording: Wording

  init(_ code: ErrorCode, quotesValues: Bool) {
    // A code of an author's own may be made of what a document holds.
    rawValue = code.isAuthors ? "xpath.error" : code.description
    // A mistake in how an expression is written has no values; its author needs to know more.
    let detail = quotesValues ? "（{1}）" : rawValue.hasPrefix("XPST") ? "（{0}）" : ""
    wording = Wording("{0}", code.chineseSentence.map { $0 + detail } ?? "{0}")
  }
}
