import Auditing
import Foundation
import Policies
import Reporting
import TestSupport
import Testing

/// Whatever a policy does with a number, and wherever a file has one, no report tells it.
struct LeakTests {
  private let number = PrivateNumber.identity

  /// What a policy may make of a sensitive value.
  static let expressions = [
    "card", "string(card)", "card/text()", "card || 'X'", "name || card || age", ".", "string(.)",
    "normalize-space(.)", "data(.)", "substring(card, 1, 17)", "substring(card, 7, 8)",
    "substring(card, 3)", "substring-before(card, '8463')", "substring-after(card, '99')",
    "string-join(('a', card), '-')",
    "string-join(card ! (substring(., 1, 9), substring(., 10)), '|')",
    "translate(card, '0123456789', '０１２３４５６７８９')", "upper-case(card)",
    "translate(card, '6', '')", "replace(card, '(\\d{6})', '$1 ')",
    "codepoints-to-string(reverse(string-to-codepoints(card)))", "tokenize(card, '3')",
    "parse-xml('<a>' || substring(card, 1, 16) || '</a>')",
    "string-join(string-to-codepoints(card), ' ')",
    "parse-xml('<a>' || card || '</a>')//text()", "number(substring(card, 3, 12))",
    "xs:integer(card) idiv 100", "format-number(xs:integer(card), '#,##0')",
    "format-integer(xs:integer(substring(card, 3, 8)), '1')", "map { 'x': string(card) }?x",
    "map:keys(map { string(card): 1 })", "[string(card)]?1", "let $c := card return $c || '.'",
    "for-each(card, function($c) { substring($c, 2) })", "(function($p) { $p/card || '!' })(.)",
    "fold-left(string-to-codepoints(card), '', function($a, $c) { $a || codepoints-to-string($c) })",
    "if (card) then substring(card, 1, 10) else ''", "analyze-string(card, '\\d{3}')//text()",
    "xs:integer(card) div 10", "xs:decimal(card) div 1000000", "concat('ID', card, 'Z')",
    "serialize(.)", "encode-for-uri(card || ' ')", "//card[1] + 0",
    "sort(//card ! substring(., 5))", "distinct-values(//person/string-join(*, ''))",
    "reverse(card ! substring(., 4, 9))", "path(.) || substring(card, 2, 9)",
    "xs:date(substring(card, 7, 4) || '-' || substring(card, 11, 2) || '-' || substring(card, 13, 2))",
  ]

  @Test(arguments: expressions)
  func noTextTellsIt(expression: String) async throws {
    let template = "<{\(expression)}>"
    let leaking = LeakingPolicy(message: template, remedy: template, fact: expression)
    #expect(try await leaking.report().leaks(of: number) == [])
    #expect(try await leaking.report(explains: false).leaks(of: number) == [])
  }

  @Test func revealingShowsIt() async throws {
    let leaking = LeakingPolicy(message: "{card || 'X'}", fact: "card")
    let report = try await leaking.report(reveals: true)
    #expect(report.units[0].requirements[0].findings[0].text == "990173194302178463X")
    #expect(report.whole?.requirements[0].findings[0].text == number.digits)
  }

  /// Where a policy may break over a value.
  @Test(arguments: [
    LeakingPolicy(message: "{xs:date(card)}"), LeakingPolicy(assertion: "xs:date(card) lt $as-of"),
    LeakingPolicy(assertion: "xs:date(substring(card, 3)) lt $as-of"),
    LeakingPolicy(assertion: "$d", requirement: "let: {d: 'xs:date(card)'}"),
    LeakingPolicy(assertion: "exists($d)", more: "let: {d: \"//card ! xs:date(.)\"}"),
    LeakingPolicy(confidential: "//person[xs:date(card)]"),
    LeakingPolicy(unit: "{select: '/club[xs:date(person/card)]', id: '@id'}"),
    LeakingPolicy(unit: "{select: /club, id: 'xs:date(person[1]/card)'}"),
    LeakingPolicy(unit: "{select: /club, id: '@id', name: 'string(person[1]/card)'}"),
    LeakingPolicy(fact: "xs:date(card)"), LeakingPolicy(fact: "substring(card, 2)"),
    LeakingPolicy(subjects: "//card ! xs:date(.)"), LeakingPolicy(subjects: "//card/string()"),
    LeakingPolicy(message: "{substring(., 2)}", subjects: "//card/string()"),
    LeakingPolicy(message: "{?x}", subjects: "//card ! map { 'x': substring(., 3) }"),
    LeakingPolicy(assertion: "error((), 'no ' || card)"),
    LeakingPolicy(requirement: "applies: 'xs:date(card) lt $as-of'"),
    LeakingPolicy(assertion: "error(QName('u', 'c' || card), 'bad')"),
    LeakingPolicy(message: "{error(QName('u', 'c' || substring(card, 3)))}"),
    LeakingPolicy(confidential: "error(QName('u', 'c' || (//card)[1]))"),
    LeakingPolicy(unit: "{select: /club, id: \"error(QName('u', 'c' || (//card)[1]))\"}"),
    LeakingPolicy(fact: "error(QName('u', 'c' || card))"),
  ])
  func noErrorQuotesIt(leaking: LeakingPolicy) async throws {
    #expect(try await leaking.report().leaks(of: number) == [])
  }

