import Auditing
import Foundation
import Policies
import Reporting
import Testing

/// Whatever a policy does with what is inside a confidential element, no report tells it.
struct ConfidentialLeakTests {
  private static let club = """
    <club id='a' name='A'><person><name>Ann</name><card>990173194302178463</card></person>\
    <circle secret='yes' name='Night watch'><!--Quarter--><?Quest Quoit?>\
    <person Quince='Quartz'><name>Zed Quill</name><card>99017319430217100X</card>\
    <trade>Quarry</trade><Quiver/></person></circle></club>
    """

  /// What reports show of the names and trades, each of which has a Q at its head.
  private func leaks(of report: AuditReport) -> [String] {
    report.shown().flatMap { format, text in
      text.matches(of: /Zed|Qu(ill|arr|art|est|oit|in|iv)[a-z]*|QUILL|uill/).map {
        "\(format): \($0.output)"
      }
    }.sorted()
  }

  /// What a policy may make of an element around them, or of one of them.
  static let expressions = [
    "string()", "string(circle)", "normalize-space(circle)", "data(circle)", "circle || ''",
    "concat(circle, '')", "string-join(circle/person/*, '')", "string-join(//text(), '')",
    "distinct-values(//person)", "//*/string()", "substring(circle, 1)",
    "serialize(circle, map { 'method': 'text' })", "person || circle", "xs:string(circle)", ".",
    "upper-case(circle)", "substring(circle//name, 1, 4)", "max(//name)", "serialize(.)",
    "//comment()", "//comment()/string()", "//processing-instruction()",
    "//processing-instruction()/string()", "//processing-instruction()/name()",
    "circle/person/*/name()", "circle/person/@*/name()", "string-join(//person/(@*, *)/name(), '')",
    "path((//@*)[last()])", "circle/person/@*/string()", "//*/local-name()",
    "string-join(//person/(@* | *)/substring(local-name(), 1, 5), '')",
  ]

  @Test(arguments: expressions)
  func noTextTellsIt(expression: String) async throws {
    let template = "{\(expression)}"
    let leaking = LeakingPolicy(
      message: template, remedy: template, subjects: "/club",
      assertion: "(\(expression)) = 'x'", fact: expression)
    #expect(leaks(of: try await leaking.report(on: Self.club)) == [])
  }

  @Test func revealingShowsIt() async throws {
    let leaking = LeakingPolicy(message: "{string(circle)}", subjects: "/club")
    let report = try await leaking.report(on: Self.club, reveals: true)
    #expect(
      report.units[0].requirements[0].findings[0].text == "Zed Quill99017319430217100XQuarry")
  }

  /// Names beside numbers are found again, and only they are hidden.
  @Test func whatIsBesideAMaskedNumberIsMaskedByItself() async throws {
    let leaking = LeakingPolicy(message: "{person || circle}", subjects: "/club")
    // Behind an X the next word would begin.
    let report = try await leaking.report(on: Self.club.replacing("100X", with: "1005"))
    let text = report.units[0].requirements[0].findings[0].text
    #expect(text.hasPrefix("Ann9901*") && text.hasSuffix("1005**"), "\(text)")
  }

  /// Ways in which a policy may say what is confidential, or fail to.
  @Test(arguments: [
    "//circle//text()", "//circle//*", "//circle[xs:date(person/name)]", "//circle/person/name/..",
    "error(QName('u', 'c' || //circle/person/name))",
  ])
  func howeverItIsSaid(confidential: String) async throws {
    for expression in ["string()", ".", "circle || ''", "string(circle/person/name)"] {
      let leaking = LeakingPolicy(
        message: "{\(expression)}", subjects: "/club", confidential: confidential, fact: expression)
      let report = try await leaking.report(on: Self.club, explains: false)
      #expect(leaks(of: report).filter { $0.contains("Zed") || $0.contains("uill") } == [])
    }
  }

  @Test(arguments: [
    "{select: /club, id: '@id', name: 'string()'}", "{select: /club, id: 'string()'}",
    "{select: /club, id: '@id', name: 'circle/person/name'}",
    "{select: /club, id: 'circle/person/name/substring(., 1, 3)', name: '@name'}",
    "{select: /club, id: 'circle/person/name', name: \"'of ' || circle/person/name\"}",
  ])
  func noUnitIsNamedByIt(unit: String) async throws {
    #expect(leaks(of: try await LeakingPolicy(unit: unit).report(on: Self.club)) == [])
  }

  /// The places where a policy may break, with a code made of what is private.
  @Test(arguments: [
    LeakingPolicy(message: "{error(QName('u', 'c' || //circle//name))}"),
    LeakingPolicy(assertion: "error(QName('u', substring(//circle//name, 1, 4)))"),
    LeakingPolicy(
      assertion:
        "error(QName('http://www.w3.org/2005/xqt-errors', substring(//circle//name, 1, 4)))"),
    LeakingPolicy(more: "let: {d: \"error(QName('u', 'c' || //circle//trade))\"}"),
    LeakingPolicy(fact: "error(QName('u', 'c' || //circle//trade))"),
    LeakingPolicy(unit: "{select: /club, id: \"error(QName('u', 'c' || //circle//trade))\"}"),
  ])
  func noCodeOfAnErrorTellsIt(leaking: LeakingPolicy) async throws {
    let waivers = """
      waivers:
        - {requirement: r, subject: "error(QName('u', 'c' || //circle//trade))", reason: x, approved-by: y, until: 2017-01-01}
      """
    #expect(leaks(of: try await leaking.report(on: Self.club, waivers: waivers)) == [])
  }

  @Test func aCodeThatThePolicySaysStays() async throws {
    let leaking = LeakingPolicy(assertion: "error(QName('u', 'bad'), 'no')")
    let finding = try await leaking.report(on: Self.club).units[0].requirements[0].findings[0]
    #expect(finding.error?.code == "Q{u}bad")
  }

  /// Names that neither policy nor schema knows are not in the paths of findings.
  @Test func noPathTellsIt() async throws {
    let leaking = LeakingPolicy(subjects: "//circle//(* | @*)")
    let report = try await leaking.report(on: Self.club)
    #expect(leaks(of: report) == [])
    let subjects = report.units[0].requirements[0].findings.map(\.subject)
    #expect(subjects.contains("/club/circle/person/@*"))
    #expect(subjects.contains("/club/circle/person/*[4]"))
  }

  /// A file that cannot be read, of which nobody knows what is confidential.
  @Test(arguments: [
    "<name>Zed</Quill>", "<name>&Quill;</name>", "<Quill:name/>", "<name Quill='1' Quill='2'/>",
    "<name Quill>", "<a:Quill:b/>", "<Quill>",
  ])
  func noBrokenMarkupTellsIt(markup: String) async throws {
    let club = Self.club.replacing("<name>Zed Quill</name>", with: markup)
    #expect(leaks(of: try await LeakingPolicy().report(on: club)) == [])
  }

  /// A number in a comment or an attribute of a sensitive element is as sensitive.
  @Test(arguments: ["<!--990173194302178463-->", "<b c='990173194302178463'/>"])
  func noCommentInASensitiveElementTellsIt(inside: String) async throws {
    let leaking = LeakingPolicy(
      message: "{serialize(.)} {.//comment()/string()} {.//@c/substring(., 3)} {.//comment()}",
      fact: "serialize(.)")
    let report = try await leaking.report(on: LeakingPolicy.club("1\(inside)2"))
    #expect(report.leaks(of: .identity) == [])
  }
}
