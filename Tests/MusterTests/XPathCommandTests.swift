import Foundation
import Testing

/// `muster xpath`.
@Suite struct XPathCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "a.xml": "<r><n k='1'>甲</n><n k='2'>乙</n></r>", "b.xml": "<r><n k='3'>丙</n></r>",
      "broken.xml": "<r>",
      "ids.xml": "<!DOCTYPE r [<!ATTLIST n k ID #IMPLIED>]><r><n k='x'/></r>",
    ])
  }

  private func ask(_ arguments: String...) throws -> Run {
    try Run(["xpath"] + arguments, in: folder.path)
  }

  @Test(arguments: [
    (["1 to 3"], "1\n2\n3\n"), (["()"], ""),
    (["'a', 1.0, 1e0, true()"], "\"a\"\n1\n1.0e0\ntrue()\n"),
    (["count(//n)", "a.xml"], "2\n"), (["//n[1]", "a.xml"], "<n k=\"1\">甲</n>\n"),
    (["//@k", "a.xml"], "k=\"1\"\nk=\"2\"\n"),
    (["string(@k)", "a.xml", "--on", "//n"], "\"1\"\n\"2\"\n"),
    (["//n", "a.xml", "--output", "text"], "甲\n乙\n"),
    (["map{'n': array{//n/string()}}", "a.xml", "--output", "json"], "{\"n\":[\"甲\",\"乙\"]}\n"),
    (["//n[2]", "a.xml", "--output", "xml"], "<n k=\"2\">乙</n>\n"),
    (["id('x')/name()", "ids.xml"], "\"n\"\n"), (["--", "-1"], "-1\n"),
  ])
  func writesItemsLineByLine(arguments: [String], output: String) throws {
    let run = try Run(["xpath"] + arguments, in: folder.path)
    #expect(run.output == output)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  @Test func namesTheFilesWhereThereAreSeveral() throws {
    #expect(
      try ask("//@k/string()", "a.xml", "b.xml").output == "a.xml:\"1\"\na.xml:\"2\"\nb.xml:\"3\"\n"
    )
  }

  @Test func marksThePlaceOfAMistake() throws {
    let run = try ask("let $count := 1 return\n  '中文' || $cuont", "--lang", "en")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.errors == """
        expression:2:11: error: XPST0008: There is no variable $cuont; is “$count” meant?
            '中文' || $cuont
                      ^^^^^^

        """)
  }

  @Test func goesOnWithTheOtherFiles() throws {
    let run = try ask(
      "xs:integer(//n)", "a.xml", "broken.xml", "missing.xml", "b.xml", "--lang", "en")
    #expect(run.status == 2)
    #expect(run.errors.contains("a.xml: error: XPTY0004: "))
    #expect(run.errors.contains("  xs:integer(//n)\n             ^^^\n"))
    #expect(run.errors.contains("broken.xml:1:"))
    #expect(run.errors.contains("missing.xml: error: "))
    #expect(run.errors.contains("b.xml: error: FORG0001: “丙” is not a valid xs:integer"))
    let counted = try ask("count(//n)", "broken.xml", "b.xml")
    #expect(counted.output == "b.xml:1\n" && counted.status == 2)
  }

  @Test func tellsTheTime() throws {
    let run = try ask("1", "--time", "--lang", "en")
    #expect(run.errors.hasPrefix("parsed in ") && run.output == "1\n")
    #expect(try ask("1", "--time", "--lang", "zh").errors.hasPrefix("解析用时"))
  }

  @Test(arguments: [
    [], ["1", "--period", "2016H2"], ["1", "--as-of", "2016-08-15"], ["1", "--set", "a=1"],
    ["1", "--output", "pdf"], ["1", ""], ["1", "--policy", ".", "--period", "2016H3"],
  ])
  func refusesWrongCommandLines(arguments: [String]) throws {
    #expect(try Run(["xpath"] + arguments, in: folder.path).status == 64)
  }
}

/// `muster xpath` with a policy.
@Suite struct XPathOfPolicyTests {
  private static let policy = """
    policy: example
    title: Example
    language: en
    in-force: 2000-01-01
    namespace: urn:example
    unit: {select: /r, id: "@unit"}
    sensitive: [id-number]
    parameters: {least: 2}
    tables:
      kinds:
        - {kind: a, name: One}
        - {kind: b, name: Two}
    shared:
      names: $kinds?name
    let:
      numbers: n/id-number
      twice: "function($x) { xs:integer($x) * 2 }"
      broken: xs:date(n[1]/@day)
    requirements:
      - {id: q, title: Q, clause: "1", for: n, assert: exists($numbers)}
    """

