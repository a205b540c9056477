import Testing

@testable import XPath

/// The functions on stretches of days.
struct DayFunctionTests {
  private static let july = "map{'start': xs:date('2016-07-01'), 'end': xs:date('2016-07-31')}"

  /// A stretch of days in 2016, written `07-01/07-31`; `/07-31` and `07-01/` are open.
  private static func ranges(_ texts: String) -> String {
    let maps = texts.split(separator: " ").map { text in
      let ends = text.split(separator: "/", omittingEmptySubsequences: false)
      let entries = zip(["start", "end"], ends).filter { !$0.1.isEmpty }
        .map { "'\($0)': xs:date('2016-\($1)')" }
      return "map{\(entries.joined(separator: ", "))}"
    }
    return "(\(maps.joined(separator: ", ")))"
  }

  @Test(arguments: [
    ("2016-07-01", "true"), ("2016-07-31", "true"), ("2016-06-30", "false"),
    ("2016-08-01", "false"), ("2016-07-31+08:00", "true"), ("2016-07-01-10:00", "true"),
  ])
  func bothEndsAreInARange(day: String, isIn: String) {
    #expect(evaluated("muster:in-range(xs:date('\(day)'), \(Self.july))") == isIn)
  }

  @Test(arguments: [
    ("muster:in-range((), \(july))", "false"), ("muster:in-range((), map{})", "false"),
    ("muster:in-range(xs:untypedAtomic('2016-07-02'), \(july))", "true"),
    (
      "muster:in-range(xs:date('2016-07-02'), map{'start': xs:untypedAtomic('2016-07-02'), 'end': xs:date('2016-07-02')})",
      "true"
    ),
    (
      "filter(xs:date('2016-07-01') ! (., . + xs:dayTimeDuration('P31D')), muster:in-range(?, \(july)))",
      "2016-07-01"
    ),
    (
      "muster:days(map{'start': xs:date('2016-02-28'), 'end': xs:date('2016-03-01')})",
      "2016-02-28, 2016-02-29, 2016-03-01"
    ),
    ("count(muster:days(\(july)))", "31"),
    ("muster:days(map{'start': xs:date('2016-07-02'), 'end': xs:date('2016-07-01')})", ""),
    (
      "muster:days(map{'start': xs:date('-0001-12-31'), 'end': xs:date('0000-01-01')})",
      "-0001-12-31, 0000-01-01"
    ),
  ])
  func daysAreToldAndListed(source: String, result: String) {
    #expect(evaluated(source) == result)
  }

  @Test(arguments: [
    ("", "07-01/07-31"), ("07-01/07-31", ""), ("06-01/08-31", ""), ("/", ""),
    ("07-02/07-30", "07-01/07-01 07-31/07-31"), ("07-10/", "07-01/07-09"),
    ("/07-10", "07-11/07-31"), ("/06-30 08-01/", "07-01/07-31"),
    // They overlap, touch and come in any order.
    ("07-16/07-31 07-01/07-15", ""), ("07-20/07-31 07-01/07-15", "07-16/07-19"),
    ("07-05/07-20 07-01/07-31 07-06/07-07", ""),
    ("07-05/07-20 07-06/07-07", "07-01/07-04 07-21/07-31"),
    ("07-01/07-01 07-01/07-03 07-31/08-01", "07-04/07-30"),
    // One that ends before it starts covers nothing.
    ("07-20/07-10", "07-01/07-31"), ("08-10/07-10 07-01/07-30", "07-31/07-31"),
  ])
  func gapsAreWhatNothingCovers(covers: String, gaps: String) {
    let source = """
      muster:gaps(\(Self.july), \(Self.ranges(covers)))
        ! (substring(string(?start), 6) || '/' || substring(string(?end), 6))
      """
    #expect(evaluated(source) == gaps.replacing(" ", with: ", "))
  }

