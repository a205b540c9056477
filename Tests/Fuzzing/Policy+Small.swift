import Policies
import XMLTree

extension Policy {
  /// A policy for what goes with one.
  static let small: Policy = {
    let text = """
      policy: small
      title: Small rules
      language: en
      in-force: 2016-01-01
      unit: {select: /team, id: "@id", name: "@name"}
      scoring: {full: 100, model: deduction, grades: {good: 80, poor: 0}}
      requirements:
        - id: numbered
          title: Everyone has a number
          clause: "1"
          points: 10
          remedy: give a number
          for: member
          assert: "@no > 1"
          message: "{@no} is too low"
      """
    return try! PolicyLoader().load(text: text, file: "policy.yaml")
  }()
}

extension PolicyErrors {
  /// Says what is wrong in every language.
  func tell() {
    for diagnostic in diagnostics {
      for language in ReaderLanguage.allCases { _ = diagnostic.text(in: language) }
    }
  }
}
