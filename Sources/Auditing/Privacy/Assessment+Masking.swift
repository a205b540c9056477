import XMLTree

// What is said of files and units is masked last: until then they are told apart by it.
extension Assessment {
  /// The assessment with the numbers of private forms masked in the names of files, in ids and in paths.
  var maskingNumbers: Assessment {
    Assessment(
      subject.maskingNumbers, id: id.maskingNumbers, name: name.maskingNumbers, score: score,
      grade: grade, caps: caps, bonus: bonus, groups: groups,
      requirements: requirements.map(\.maskingNumbers),
      diagnostics: diagnostics.map(\.maskingNumbers), nextGrade: nextGrade)
  }
}

extension Assessment.Subject {
  fileprivate var maskingNumbers: Assessment.Subject {
    switch self {
    case .submission(let file): .submission(file.maskingNumbers)
    case .unreadable(let file, let problem):
      .unreadable(file.maskingNumbers, problem.maskingNumbers)
    case .late, .notYetDue, .whole: self
    }
  }
}

extension SubmittedFile {
  fileprivate var maskingNumbers: SubmittedFile {
    SubmittedFile(path: path.maskingNumbers, digest: digest)
  }
}

extension RequirementResult {
  fileprivate var maskingNumbers: RequirementResult {
    guard findings.contains(where: \.mayHoldNumber) else { return self }
    return RequirementResult(
      id: id, earned: earned, available: available, gain: gain, tally: tally,
      findings: findings.map(\.maskingNumbers))
  }
}

extension Finding {
  /// Whether there may be a number in what the rules have no say in.
  fileprivate var mayHoldNumber: Bool {
    subject.mayHoldNumber || file?.mayHoldNumber ?? false || error != nil
  }

  /// The finding with the numbers of private forms masked in what the rules have no say in.
  var maskingNumbers: Finding {
    Finding(
      outcome: outcome, file: file?.maskingNumbers, line: line, subject: subject.maskingNumbers,
      window: window, due: due, isLapsed: isLapsed,
      message: error == nil ? message : message.maskingNumbers,
      remedy: remedy, error: error?.maskingNumbers, waiver: waiver, evidence: evidence)
  }
}

extension RuleError {
  fileprivate var maskingNumbers: RuleError {
    let cause: Cause =
      switch cause {
      case .faultyValue(let line, let subject):
        .faultyValue(line: line, subject: subject.maskingNumbers)
      case .policy: cause
      }
    return RuleError(
      code: code, message: message.maskingNumbers, expression: expression, cause: cause)
  }
}

extension Diagnostic {
  /// The diagnostic with the numbers of private forms masked in the name of the file and in what is
  /// said of it.
  package var maskingNumbers: Diagnostic {
    Diagnostic(
      file: file.maskingNumbers, line: line, column: column, severity: severity,
      message: message.maskingNumbers, row: row)
  }
}
