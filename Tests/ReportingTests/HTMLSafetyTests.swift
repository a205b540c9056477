import Auditing
import Foundation
import Testing
import XMLTree

@testable import Reporting

@Suite struct HTMLSafetyTests {
  /// What a roster may hold.
  static let texts = [
    "<script>alert(1)</script>", "]]>", "<!--", "a\"b'c", "\"\u{301} onclick=\"x", "<\u{301}b>",
    "\u{600}<b>", "&amp;", "&\u{200D}lt;", "\u{202E}gpj.exe", "\u{2066}x\u{2069}",
    "\u{1B}]0;owned\u{7}", "\u{0}\u{85}\u{FFFE}", "two\nlines", "{{word.skip}}", "{{{style}}}",
    "https://example.org/x.png", "שלום", "👮🏽‍♀️南",
  ]

  @Test(arguments: texts)
  func showsForeignTextAsItIsAndNothingElse(text: String) throws {
    let page = try HTMLPage(Self.report(of: text))
    let shown = text.printable.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(try page.text("//article[1]//h2") == shown)
    #expect(try page.texts("//article[1]//span[@class = 'message']/bdi").contains(shown))
    #expect(try page.count("//script | //b | //@onclick | //img") == 0)
    // The style sheet, the head of a page and the markup are the same whatever the text.
    let plain = try HTMLPage(Self.report(of: "x"))
    #expect(try page.count("//*") == plain.count("//*"))
    #expect(try page.count("//@*") == plain.count("//@*"))
    // Emoji are joined by what is shown elsewhere.
    let joiners: Set<Unicode.Scalar> = ["\n", "\u{200D}", "\u{FE0F}"]
    #expect(page.source.unicodeScalars.allSatisfy { joiners.contains($0) || !$0.isHarmful })
  }

  @Test(arguments: texts)
  func isolatesForeignText(text: String) throws {
    let shown = MarkupText().escapeText(text)
    let page = try HTMLPage(Self.report(of: text))
    let isolated = page.source.ranges(of: ">\(shown)</bdi>").count
    let inAttributesAndTitles = page.source.ranges(of: shown).count - isolated
    #expect(isolated > 20)
    // What names the page, a bar or a part, or stands in a sentence about grades.
    let plain = try HTMLPage(Self.report(of: "qx"))
    let others = plain.source.ranges(of: "qx").count - plain.source.ranges(of: ">qx</bdi>").count
    #expect(inAttributesAndTitles == others)
  }

  @Test(arguments: [
    ("<a href=\"x\">'&'</a>", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;"),
    ("\"\u{301}", "&quot;\u{301}"), ("\u{600}&", "\u{600}&amp;"), ("南苇村", "南苇村"), ("", ""),
    ("\u{1B}[31m\t", #"\u{1B}[31m "#), ("\u{FFFF}", #"\u{FFFF}"#),
  ])
  func escapesByCodePoint(text: String, markup: String) {
    #expect(MarkupText().escapeText(text) == markup)
  }

  /// A report with a text everywhere one can come from outside.
  private static func report(of text: String) -> AuditReport {
    let requirement = RequirementSummary(
      id: text, title: text, clause: text, points: 1, isVeto: false, derivation: text,
      responsible: [text])
    let note = WaiverNote(reason: text, approver: text, until: "2017-01-01")
    let findings = [Outcome.fail, .error, .pending, .waived].map { outcome in
      Finding(
        outcome: outcome, file: text, line: nil, subject: text, window: text + "w", due: "2017",
        message: Message(verbatim: text), remedy: text,
        error: outcome == .error
          ? RuleError(
            code: text, message: Message(verbatim: text), expression: text,
            cause: .policy(file: text, .init(line: 1, column: 1))) : nil,
        waiver: outcome == .waived ? note : nil,
        evidence: [Evidence(expression: text, value: text, depth: 1)])
    }
    let result = Sample.result(of: requirement, findings)
    let diagnostic = Diagnostic(file: text, message: Message(verbatim: text))
    func unit(_ id: String) -> Assessment {
      Assessment(
        .submission(SubmittedFile(path: "\(id).xml", digest: text)), id: id, name: text, score: 50,
        grade: text, caps: [.veto(text)], requirements: [result], diagnostics: [diagnostic],
        nextGrade: NextGrade(name: text, score: 90, requirements: [text]))
    }
    return AuditReport(
      policy: PolicySummary(
        id: text, title: text, version: text, digest: text,
        settings: [.init(name: "x", value: text)], sourceNumber: text, language: "zh",
        fullScore: 100, grades: [.init(name: text, threshold: 0)], requirements: [requirement]),
      period: PeriodSummary(label: "2016H2", start: "2016-07-01", end: "2016-12-31"),
      asOf: "2016-12-31",
      units: [
        unit("a"), unit("b"), Assessment(.late, id: text, name: text, score: 0, grade: text),
        Assessment(.notYetDue, id: text, name: text),
        Assessment(
          .unreadable(SubmittedFile(path: text, digest: text), diagnostic), id: text, name: text),
      ],
      whole: Assessment(
        .whole([Figure(label: text, clause: text, value: "1", target: "2")]), id: text, name: text,
        score: 1, grade: text, requirements: [result]),
      notices: [diagnostic])
  }
}

@Suite struct HTMLContrastTests {
  /// The colours texts have, on the grounds they stand on.
  @Test(arguments: ["ink", "muted", "accent", "good", "fair", "bad"])
  func canBeRead(color: String) throws {
    for ground in ["fff", "f5f2eb"] {
      let contrast = try contrast(property(color), hex(ground))
      #expect(contrast >= 4.5, "\(color) on #\(ground): \(contrast)")
    }
  }

  @Test(arguments: [("s0", "muted"), ("s1", "ink"), ("s2", "ink"), ("s3", "ink"), ("s4", "fff")])
  func canBeReadInTheHeatMap(shade: String, text: String) throws {
    let rule = Templates.style.firstMatch(
      of: try Regex("\\.\(shade) \\{[^}]*background: #([0-9a-f]+)"))
    let ground = try hex(rule.map { String($0.output[1].substring ?? "") } ?? "fff")
    #expect(try contrast(text == "fff" ? hex("fff") : property(text), ground) >= 4.5)
  }

  private func property(_ name: String) throws -> [Double] {
    let match = try #require(
      try Templates.style.firstMatch(of: Regex("--\(name): #([0-9a-f]+);")))
    return try hex(String(match.output[1].substring ?? ""))
  }

  private func hex(_ text: String) throws -> [Double] {
    let digits = text.count == 3 ? text.map { "\($0)\($0)" }.joined() : text
    let value = try #require(Int(digits, radix: 16))
    return [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { Double($0) / 255 }
  }

  /// The contrast ratio of *WCAG 2.1*.
  private func contrast(_ a: [Double], _ b: [Double]) -> Double {
    func luminance(_ color: [Double]) -> Double {
      zip([0.2126, 0.7152, 0.0722], color).reduce(0) { sum, part in
        sum + part.0 * (part.1 <= 0.03928 ? part.1 / 12.92 : pow((part.1 + 0.055) / 1.055, 2.4))
      }
    }
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }
}
