import Auditing
import Foundation
import Policies
import Testing
import XMLTree

/// A policy of a few lines whose texts a test gives, and what is audited by it.
struct LeakingPolicy {
  var message = "wrong"
  var remedy = "put it right"
  var subjects = "//person"
  var assertion = "false()"
  /// Further keys of the requirement.
  var requirement = ""
  /// Further keys of the policy.
  var more = ""
  var unit = "{select: /club, id: '@id', name: '@name'}"
  var confidential = "//circle[@secret = 'yes']"
  /// The expression of a fact, and what the second level says of it.
  var fact = "'none'"

  /// A file with a number in it, on one line, as programs write it.
  static func club(
    _ number: String = PrivateNumber.identity.digits, name: String = "Ann", more: String = ""
  ) -> String {
    "<club id='a' name='A'><person><name>\(name)</name><card>\(number)</card><age>44</age></person>"
      + "<circle secret='yes' name='Night watch'><person><name>Zed Quill</name><trade>baker</trade>"
      + "</person></circle>\(more)</club>"
  }

  var text: String {
    func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
    return """
      policy: leaks
      title: Leaks
      language: en
      in-force: 2016-01-01
      unit: \(unit)
      sensitive: [card]
      confidential: \(quoted(confidential))
      scoring: {full: 100, grades: {good: 80, poor: 0}}
      \(more)
      requirements:
        - id: r
          title: R
          clause: "1"
          points: 10
          for: \(quoted(subjects))
          \(requirement)
          assert: \(quoted(assertion))
          message: \(quoted(message))
          remedy: \(quoted(remedy))
      summary:
        id: all
        name: All
        facts:
          - element: seen
            for: //person
            values: {of: \(quoted(fact))}
        requirements:
          - id: s
            title: S
            clause: "2"
            points: 10
            for: submission/seen
            assert: false()
            message: "{@of}"
      """
  }

  func policy() throws -> Policy {
    do {
      return try PolicyLoader().load(text: text, file: "policy.yaml")
    } catch {
      for diagnostic in error.diagnostics { Issue.record("\(diagnostic)") }
      throw error
    }
  }

  /// Audits a file by the policy.
  func report(
    on xml: String = club(), file: String = "a.xml", waivers: String? = nil, explains: Bool = true,
    reveals: Bool = false
  ) async throws -> AuditReport {
    let policy = try policy()
    let auditor = Auditor(
      policy: policy, period: try Period("2016H2"),
      asOf: try #require(CalendarDate("2016-12-31")),
      waivers: try waivers.map { try Waivers(text: $0, file: "waivers.yaml", policy: policy) },
      includesSummary: true, explains: explains, isRevealing: reveals)
    return await auditor.audit([file]) { file in
      Submission(XMLReader().read(Array(xml.utf8), documentURI: file))
    }
  }
}