  private static let roster = """
    <r xmlns="urn:example" unit="u">
      <n day="today"><id-number>990114197402233494</id-number></n><n/></r>
    """

  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:example">
      <xs:element name="r" type="xs:anyType"/></xs:schema>
    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "policy/policy.yaml": Self.policy, "policy/roster.xsd": Self.schema, "in.xml": Self.roster,
      "other.xml": "<a/>",
    ])
  }

  private func ask(_ arguments: String...) throws -> Run {
    try Run(["xpath"] + arguments + ["--policy", "policy"], in: folder.path)
  }

  @Test(arguments: [
    (["count(r/n)", "in.xml"], "2\n"), (["$least + 1"], "3\n"),
    (["$kinds[?kind = 'b']?name"], "\"Two\"\n"),
    (["$least", "--set", "least=5"], "5\n"), (["$twice('4')", "in.xml"], "8\n"),
    (["count($numbers)", "in.xml"], "1\n"), (["position()", "in.xml", "--on", "r/n"], "1\n1\n"),
    (["$period?label, $as-of", "--as-of", "2016-08-15"], "\"2016H2\"\nxs:date(\"2016-08-15\")\n"),
    (["$names"], "\"One\"\n\"Two\"\n"), (["in-period($as-of)"], "true()\n"),
    (["count($this//n[@day = $this/r/n/@day])", "in.xml"], "1\n"),
    (["r/n[. is $this]", "in.xml", "--on", "r/n"], ""),
    (["../n[. is $this]/@day/string()", "in.xml", "--on", "r/n"], "\"today\"\n"),
    (["$as-of", "--period", "2016H1"], "xs:date(\"2016-06-30\")\n"),
  ])
  func knowsWhatRulesKnow(arguments: [String], output: String) throws {
    let run = try Run(["xpath"] + arguments + ["--policy", "policy"], in: folder.path)
    #expect(run.output == output)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  @Test func namesTheNearestName() throws {
    let run = try ask("$kidns?name")
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "There is no variable $kidns; is “$kinds” meant?\n  $kidns?name\n  ^^^^^^\n"))
  }

  @Test func hidesWhatIsSensitive() throws {
    for output in ["adaptive", "json", "xml", "text"] {
      let run = try ask("//id-number", "in.xml", "--output", output)
      #expect(run.output.contains("9901**********3494"), "\(output)")
      #expect(!run.output.contains("990114197402233494"), "\(output)")
    }
    let error = try ask("xs:date(//id-number)", "in.xml")
    #expect(error.errors.contains("9901**********3494") && error.status == 2)
    #expect(
      try ask("//id-number/string()", "in.xml", "--reveal").output == "\"990114197402233494\"\n")
  }

  @Test(
    "what is made of a private value is hidden; what would be the same without it is shown",
    arguments: [
      ("//id-number/substring(., 1, 10)", "**\n"),
      ("//id-number ! (string-length(), substring(., 7, 4))", "18\n**\n"),
      ("xs:integer(//id-number) mod 97", "**\n"), ("count(//id-number)", "1\n"),
      ("map{'born': substring(//id-number, 7, 8)}", "**\n"), ("name(//id-number/..)", "\"n\"\n"),
    ])
  func hidesWhatIsMadeOfIt(expression: String, output: String) throws {
    #expect(try ask(expression, "in.xml").output == output)
  }

  /// What an error says of a private value, and the code it has, would be others for another value.
  @Test(arguments: [
    ("error(QName('u', 'x' || //id-number))", "error: **"),
    ("error(QName('u', 'bad'))", "error: Q{u}bad"),
    ("xs:date(//id-number/substring(., 7, 8))", "“**”"), ("xs:date('a')", "“a”"),
  ])
  func hidesWhatErrorsMakeOfIt(expression: String, said: String) throws {
    let run = try ask(expression, "in.xml")
    #expect(run.status == 2 && run.errors.contains(said), "\(run.errors)")
  }

  @Test func hidesNumbersInTheNamesOfFiles() throws {
    let names = ["990114197402233494.xml", "10041699904张.xml"]
    for name in names { try folder.write(name, Self.roster) }
    func ask(_ expression: String, _ options: String...) throws -> Run {
      try Run(
        ["xpath", expression] + names + ["--policy", "policy"] + options, in: folder.path)
    }
    let run = try ask("1")
    #expect(run.output == "9901**********3494.xml:1\n100****9904张.xml:1\n")
    let failing = try ask("xs:date('a')")
    #expect(names.allSatisfy { !failing.errors.contains($0) })
    #expect(try ask("1", "--reveal").output.contains(names[0]))
  }

  @Test func namesNobodyOfAFileThatCannotBeRead() throws {
    try folder.write("bad.xml", "<r><n>&Zed;</n></r>")
    let run = try ask("1", "bad.xml")
    #expect(run.status == 2 && run.errors.contains("“**”") && !run.errors.contains("Zed"))
  }

  @Test func tellsWhichLetBroke() throws {
    let run = try ask("$broken", "in.xml")
    #expect(run.errors.hasPrefix("policy/policy.yaml:18:11: error: FORG0001: "), "\(run.errors)")
    #expect(run.errors.contains("\n  xs:date(n[1]/@day)\n  ^^^"))
    let inside = try ask("$twice('x')", "in.xml")
    #expect(inside.errors.hasPrefix("policy/policy.yaml:17:"), "\(inside.errors)")
  }

  @Test func asksOtherDocumentsToo() throws {
    let run = try ask("name(*)", "other.xml")
    #expect(run.output == "\"a\"\n" && run.status == 0)
    #expect(run.errors.hasPrefix("other.xml: warning: "))
  }

  @Test func needsAPolicyThatCanBeRead() throws {
    #expect(try Run(["xpath", "1", "--policy", "nowhere"], in: folder.path).status == 2)
    #expect(try ask("1", "--set", "leest=1").status == 64)
  }
}
