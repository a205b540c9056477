import XMLTree

/// What can be wrong with a command line, beside what the parser of arguments says.
enum CommandProblem: String, DiagnosticCode, CaseIterable {
  case unknownRequirement = "command.unknown-requirement"

  var wording: Wording {
    switch self {
    case .unknownRequirement: Wording("there is no requirement “{0}”", "没有考核项“{0}”")
    }
  }
}
