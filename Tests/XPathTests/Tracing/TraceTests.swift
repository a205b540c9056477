import Testing
import XMLTree

@testable import XPath

/// What a trace tells of an evaluation.
struct TraceTests {
  @Test func tellsWhatEachPartCameTo() throws {
    #expect(
      try trace("count(roster/team) + 1 > 3").text == """
        count(roster/team) + 1 > 3 → true
          count(roster/team) + 1 → 4
            count(roster/team) → 3
              roster/team → team[1], team[2], team[3]
                roster → roster
                team → at roster: team[1], team[2], team[3]
        """)
  }

  @Test func tellsWhereInTheSourceAPartStands() throws {
    let parts = try trace("'袖章' = (roster/@a,\n 'x' || '')").subexpressions
    #expect(parts.map(\.range.start) == [0, 11, 12, 12, 19, 24])
    #expect(parts.map(\.source).last == "'x' || ''")
    #expect(parts.map(\.depth) == [0, 1, 2, 3, 3, 2])
  }

  @Test(arguments: [
    ("false() and roster = 1", "  roster = 1 not evaluated"),
    ("1 = 1 or (1 div 0) = 1", "  (1 div 0) = 1 not evaluated"),
    ("if (roster) then 'a' || '' else 'b' || ''", "  'b' || '' not evaluated"),
    ("some $t in roster/team satisfies $t/@kind = 'a'", "  $t/@kind = 'a' → true"),
    ("exists(roster/team)", "  roster/team → team[1] …"),
    ("for $t in () return $t || 'x'", "  $t || 'x' not evaluated"),
  ])
  func stopsWhereAnEvaluationDoes(source: String, line: String) throws {
    #expect(try trace(source).lines.contains(line))
  }

  @Test func namesTheContextItemWhereItIsAnother() throws {
    #expect(
      try trace("roster/team[@kind != 'b']/member[@age >= 65]").text == """
        roster/team[@kind != 'b']/member[@age >= 65] → member[2]
          roster/team[@kind != 'b'] → team[1], team[3]
            roster → roster
            team[@kind != 'b'] → at roster: team[1], team[3]
              @kind != 'b' → at team[1]: true; at team[2]: false; at team[3]: true
                @kind → at team[1]: @kind …; at team[2]: @kind; at team[3]: @kind …
          member[@age >= 65] → at team[1]: member[2]; at team[3]: ()
            @age >= 65 → at member[1]: false; at member[2]: true; at member: false
              @age → at member[1]: @age; at member[2]: @age …; at member: ()
        """)
  }

  @Test func showsVariables() throws {
    var context = StaticContext()
    let limit = context.declareVariable("limit")
    let absent = context.declareVariable("absent")
    let evaluator = evaluator()
    evaluator[limit] = .integer(65)
    let expression = try XPathExpression(
      "let $n := 2 return $n * $limit + (if ($limit) then 1 else $absent)", in: context)
    let trace = expression.trace(with: evaluator)
    #expect(
      trace.text == """
        let $n := 2 return $n * $limit + (if ($limit) then 1 else $absent) → 131
          $n * $limit + (if ($limit) then 1 else $absent) → 131
            $n * $limit → 130
              $n → 2
              $limit → 65
            (if ($limit) then 1 else $absent) → 1
              $limit → 65
              $absent not evaluated
        """)
    #expect(evaluator[absent] == nil)
  }

  @Test func boundsLoopsAndCountsThem() throws {
    let lines = try trace("(1 to 1000)[. mod 2 = 0] ! (. + 1)", limit: 3).lines
    #expect(lines.contains("    (1 to 1000) → 1, 2, 3, 4, 5, 6, 7, 8, … (1000)"))
    #expect(lines.contains("  (. + 1) → at 2: 3; at 4: 5; at 6: 7; … (500)"))
    #expect(
      lines.contains("    . mod 2 = 0 → at 1: false; at 2: true; at 3: false; … (1000)"))
  }

  @Test func looksIntoFunctions() throws {
    let recursive =
      "let $f := function($f, $n) { if ($n = 0) then 0 else $f($f, $n - 1) } return $f($f, 3)"
    let lines = try trace(recursive, limit: 2).lines
    #expect(lines.contains("    $n = 0 → false; false; … (4)"))
    #expect(lines.contains("    $f($f, $n - 1) → 0; 0; … (3)"))
    #expect(
      try trace("fold-left(1 to 3, 0, function($sum, $x) { $sum + $x })").lines.contains(
        "  $sum + $x → 1; 3; 6"))
  }

  @Test func tellsWhereAnEvaluationFailed() throws {
    let trace = try trace("roster/team/@strength ! xs:date(.) = xs:date('2016-01-01')")
    #expect(
      trace.text == """
        roster/team/@strength ! xs:date(.) = xs:date('2016-01-01') → FORG0001
          roster/team/@strength ! xs:date(.) → FORG0001
            roster/team/@strength → @strength …
              roster/team → team[1] …
                roster → roster …
                team → at roster: team[1] …
              @strength → at team[1]: @strength …
            xs:date(.) → at @strength: FORG0001
              . → at @strength: @strength
        """)
    #expect(throws: XPathError.self) { try trace.result.get() }
  }

  @Test func asksForNoMoreThanTheTruth() throws {
    // The value of the path would need the second team, and fail on it.
    let source = "roster/team[@kind = 'a' or error()]"
    let truth = try trace(source, asking: .effectiveBooleanValue)
    #expect(described(truth.result) == "boolean true")
    #expect(truth.lines.first == source + " → {true}")
    #expect(throws: XPathError.self) { try trace(source).result.get() }
  }

  @Test func takesStepsThatAreNotWrittenForGranted() throws {
    #expect(
      try trace("//member[1]/string()").text == """
        //member[1]/string() → An, Cy
          //member[1] → member[1], member
            member[1] → at /: (); at roster: (); at team[1]: member[1]; at member[1]: (); at text(): (); … (11)
          string() → at member[1]: An; at member: Cy
        """)
    #expect(
      try trace("count(roster//member)").text == """
        count(roster//member) → 3
          roster//member → member[1], member[2], member
            roster → roster
            member → at roster: member[1], member[2], member
        """)
  }

  @Test func leavesOutConstants() throws {
    #expect(
      try trace("@x = ('a', 'b', xs:string('c'), true())").subexpressions.map(\.source) == [
        "@x = ('a', 'b', xs:string('c'), true())", "@x",
      ])
  }

  @Test func doesNotMixUpTracesOfFunctionsThatOutliveThem() throws {
    var context = StaticContext()
    let function = context.declareVariable("f")
    let evaluator = evaluator()
    evaluator[function] = try XPathExpression("function($x) { $x + 1 }")
      .trace(with: evaluator).result.get()
    let trace = try XPathExpression("$f(1) + $f(2)", in: context).trace(with: evaluator)
    #expect(trace.lines.first == "$f(1) + $f(2) → 5")
    #expect(trace.lines.last == "    $f → large function(1)")
  }
}
