import XMLTree
import XPath

// Expressions, and texts with expressions in them.

extension DocumentReader {
  /// Stands for an expression that could not be compiled.
  static let noExpression = PolicyExpression(
    id: 0, requirement: nil, key: "", level: .submission, context: .document,
    compiled: try! XPathExpression("()"), text: .none, offset: 0)

  /// Compiles the expression of a node, and notes its mistakes where they are.
  package mutating func expression(
    _ node: YAMLNode, _ key: String, _ scope: Scope
  ) -> PolicyExpression {
    guard let scalar = node.scalar else {
      report(ExpressionProblem.notExpression, .text(key), node.kind, at: node.place)
      return DocumentReader.noExpression
    }
    return compile(scalar.text.text, key, in: scalar.text, offset: 0, scope)
  }

  /// Compiles the template of a node, and notes its mistakes where they are.
  mutating func template(_ node: YAMLNode, _ key: String, _ scope: Scope) -> MessageTemplate {
    guard let scalar = node.scalar else {
      report(DocumentProblem.notText, .text(key), node.kind, at: node.place)
      return MessageTemplate(segments: [])
    }
    do throws(TemplateError) {
      let parts = try TemplateParser.parts(of: scalar.text.text)
      return MessageTemplate(
        segments: parts.map { part in
          switch part {
          case .text(let text): .text(text)
          case .expression(let source, let offset):
            .expression(compile(source, key, in: scalar.text, offset: offset, scope))
          }
        })
    } catch {
      report(error.problem, at: scalar.text.place(ofOffset: error.offset))
      return MessageTemplate(segments: [])
    }
  }

  private mutating func compile(
    _ source: String, _ key: String, in text: ScalarText, offset: Int, _ scope: Scope
  ) -> PolicyExpression {
    do throws(XPathErrors) {
      expressionCount += 1
      var context = scope.context
      context.suggestsNames = isSuggesting
      let compiled = try XPathExpression(source, in: context, number: expressionCount)
      if case .nothing = scope.focus, !compiled.uses.isDisjoint(with: .focus) {
        report(ExpressionProblem.noContextItem, at: text.place(ofOffset: offset))
      }
      return PolicyExpression(
        id: expressionCount, requirement: scope.requirement, key: key, level: scope.level,
        context: scope.focus, compiled: compiled, text: text, offset: offset)
    } catch {
      for mistake in error.errors { report(mistake, source, in: text, offset: offset, scope) }
      return DocumentReader.noExpression
    }
  }

  private mutating func report(
    _ mistake: XPathError, _ source: String, in text: ScalarText, offset: Int, _ scope: Scope
  ) {
    let start = mistake.range?.start ?? 0
    let place = text.place(ofOffset: offset + start)
    if let (function, variable) = mistake.absentFunction(in: source),
      let reason = scope.absent[variable]
    {
      report(
        ExpressionProblem.functionAbsent, .text(function), .text(variable),
        .message(Message(reason)), at: place)
      return
    }
    guard mistake.code == "XPST0008", let range = mistake.range else {
      report(Message(coded: mistake), at: place)
      return
    }
    let name = SourceRange(start + 1, range.end).text(in: source)
    if let reason = scope.absent[name] {
      report(ExpressionProblem.variableAbsent, .text(name), .message(Message(reason)), at: place)
    } else if !hasUnreadDeclarations {
      report(Message(coded: mistake), at: place)
    }
  }
}

extension XPathError {
  /// The function that was not found, and the variable that it would ask about.
  fileprivate func absentFunction(in source: String) -> (name: String, variable: String)? {
    guard code == "XPST0017", let range else { return nil }
    // What is not found is called, referred to by its number of arguments, or called by an arrow.
    let text = range.text(in: source)
    for start in [text[...], text.split(separator: "=>").last ?? ""] {
      let name = String(start.drop(while: \.isWhitespace).prefix { $0.isLetter || $0 == "-" })
      if let variable = Scope.variable(askedAboutBy: name) { return (name, variable) }
    }
    return nil
  }
}
