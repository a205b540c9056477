import XPath

/// Tells whether assertions hold of an outcome.
struct Checker {
  let environment: PreparedEnvironment
  let folder: SuiteFolder
  let outcome: Outcome

  /// Whether an assertion holds.
  func holds(_ assertion: Assertion) -> Bool {
    switch assertion {
    case .anyOf(let parts): parts.contains(where: holds)
    case .allOf(let parts): parts.allSatisfy(holds)
    case .not(let part): !holds(part)
    case .unknown: false
    case .error(let code):
      if case .errors(let errors) = outcome { hasCode(code, errors) } else { false }
    default:
      if case .value(let value) = outcome { holds(assertion, of: value) } else { false }
    }
  }

  private func holds(_ assertion: Assertion, of value: Value) -> Bool {
    switch assertion {
    case .expression(let expression): isTrue(expression)
    case .equal(let expression): isTrue("$result eq (\(expression)\n)")
    case .deepEqual(let expression): isTrue("fn:deep-equal($result, (\(expression)\n))")
    case .permutation(let expression): isPermutation(value, expression)
    case .count(let count): value.count == count
    case .type(let type): isTrue("$result instance of \(type)")
    case .isTrue: isBoolean(true, value)
    case .isFalse: isBoolean(false, value)
    case .isEmpty: value.isEmpty
    case .stringValue(let text, let normalized): hasString(text, normalized: normalized)
    case .xml(let source): isXML(source, value)
    case .serializationMatches(let source, let flags): serializationMatches(source, flags)
    case .serializationError(let code):
      if case .errors(let errors) = evaluate("fn:serialize($result)") {
        hasCode(code, errors)
      } else {
        false
      }
    case .error, .anyOf, .allOf, .not, .unknown: false
    }
  }

  private func isBoolean(_ expected: Bool, _ value: Value) -> Bool {
    guard value.count == 1, case .atomic(let atomic) = value[0], atomic.type == .boolean
    else { return false }
    return atomic.stringValue == String(expected)
  }

  private func hasCode(_ code: String, _ errors: [XPathError]) -> Bool {
    errors.contains { error in
      let name = error.code.name
      return code == "*" || code == "Q{\(name.namespaceURI)}\(name.localName)"
        || name.namespaceURI == ErrorCode.namespaceURI && name.localName == code
    }
  }

  private func hasString(_ text: String, normalized: Bool) -> Bool {
    let join = "fn:string-join(for $r in $result return fn:string($r), ' ')"
    return isTrue(
      normalized
        ? "fn:normalize-space(\(join)) eq fn:normalize-space($expected)" : "\(join) eq $expected",
      ["expected": .string(text)])
  }

  private func isPermutation(_ value: Value, _ expression: String) -> Bool {
    guard case .value(let expected) = evaluate("(\(expression)\n)"), expected.count == value.count
    else { return false }
    var rest = Array(value)
    for item in expected {
      let place = rest.firstIndex {
        isTrue("fn:deep-equal($a, $b)", ["a": Value(item), "b": Value($0)])
      }
      guard let place else { return false }
      rest.remove(at: place)
    }
    return true
  }

  private func isXML(_ source: TextSource, _ value: Value) -> Bool {
    guard let text = try? source.read(in: folder), let expected = XMLForm.text(ofFragment: text)
    else { return false }
    return XMLForm.text(of: value) == expected
  }

  private func serializationMatches(_ source: TextSource, _ flags: String) -> Bool {
    guard let pattern = try? source.read(in: folder) else { return false }
    return isTrue(
      "fn:matches(fn:serialize($result), $pattern, $flags)",
      ["pattern": .string(pattern), "flags": .string(flags)])
  }
}

extension Checker {
  /// Whether an expression of the result, and perhaps of other variables, is true.
  private func isTrue(_ expression: String, _ variables: [String: Value] = [:]) -> Bool {
    guard case .value(let value) = evaluate(expression, variables) else { return false }
    return (try? value.effectiveBooleanValue()) ?? false
  }

  private func evaluate(_ expression: String, _ variables: [String: Value] = [:]) -> Outcome {
    var context = environment.staticContext
    let evaluator = environment.evaluator()
    if case .value(let result) = outcome {
      evaluator[context.declareVariable("result")] = result
    }
    for (name, value) in variables {
      evaluator[context.declareVariable(name)] = value
    }
    return Outcome {
      try XPathExpression(expression, in: context).evaluate(
        on: environment.contextItem, with: evaluator)
    }
  }
}
