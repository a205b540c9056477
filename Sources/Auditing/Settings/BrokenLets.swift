import Policies
import XPath

/// The lets of a level that could not be worked out on a document, and the shared ones that could not at
/// all, by their names.
package struct BrokenLets: Sendable {
  private var failures: [String: RuleFailure] = [:]

  /// Notes that a let broke, maybe for another that had before, and gives what is behind it.
  @discardableResult
  mutating func add(_ binding: LetBinding, _ error: XPathError) -> RuleFailure {
    let failure = cause(of: RuleFailure(error: error, expression: binding.expression))
    failures[binding.name] = failure
    return failure
  }

  /// What is behind a failure: that of a let, where a rule wanted its value.
  func cause(of failure: RuleFailure) -> RuleFailure {
    guard !failures.isEmpty, failure.error.code == "XPDY0002" else { return failure }
    return self.failure(ofVariable: failure.source) ?? failure
  }

  /// Why a variable, written with its `$`, has no value.
  func failure(ofVariable reference: String) -> RuleFailure? {
    failures[String(reference.dropFirst())]
  }
}