  @Test(arguments: [
    "//person[xs:date(card)]", "//card ! xs:date(.)", "error(QName('u', 'c' || (//card)[1]))",
  ])
  func noWaiverQuotesIt(subject: String) async throws {
    let waivers = """
      waivers:
        - {requirement: r, subject: "\(subject)", reason: "for \(number.digits)", approved-by: "\(number.spread(by: " "))", until: 2017-01-01}
        - {requirement: r, reason: "for \(number.digits)", approved-by: "\(number.spread(by: " "))", until: 2017-01-01}
      """
    #expect(try await LeakingPolicy().report(waivers: waivers).leaks(of: number) == [])
  }

  /// To compare texts with endless marks upon a letter costs the square of their number.
  @Test(.timeLimit(.minutes(5)))
  func marksWithoutEndCostNothing() async throws {
    let marks = "a" + String(repeating: "\u{321}\u{300}", count: 20_000)
    let leaking = LeakingPolicy(message: "{name} {card} {name || card}", fact: "name")
    let club = LeakingPolicy.club("\(number.digits)\(marks)", name: marks)
    let report = try await leaking.report(on: club)
    #expect(report.leaks(of: number) == [])
    #expect(report.units[0].requirements[0].findings[0].text.unicodeScalars.count < 500)
  }

  /// Ways to write a number.
  static let writings: [(PrivateNumber, String)] =
    identities + mobiles.map { (.mobile, $0) } + oldIdentities.map { (.oldIdentity, $0) }

  private static let identities = [PrivateNumber.identity, .identityX].flatMap { number in
    writings(ofIdentity: number).map { (number, $0) }
  }

  private static func writings(ofIdentity number: PrivateNumber) -> [String] {
    let plain = [
      number.digits, number.digits.lowercased(), number.inChinese, "证\(number.digits)号",
      "ID:\(number.digits)", "id\(number.digits)a", "\(number.digits)0",
      "\(number.digits)\(PrivateNumber.mobile.digits)",
    ]
    let grouped = [" ", "-", " - ", "\u{A0}", "\u{3000}", "—", "."].flatMap {
      [number.grouped([6, 8], by: $0), number.grouped([3, 4, 4, 4], by: $0)]
    }
    let spread = [" ", "\u{200B}", "\u{AD}", "\u{FE0F}", "\u{2060}"].map { number.spread(by: $0) }
    let scripts = (["０", "٠", "𝟎", "०"] as [Unicode.Scalar]).map { number.written(from: $0) }
    return plain + grouped + spread + scripts
  }

  private static let mobiles: [String] = {
    let number = PrivateNumber.mobile
    let plain = [
      number.digits, "+86\(number.digits)", "0086\(number.digits)", "0\(number.digits)",
      "电话\(number.digits)（家）", "(100) 8642-7531", "Tel.\(number.digits)",
      "\(number.digits)/10087777777", number.written(from: "０"),
    ]
    let grouped = [" ", "-", "."].flatMap {
      [
        number.grouped([3, 4], by: $0), number.grouped([4, 4], by: $0), number.grouped([3], by: $0),
      ]
    }
    return plain + grouped + [
      "+86 \(grouped[0])", number.spread(by: "\u{200C}"), number.spread(by: " "),
    ]
  }()

  private static let oldIdentities: [String] = {
    let number = PrivateNumber.oldIdentity
    return [number.digits, number.grouped([6, 6], by: " "), number.written(from: "０")]
  }()

