import Testing
import XMLTree

@testable import Reporting

/// Texts of rosters that would act where a report is read: no format lets them, and each stays as
/// readable for programs as with harmless ones.
@Suite struct InjectionTests {
  static let hostile: [HostileText] = [
    "<script>alert(1)</script>", "]]>", "--><!--", #"" onload="x"#, "\"\u{301}<\u{338}&\u{301}",
    "&amp;&#0;&lt;", "\u{202E}txt.exe\u{2066}", "\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m",
    "=cmd|' /C calc'!A0", "\t\u{FF0B}1", "a\",=1+1,\"", "a\r\n=1+1", "::error file=a::b",
    "\u{3000} ::error::a", "##[error]a", "a##vso[task.setvariable variable=a]b",
    "a\n::stop-commands::b", "a\r::set-output name=a::b", "%0A::warning::", "a,line=1::b",
    "ok 9 - a # SKIP b", "a\nnot ok 9 - b\nBail out!\n1..0", ##"a \# TODO"##,
    "a\n  ...\n  ---\nb: c",
    "`a` **b** _c_ [d](http://e.f) ![g](h)", "a | b |\n|---|\n# c", "@all #1 !2", "{0} {name}",
    "\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{FFFE}\u{FFFF}", "\u{2028}\u{2029}\u{85}\u{FEFF}",
  ]

  /// What makes a report with a text differ from one with another beside the texts: nothing.
  @Test(arguments: [ReportFormat.json, .sarif, .gitlab], hostile)
  func keepsTheStructureOfJSON(format: ReportFormat, hostile: HostileText) throws {
    let text = hostile.text
    let harmless = try Sample.complete().json(as: format)
    let json = try Sample.complete(text).json(as: format)
    #expect(json.structure == harmless.structure)
    // Behind a name, no text begins a line.
    let shown = "_\(text)".printable.dropFirst()
    #expect(json.strings.contains { $0.contains(format.name == "json" ? text[...] : shown) })
  }

  @Test(arguments: hostile)
  func staysAsTheSchemasHaveIt(hostile: HostileText) throws {
    let text = hostile.text
    let resources = "Tests/ReportingTests/Resources"
    let schemas: [(ReportFormat, String)] = [
      (.json, "schemas/muster-report-2.schema.json"),
      (.sarif, "\(resources)/sarif-2.1.0-subset.schema.json"),
      (.gitlab, "\(resources)/gitlab-code-quality.schema.json"),
    ]
    for (format, file) in schemas {
      let json = try Sample.complete(text).json(as: format)
      #expect(try JSONSchema(file: file).problems(in: json) == [])
    }
  }

  @Test(arguments: hostile)
  func keepsTheStructureOfXML(hostile: HostileText) throws {
    let text = hostile.text
    let document = try JUnitDocument(Sample.complete(text))
    #expect(document.problems == [])
    let harmless = try JUnitDocument(Sample.complete())
    #expect(try document.values(of: "//*/name()") == harmless.values(of: "//*/name()"))
    // What libxml2 reads is what was there, made printable.
    #expect(try document.values(of: "//testsuite[2]/@name") == [text.printable])
  }

  @Test(arguments: [ReportFormat.csv, .scores], hostile)
  func keepsTheCellsOfTables(format: ReportFormat, hostile: HostileText) throws {
    let text = hostile.text
    let table = try CSVTable(Sample.complete(text).text(as: format))
    let harmless = try CSVTable(Sample.complete().text(as: format))
    #expect(table.rows.map(\.count) == harmless.rows.map(\.count))
    for cell in table.rows.joined() where Double(cell) == nil {
      let start = cell.unicodeScalars.first { !$0.properties.isWhitespace }
      #expect(
        start.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } != true)
    }
  }

  @Test(arguments: hostile)
  func keepsTheLinesOfAnnotations(hostile: HostileText) {
    let text = hostile.text
    let lines = Sample.complete(text).text(as: .github).split(separator: "\n")
    let harmless = Sample.complete().text(as: .github).split(separator: "\n")
    #expect(lines.count == harmless.count)
    let command = #/::(error|warning|notice) ((?:[a-z]+=[^:,\n\r]*)(?:,[a-z]+=[^:,\n\r]*)*)::.*/#
    for (line, other) in zip(lines, harmless) {
      let (match, otherMatch) = (line.wholeMatch(of: command), other.wholeMatch(of: command))
      #expect(match?.1 == otherMatch?.1)
      func names(_ list: Substring?) -> [Substring]? {
        list?.split(separator: ",").map { $0.prefix { $0 != "=" } }
      }
      #expect(match != nil && names(match?.2) == names(otherMatch?.2))
    }
  }

  @Test(arguments: hostile)
  func keepsTheTestPoints(hostile: HostileText) throws {
    let text = hostile.text
    let stream = try TAPStream(Sample.complete(text).text(as: .tap))
    let harmless = try TAPStream(Sample.complete().text(as: .tap))
    #expect(stream.points.map(\.isOK) == harmless.points.map(\.isOK))
    #expect(stream.points.map(\.directive) == harmless.points.map(\.directive))
    let findings = stream.points[1].diagnostics?["findings"] as? [[String: Any]]
    #expect(findings?.map { $0["message"] as? String } == ["\(text)没有袖章".printable])
  }

  @Test(arguments: hostile)
  func keepsTheBlocksOfMarkdown(hostile: HostileText) {
    let text = hostile.text
    let lines = Sample.complete(text).text(as: .markdown).split(separator: "\n")
    let harmless = Sample.complete().text(as: .markdown).split(separator: "\n")
    #expect(lines.count == harmless.count)
    // What is not escaped is what is there without the text, but for the pipes of another width.
    func marks(_ line: Substring) -> [Character] {
      line.replacing(#/\\[^\p{L}\p{N}\s]|&#8203;/#, with: "").filter {
        "|<>`*_[]#@~$&{}!".contains($0)
      }
    }
    #expect(lines.map(marks) == harmless.map(marks))
  }

  @Test(arguments: ReportFormat.all, hostile)
  func tellsABuildServerNothing(format: ReportFormat, hostile: HostileText) {
    for width in [20, 80] {
      let report = format.text(
        of: Sample.complete(hostile.text), options: ReportOptions(width: width))
      // Those of GitHub's own format are what it is for.
      for line in report.split(separator: "\n") where format.name != "github" {
        #expect(!line.drop { $0.isWhitespace }.hasPrefix("::"))
      }
      #expect(report.firstMatch(of: #/##[A-Za-z]*\[/#) == nil)
    }
  }

  @Test(arguments: ReportFormat.all, hostile)
  func showsNothingThatActsOnAScreen(format: ReportFormat, hostile: HostileText) {
    let text = hostile.text
    let report = Sample.complete(text).text(as: format)
    // A table begins with its byte order mark.
    let scalars = report.unicodeScalars.drop { $0 == "\u{FEFF}" }
    #expect(scalars.allSatisfy { $0 == "\n" || $0 == "\r" || !$0.isHarmful })
  }
}

/// A text that tests can be run with, and name, without its acting on the screen they run on.
struct HostileText: ExpressibleByStringLiteral, CustomTestStringConvertible {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  var testDescription: String { text.printable }
}

extension JSONValue {
  /// The value without its texts.
  fileprivate var structure: JSONValue {
    switch self {
    case .string: .string("")
    case .array(let elements): .array(elements.map(\.structure))
    case .object(let members): .object(members.mapValues(\.structure))
    case .null, .boolean, .number: self
    }
  }
}