  @Test func anEmptyEndIsOpen() {
    #expect(
      evaluated("count(muster:gaps(\(Self.july), map{'start': xs:date('2016-07-01'), 'end': ()}))")
        == "0")
    #expect(
      evaluated("muster:gaps(\(Self.july), map{'end': xs:date('2016-07-30')})")
        == "map{start:2016-07-31,end:2016-07-31}")
  }

  @Test(arguments: [
    (
      "muster:days(map{'start': xs:date('2016-07-01')})", "XPTY0004",
      "A range of days has a “start” and an “end”, and this has no “end”"
    ),
    (
      "muster:days(map{'start': '2016-07-01', 'end': xs:date('2016-07-01')})", "XPTY0004",
      "xs:date is expected, and the value is xs:string (the “start” of a range of days)"
    ),
    (
      "muster:gaps(\(july), map{'end': xs:untypedAtomic('soon')})", "FORG0001",
      "(the “end” of a range of days)"
    ),
    (
      "muster:gaps(\(july), map{'end': xs:dateTime('2016-07-01T00:00:00')})", "XPTY0004",
      "(the “end” of a range of days)"
    ),
    (
      "muster:days(map{'start': xs:date('-99999-01-01'), 'end': xs:date('99999-01-01')})",
      "XPDY0130",
      "A sequence of more than 10000000 items is needed"
    ),
  ])
  func whatIsNoRangeIsSaid(source: String, code: String, message: String) {
    let error = #expect(throws: XPathError.self) { try evaluate(source) }
    #expect(error?.code.description == code)
    #expect(error?.message.text.hasSuffix(message) == true, "\(String(describing: error))")
  }

  @Test func manyCoversAreSorted() {
    let source = """
      let $day := xs:dayTimeDuration('P1D'), $start := xs:date('2016-01-01'),
        $covers := (1 to 20000) ! map{'start': $start + 2 * (20000 - .) * $day, 'end': $start + 2 * (20000 - .) * $day}
      return count(muster:gaps(map{'start': $start, 'end': $start + 39999 * $day}, $covers))
      """
    #expect(evaluated(source) == "20000")
  }
}

/// Names of functions without a prefix, and names that fix an argument.
struct FunctionNameTests {
  private let context: StaticContext
  private let window: VariableReference

  init() {
    var context = StaticContext()
    context.fallbackFunctionNamespace = Namespace.muster
    window = context.declareVariable("window")
    context.declareFunction(
      QName(namespaceURI: Namespace.muster, localName: "in-window"),
      as: QName(namespaceURI: Namespace.muster, localName: "in-range"), fixing: window)
    self.context = context
  }

  private func answer(_ source: String) throws -> String {
    let evaluator = Evaluator(
      context: DynamicContext(currentDateTime: DateTime(year: 2016, month: 1, day: 1, timezone: 0)!)
    )
    let july = try evaluate("map{'start': xs:date('2016-07-01'), 'end': xs:date('2016-07-31')}")
    evaluator[window] = july
    return try XPathExpression(source, in: context).evaluate(with: evaluator)
      .map { if case .atomic(let value) = $0 { value.stringValue } else { "function" } }
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("count(days($window))", "31"), ("in-range(xs:date('2016-07-31'), $window)", "true"),
    ("in-window(xs:date('2016-08-01'))", "false"), ("in-window(())", "false"),
    ("filter(days($window), in-window#1)[last()]", "2016-07-31"),
    ("filter(days($window), in-window(?)) => count()", "31"),
    ("xs:date('2016-07-01') => in-window()", "true"),
    ("muster:in-window(xs:date('2016-07-01'))", "true"),
    // A name of the default namespace goes first.
    ("day-from-date(xs:date('2016-07-02'))", "2"),
  ])
  func areFoundInBothNamespaces(source: String, result: String) throws {
    #expect(try answer(source) == result)
  }

  @Test(arguments: [
    ("gapps($window, ())", "There is no function gapps; is “gaps” meant?"),
    ("in-windw(())", "There is no function in-windw; is “in-window” meant?"),
    ("gaps($window)", "The function gaps takes 2 arguments, not 1"),
    ("in-window()", "The function in-window takes 1 arguments, not 0"),
    (
      "in-window#9223372036854775807",
      "The function in-window takes 1 arguments, not 9223372036854775807"
    ),
    ("fn:gaps($window, ())", "There is no function fn:gaps"),
  ])
  func mistakesAreSaid(source: String, message: String) {
    let errors = #expect(throws: XPathErrors.self) { try XPathExpression(source, in: context) }
    #expect(errors?.errors.map(\.message.text) == [message])
  }

  @Test func withoutAFallbackTheyNeedAPrefix() {
    #expect(evaluated("days(map{})") == "XPST0017")
  }
}
