import Policies
import PolicyLinting
import TestSupport
import Testing

/// To load and look at a policy takes as long for each item of a list, however many there are.
struct GrowthTests {
  /// A policy with many of something.
  struct Many: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let example: @Sendable (_ count: Int) -> Example

    init(_ description: String, _ example: @escaping @Sendable (_ count: Int) -> Example) {
      testDescription = description
      self.example = example
    }
  }

  static let lists = [
    Many("lets of the policy, each seeing the one before") { count in
      Example(
        assertion: "$v\(count) > 1",
        keys: "let:\n  v0: \"1\"\n" + lines(count) { "  v\($0): $v\($0 - 1) + 1" })
    },
    Many("lets of a requirement") { count in
      Example(
        assertion: "$v\(count) > 1",
        lets: "\n" + lines(count) { "      v\($0): count(member)" })
    },
    Many("lets that nothing uses") { count in
      Example(keys: "let:\n" + lines(count) { "  v\($0): count(team)" })
    },
    Many("parameters") { count in
      Example(
        assertion: "@headcount = (\(list(count) { "$p\($0)" }))",
        keys: "parameters:\n" + lines(count) { "  p\($0): \($0)" })
    },
    Many("rows of a table") { count in
      Example(
        assertion: "@name = $t[?b > 1]?a",
        keys: "tables:\n  t:\n" + lines(count) { "    - {a: k\($0), b: \($0)}" })
    },
    Many("rows of two tables that are compared") { count in
      Example(
        assertion: "every $x in $t satisfies $x?a = $u?a",
        keys: "tables:\n"
          + ["t", "u"].map { name in
            "  \(name):\n" + lines(count) { "    - {a: k\($0), b: \($0)}\n" }
          }.joined())
    },
    Many("columns of a table") { count in
      Example(
        assertion: "@headcount = $t?c1",
        keys: "tables:\n  t:\n" + lines(count) { "    - {c\($0): \($0)}" })
    },
    Many("names under sensitive that nothing has") { count in
      Example(keys: "sensitive:\n" + lines(count) { "  - name\($0)" })
    },
    Many("obligations of many clauses") { count in
      Example(
        keys: "obligations:\n" + lines(count) { "  - {clause: 一(\($0)), asks: x, checked: first}" })
    },
    Many("texts in a sequence") { count in
      Example(assertion: "@name = (\(list(count) { "'k\($0)'" }))")
    },
    Many("conditions about one thing") { count in
      Example(assertion: list(count, separator: " and ") { "@name != 'k\($0)'" })
    },
    Many("expressions in a message") { count in
      Example(requirement: "message: \"" + list(count, separator: "") { _ in "{@name}" } + "\"")
    },
  ]

  static let faults = [
    Many("variables that are not there") { count in
      Example(keys: "let:\n" + lines(count) { "  v\($0): $w\($0)" })
    },
    Many("elements that are not there") { count in
      Example(assertion: "exists((\(list(count) { "mumber\($0)" })))")
    },
    Many("keys that no row has") { count in
      Example(
        assertion: "@headcount = (\(list(count) { "$t?d\($0)" }))",
        keys: "tables:\n  t:\n    - {" + list(count) { "c\($0): \($0)" } + "}")
    },
    Many("requirements that are not there") { count in
      Example(
        keys: "obligations:\n" + lines(count) { "  - {clause: 一(1), asks: x, checked: r\($0)}" })
    },
  ]

  @Test(arguments: lists + faults)
  func costsTheSameForEachItem(many: Many) {
    let growth = growth(from: 150, by: 10) { count in _ = said(of: many.example(count)) }
    #expect(growth < 30)
  }

  @Test(arguments: faults)
  func saysNoMoreOfVeryManyFaults(many: Many) {
    let said = said(of: many.example(300))
    #expect(said.count > 100 && said.count < 320)
    #expect(said.allSatisfy { $0.utf8.count < 2000 })
  }

  /// What is said of a policy, be it in loading or in looking at it.
  private func said(of example: Example) -> [String] {
    do {
      let findings = try example.findings(limit: 100)
      return findings.listed.map(\.description) + findings.omitted.map { "\($0.value) more" }
    } catch {
      return (error as? PolicyErrors)?.diagnostics.map(\.description) ?? ["\(error)"]
    }
  }
}

private func lines(_ count: Int, _ line: (Int) -> String) -> String {
  (1...count).map(line).joined(separator: "\n")
}

private func list(_ count: Int, separator: String = ", ", _ item: (Int) -> String) -> String {
  (1...count).map(item).joined(separator: separator)
}
