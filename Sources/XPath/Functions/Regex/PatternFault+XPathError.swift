import RegularExpressions
import XMLTree

extension XPathError {
  /// That something is not a regular expression.
  init(_ fault: PatternFault, in pattern: String) {
    self.init(
      "FORX0002",
      "“\(value: pattern.shortened())” is not a regular expression: \(fault.reason)")
  }
}

extension PatternFault {
  fileprivate var reason: ErrorMessage {
    switch self {
    case .unopenedGroup: "a “)” has no “(”"
    case .unclosedGroup: "a “(” has no “)”"
    case .badGroup: "“(?” is only followed by “:”"
    case .tooDeep(let depth): "its parts are nested more than \(depth) deep"
    case .endsEarly: "it ends too early"
    case .endsWithEscape: "nothing follows the “\\” at its end"
    case .nothingToRepeat(let scalar): "there is nothing before “\(value: scalar)” to be repeated"
    case .unescaped(let scalar): "“\(value: scalar)” has to be written “\\\(value: scalar)”"
    case .unescapedInClass: "“[” has to be written “\\[” here"
    case .noGroup(let number): "there is no group \(value: number) before “\\\(value: number)”"
    case .noNumber: "“{” is not followed by a number"
    case .unclosedQuantity: "“{” has no “}”"
    case .contraryQuantity(let least, let most):
      "“{\(value: least),\(value: most)}” asks for more than it allows"
    case .noEscape(let scalar): "there is no escape “\\\(value: scalar)”"
    case .noProperty: "“\\p” is not followed by a property in braces"
    case .unknownProperty(let name):
      "there is no category or block “\(value: name.shortened())”"
    case .emptyClass: "a character class is empty"
    case .unclosedClass: "a “[” has no “]”"
    case .noRangeStart: "a range does not begin with a character"
    case .noRangeEnd: "a range does not end with a character"
    case .reversedRange(let start, let end):
      "the range “\(value: start)-\(value: end)” ends before it begins"
    }
  }
}
