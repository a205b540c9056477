import Auditing
import Testing
import XMLTree
import XPath

/// No expression of a policy runs or grows without end, wherever it stands: it ends with `XPDY0130`
/// at its place, and what else can be judged is.
struct LimitTests {
  static let doubling =
    "let $f := function($f, $n) { if ($n > 60) then 1 else $f($f, $n + 1) + $f($f, $n + 1) } "
    + "return $f($f, 0)"

  /// Expressions that would run for hours or fill the memory.
  static let endless = [
    doubling,
    "count(for $i in 1 to 1000000, $j in 1 to 1000000 return $i)",
    "count(for $i in 1 to 10000000 return string($i))",
    "let $f := function($f, $s) { $f($f, concat($s, $s)) } return $f($f, 'ab')",
    "let $f := function($f, $s) { $f($f, ($s, $s)) } return $f($f, (1, 2))",
    "let $f := function($f, $a) { $f($f, array:join(($a, $a))) } return $f($f, [1])",
    "let $f := function($f, $a) { $f($f, [$a, $a]) } return $f($f, [1])",
    "count(fold-left(1 to 100000000, (), function($a, $b) { $a, $b }))",
    "map:size(fold-left(1 to 100000000, map {}, function($m, $i) { map:put($m, $i, string($i)) }))",
    "array:size(fold-left(1 to 100000000, [], function($a, $i) { array:append($a, $i) }))",
    "count(fold-left(1 to 100000000, '', function($a, $b) { concat($a, 'abcdefgh') }))",
    "fold-left(1 to 1000000, 3, function($a, $b) { ($a * $a) mod 100000000000000000007 }) = 0",
    "fold-left(1 to 100000, 2, function($a, $b) { $a * 10000000000000001 }) = 0",
    "count((1 to 10000) ! string-join((1 to 10000) ! string(.)))",
    "every $i in 1 to 1000000000000 satisfies $i > 0",
    "max((1 to 100000000) ! .) = 0",
    "count(tokenize(string-join((1 to 3000000) ! 'a b c d ', ' '), ' '))",
    "serialize(array { 1 to 9000000 }) = ''",
    "deep-equal((1 to 9000000) ! ., (1 to 9000000) ! .)",
  ]

  /// A hundredth of what there is by default: tests are not optimized.
  static let limits: EvaluationLimits = {
    var limits = EvaluationLimits()
    limits.steps /= 100
    limits.totalSteps /= 100
    return limits
  }()

  @Test(arguments: endless)
  func rulesEnd(expression: String) async throws {
    let rule = requirement(
      id: "r", "for: .", "assert: \"boolean((\(expression))[1] = 'x')\"", "message: m")
    let sound = requirement(id: "sound", "for: .", "assert: true()", "message: m")
    let unit = try await audit(try policy(rule + sound), "", limits: Self.limits).units[0]
    #expect(unit.requirements[0].findings.map(\.error?.code) == ["XPDY0130"])
  }

  /// The subjects, the message and the remedy of a rule.
  @Test func subjectsEnd() async throws {
    for subjects in ["1 to 1000000000000", "1 to 9000000", "(1 to 9000000) ! string(.)"] {
      let rule = requirement(id: "r", "for: \(subjects)", "assert: false()", "message: m")
      let unit = try await audit(try policy(rule), "", limits: Self.limits).units[0]
      #expect(unit.requirements[0].findings.last?.error?.code == "XPDY0130")
      #expect(unit.requirements[0].counts[.error] == 1)
    }
  }

  @Test(arguments: [
    "{1 to 9000000}", "{string-join((1 to 300000) ! string(.))}", "{\(doubling)}",
  ])
  func textsEnd(message: String) async throws {
    let rule = requirement(
      id: "r", "for: .", "assert: false()", "message: \"\(message)\"")
    let report = try await audit(try policy(rule), "", limits: Self.limits)
    #expect(report.units[0].requirements[0].counts[.fail] == 1)
    #expect(!report.notices.isEmpty)
    #expect(report.notices.allSatisfy { $0.message.text(in: .english).contains("XPDY0130") })
  }

  /// One file's rules take nothing from another file.
  @Test func anotherFileIsNotCharged() async throws {
    let rule = requirement(
      id: "r", "for: .", "assert: \"not(person) or (\(Self.doubling)) = 1\"", "message: m")
    let report = try await audit(try policy(rule), "<person/>", "", limits: Self.limits)
    let errors = report.units.map { ($0.id, $0.requirements[0].counts[.error]) }
    #expect(Dictionary(uniqueKeysWithValues: errors) == ["a": 1, "b": 0])
  }
}
