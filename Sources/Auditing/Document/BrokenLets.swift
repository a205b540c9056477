import Policies
import XPath

/// The lets of a level that could not be worked out on a document, by their names.
package struct BrokenLets {
  private var failures: [String: RuleFailure] = [:]

  /// Notes that a let broke, maybe for another that had before.
  mutating func add(_ binding: LetBinding, _ error: XPathError) {
    failures[binding.name] = cause(of: RuleFailure(error: error, expression: binding.expression))
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
