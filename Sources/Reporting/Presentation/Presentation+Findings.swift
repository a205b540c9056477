import Auditing
import XMLTree

// How a finding is put.
extension Presentation {
  /// What is wrong, and when, where the message does not say so; of a check without an answer, why
  /// there is none.
  func statement(of finding: Finding) -> String {
    let message = message(of: finding)
    return shownWindow(of: finding).map { "\(message) [\($0)]" } ?? message
  }

  /// What is wrong, without the window.
  func message(of finding: Finding) -> String {
    let message = finding.message.text(in: language)
    return finding.isOfBrokenRule ? message + labels.andProvisional : message
  }

  /// The window, where the message does not name it.
  func shownWindow(of finding: Finding) -> String? {
    finding.window.flatMap { message(of: finding).contains($0) ? nil : $0 }
  }

  /// Where the rule stands that broke on a finding, and what part of it did.
  func rulePlace(of finding: Finding) -> String? {
    guard finding.outcome == .error, let error = finding.error,
      case .policy(let file, let place) = error.cause
    else { return nil }
    return labels.inRule(at: "\(file):\(place.line):\(place.column)", error.expression)
  }

  /// What a check came to, in a word.
  func outcome(of finding: Finding) -> String {
    finding.isUncheckable ? labels.notCheckable : labels.outcome(finding.outcome)
  }

  /// How to put a finding right; `nil` where nothing is said of it.
  func remedy(of finding: Finding) -> String? {
    finding.outcome == .error ? nil : finding.remedy.nonEmpty.map(labels.remedy)
  }

  /// When a finding falls due; `nil` for one that does not.
  func due(of finding: Finding) -> String? { finding.due.map { "\(labels.due) \($0)" } }
}

// How a diagnostic is put.
extension Presentation {
  func message(of diagnostic: Diagnostic) -> String { diagnostic.message.text(in: language) }

  /// Why a file could not be read, and whose it is where that is known.
  func message(ofUnreadable entry: Entry, _ problem: Diagnostic) -> String {
    let whose = entry.isNamed ? "\(entry.displayName): " : ""
    return "\(whose)\(labels.unreadable): \(message(of: problem))"
  }

  func line(of diagnostic: Diagnostic) -> String { diagnostic.withoutColumn.text(in: language) }
}

// How a rule that broke is put.
extension Presentation {
  /// What is wrong with it.
  func statement(of rule: BrokenRule) -> String {
    "\(name(of: rule.requirement)): \(rule.message.text(in: language))"
  }

  /// What it leaves open.
  func extent(of rule: BrokenRule) -> String { labels.leftOpen(rule.checks, at: rule.units) }
}

extension BrokenRule {
  /// `file:line:column` of the policy.
  var location: String { "\(file):\(place.line):\(place.column)" }
}

extension Finding {
  /// `file:line` as far as they are known; `nil` for what is in no file.
  var place: String? {
    file.map(\.pathOnOneLine).map { file in line.map { "\(file):\($0)" } ?? file }
  }

  /// Whether it is to be put right.
  var isOpen: Bool { outcome == .fail }

  /// Whether the check came to no answer over a value found faulty.
  var isUncheckable: Bool {
    guard outcome == .error, let error else { return false }
    return !error.isFaultOfPolicy
  }

  /// Whether the check came to no answer since the rule broke.
  var isOfBrokenRule: Bool { outcome == .error && !isUncheckable }
}

extension Diagnostic {
  /// `file:line` as far as it is known.
  var placeText: String { line.map { "\(file):\($0)" } ?? file }
}
