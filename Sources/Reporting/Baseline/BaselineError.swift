import XMLTree

/// Why a file cannot serve as a baseline.
package struct BaselineError: Error {
  /// What is wrong, as part of a sentence.
  package let message: Message

  init(_ problem: BaselineProblem, _ arguments: MessageArgument...) {
    message = Message(problem, arguments)
  }

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(.missing, .text(context.place), .text(key.stringValue))
    case .dataCorrupted(let context) where context.codingPath.isEmpty: self.init(.notJSON)
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      self.init(.otherValue, .text(context.place))
    @unknown default: self.init(.notJSON)
    }
  }
}

/// The reasons for which a file is no baseline.
enum BaselineProblem: String, DiagnosticCode, CaseIterable {
  case notJSON = "baseline.not-json"
  case missing = "baseline.missing"
  case otherValue = "baseline.other-value"
  case otherFormat = "baseline.other-format"

  var wording: Wording {
    switch self {
    case .notJSON: Wording("it is not JSON", "不是JSON文件")
    case .missing:
      Wording("it is no report: “{0}” has no “{1}”", "不是考核报告：“{0}”中没有“{1}”")
    case .otherValue:
      Wording(
        "it is no report: “{0}” has a value of another kind", "不是考核报告：“{0}”的值不合格式")
    case .otherFormat: Wording("its format is “{0}”, not “{1}”", "其格式为“{0}”，不是“{1}”")
    }
  }
}

extension DecodingError.Context {
  /// Where in the report, as `units[2].id`; `/` for the report itself.
  fileprivate var place: String {
    let path = codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
    return path.isEmpty ? "/" : String(path.drop { $0 == "." })
  }
}