  /// It is one in any element, and in the sensitive one in any writing.
  @Test(arguments: Array(writings.prefix(Sanitizer.isWatching ? 20 : .max)))
  func noWritingTellsIt(number: PrivateNumber, writing: String) async throws {
    #expect(number.pieces(in: writing) != [])
    let leaking = LeakingPolicy(
      message: "{name}{' '}{@no} {string-join(*, '/')} {.} {name || '?'}", fact: "name")
    for club in [
      LeakingPolicy.club(name: writing), LeakingPolicy.club(writing),
      LeakingPolicy.club(writing, name: writing),
    ] {
      #expect(try await leaking.report(on: club).leaks(of: number) == [])
    }
  }

  /// Pieces of a number that stands where none should.
  @Test(arguments: [
    "substring(name, 1, 12)", "upper-case(name)", "translate(name, '8', '')",
    "string-join(name, '')",
    "substring(name, 5) || '.'", "codepoints-to-string(reverse(string-to-codepoints(name)))",
  ])
  func noPieceOfOneInAWrongPlaceIsTold(expression: String) async throws {
    let leaking = LeakingPolicy(message: "{\(expression)}", fact: expression)
    let report = try await leaking.report(on: LeakingPolicy.club("1", name: number.digits))
    #expect(report.leaks(of: number) == [])
  }

  @Test func namesOfFilesAndUnitsDoNotTellIt() async throws {
    let club = LeakingPolicy.club("1").replacing(
      "<club id='a' name='A'>", with: "<club id='\(number.digits)' name='\(number.digits)'>")
    let leaking = LeakingPolicy(
      message: "{/club/@id} {substring(/club/@name, 2)}", fact: "/club/@id")
    let report = try await leaking.report(on: club, file: "in/\(number.digits).xml")
    #expect(report.leaks(of: number) == [])
    #expect(report.units[0].id == "9901**********8463")
    #expect(report.only(unit: number.digits) != nil)
    let broken = try await leaking.report(on: "<club", file: "in/\(number.digits).xml")
    #expect(broken.leaks(of: number) == [])
  }

  @Test func namesOfElementsDoNotTellIt() async throws {
    let club = LeakingPolicy.club("1", more: "<p\(number.digits)/>")
    let leaking = LeakingPolicy(message: "{name(.)} {.}", subjects: "/club/*", fact: "name(.)")
    #expect(try await leaking.report(on: club).leaks(of: number) == [])
    for xml in [
      "<club><p\(number.digits)></club>", "<\(number.digits)/>", "<a>&n\(number.digits);</a>",
    ] {
      #expect(try await leaking.report(on: xml).leaks(of: number) == [])
    }
  }

  /// An earlier report that showed everything shows nothing in this one.
  @Test(arguments: [false, true])
  func noBaselineTellsIt(isOfNow: Bool) async throws {
    let leaking = LeakingPolicy(message: "{card}, {name} of the night watch")
    let circle = LeakingPolicy(message: "{name} is one", subjects: "//circle/person")
    for policy in [leaking, circle] {
      let before = try await policy.report(reveals: true)
      var baseline = ReportFormat.json.text(of: before)
      // A report of an earlier version does not say that it reveals.
      if !isOfNow { baseline = baseline.replacing("\"revealing\": true,", with: "") }
      let now = try await policy.report(
        on: "<club id='a' name='A'><person><name>Bea</name></person></club>")
      let options = ReportOptions(
        width: 1_000, findingLimit: nil, baseline: try Baseline(json: Data(baseline.utf8)))
      #expect(now.leaks(of: number, options) == [])
      if isOfNow { #expect(!now.shown(options).values.contains { $0.contains("Zed Quill") }) }
    }
  }

  @Test func aRevealedBaselineIsKnownAgain() async throws {
    let leaking = LeakingPolicy(message: "wrong: {card}", subjects: "person")
    let before = try await leaking.report(reveals: true)
    let json = ReportFormat.json.text(of: before)
    let options = ReportOptions(baseline: try Baseline(json: Data(json.utf8)))
    let text = ReportFormat.json.text(of: try await leaking.report(), options: options)
    #expect(text.contains("\"new\": 0") && text.contains("\"stillOpen\": 1"))
  }
}

extension LeakingPolicy: CustomTestStringConvertible {
  var testDescription: String {
    [message, assertion, subjects, unit, confidential, requirement, more, fact].joined(
      separator: " | ")
  }
}
