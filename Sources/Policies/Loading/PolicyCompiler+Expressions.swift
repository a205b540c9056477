import XPath

extension PolicyCompiler {
  /// Stands for an expression that could not be compiled.
  static let noExpression = try! XPathExpression("()")

  /// Compiles the expression of a node, and notes its mistakes where they are.
  package mutating func expression(
    _ node: YAMLNode, _ key: String, _ scope: Scope, requirement: String? = nil
  ) -> XPathExpression {
    guard let scalar = node.scalar else {
      report("“\(key)” must be an expression, not \(node.kind)", at: node.place)
      return PolicyCompiler.noExpression
    }
    let origin = ExpressionOrigin(requirement: requirement, key: key, text: scalar.text)
    return compile(scalar.text.text, origin, offset: 0, scope)
  }

  /// Compiles the template of a node, and notes its mistakes where they are.
  mutating func template(
    _ node: YAMLNode, _ key: String, _ scope: Scope, requirement: String? = nil
  ) -> MessageTemplate {
    guard let scalar = node.scalar else {
      report("“\(key)” must be a text, not \(node.kind)", at: node.place)
      return MessageTemplate(segments: [])
    }
    let origin = ExpressionOrigin(requirement: requirement, key: key, text: scalar.text)
    do throws(TemplateError) {
      let parts = try TemplateParser.parts(of: scalar.text.text)
      return MessageTemplate(
        segments: parts.map { part in
          switch part {
          case .text(let text): .text(text)
          case .expression(let source, let offset):
            .expression(compile(source, origin, offset: offset, scope))
          }
        })
    } catch {
      report(error.message, at: scalar.text.place(ofOffset: error.offset))
      return MessageTemplate(segments: [])
    }
  }

  private mutating func compile(
    _ source: String, _ origin: ExpressionOrigin, offset: Int, _ scope: Scope
  ) -> XPathExpression {
    do throws(XPathErrors) {
      let expression = try XPathExpression(source, in: scope.context)
      expressions.append(
        PlacedExpression(
          requirement: origin.requirement, key: origin.key, level: scope.level,
          context: scope.focus, expression: expression, text: origin.text, offset: offset))
      return expression
    } catch {
      for mistake in error.errors {
        report(mistake, source, at: origin.text, offset: offset, scope)
      }
      return PolicyCompiler.noExpression
    }
  }

  private mutating func report(
    _ mistake: XPathError, _ source: String, at text: ScalarText, offset: Int, _ scope: Scope
  ) {
    let start = mistake.range?.start ?? 0
    let place = text.place(ofOffset: offset + start)
    guard mistake.code == "XPST0008", let range = mistake.range else {
      report(mistake.description, at: place)
      return
    }
    let name = String(
      decoding: Array(source.utf8.prefix(range.end).dropFirst(start + 1)), as: UTF8.self)
    if let reason = scope.absent[name] {
      report("\(mistake.code): There is no variable $\(name) here: \(reason)", at: place)
    } else if !hasUnreadDeclarations {
      report(mistake.description, at: place)
    }
  }
}

/// Whose expression a text is.
private struct ExpressionOrigin {
  let requirement: String?
  let key: String
  let text: ScalarText
}
