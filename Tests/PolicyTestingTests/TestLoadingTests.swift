import Policies
import Testing

@testable import PolicyTesting

/// Whatever is wrong with the tests is said where it stands, with what was probably meant.
@Suite struct TestLoadingTests {
  /// Cases on one line, the fourth of a file, and what is said of them.
  private static let cases: [(text: String, mistakes: [String])] = [
    ("{name: a, expect: {}}", []),
    ("{expect: {}}", ["4:5: The case has no “name”"]),
    ("{name: a}", ["4:5: The case has no “expect”"]),
    ("{name: a, expects: {}}", ["4:15: There is no key “expects” here; is “expect” meant?"]),
    (
      "{name: a, expect: {phnoe: pass}}",
      ["4:24: There is no requirement “phnoe”; is “phone” meant?"]
    ),
    (
      "{name: a, expect: {league.once: pass}}",
      [
        "4:24: “league.once” is of the other level: a case of it starts from “submissions” or "
          + "“summary”"
      ]
    ),
    (
      "{name: a, expect: {phone: fial}}",
      [
        "4:31: “phone” must be pass, fail, pending, not-applicable or error, not “fial”; is “fail” meant?"
      ]
    ),
    (
      "{name: a, expect: {phone: waived}}",
      ["4:31: “phone” must be pass, fail, pending, not-applicable or error, not “waived”"]
    ),
    (
      "{name: a, expect: {phone: {fails: 1}}}",
      ["4:32: There is no outcome “fails”; is “fail” meant?"]
    ),
    (
      "{name: a, expect: {phone: {fail: some}}}",
      ["4:38: “fail” must be a number of checks, not “some”"]
    ),
    (
      "{name: a, expect: {schema: fail, phone: pass}}",
      ["4:38: A case in which the schema refuses the documents expects nothing else"]
    ),
    ("{name: a, as-of: 2016-02-30, expect: {}}", ["4:22: There is no such day as “2016-02-30”"]),
    (
      "{name: a, period: 2015H2, expect: {}}",
      ["4:23: The policy came into force on 2016-01-01, after the period"]
    ),
    (
      "{name: a, set: {leats: 3}, expect: {}}",
      ["4:21: The policy has no parameter “leats”; is “least” meant?"]
    ),
    (
      "{name: a, set: {least: many}, expect: {}}",
      ["4:21: The parameter “least” is a number in the policy; “many” is a text"]
    ),
    (
      "{name: a, change: [{drop: 'member['}], expect: {}}",
      ["4:39: XPST0003: Found the end of the expression where an expression is expected"]
    ),
    (
      "{name: a, change: [{drop: 'membr()'}], expect: {}}",
      ["4:32: XPST0017: There is no function membr"]
    ),
    (
      "{name: a, change: [{dorp: member}], expect: {}}",
      ["4:25: There is no key “dorp” here; is “drop” meant?"]
    ),
    (
      "{name: a, change: [{to: member}], expect: {}}",
      ["4:24: A change is one of “drop”, “set”, “insert” and “duplicate”"]
    ),
    ("{name: a, change: [{set: '@id'}], expect: {}}", ["4:25: “set” goes with “to”"]),
    (
      "{name: a, change: [{set: '@id', to: }], expect: {}}",
      ["4:41: “to” must be a text, not nothing; an empty one is ''"]
    ),
    (
      "{name: a, change: [{drop: '@id', to: x}], expect: {}}",
      ["4:38: “to” goes with “set”"]
    ),
    (
      "{name: a, change: [{insert: <member/>}], expect: {}}",
      ["4:25: “insert” goes with one of “before”, “after” and “into”"]
    ),
    (
      "{name: a, change: [{insert: <member>, into: .}], expect: {}}",
      [
        "4:33: This is not well-formed XML: the end tag </fragment> does not fit the start "
          + "tag <member> of line 1"
      ]
    ),
    (
      "{name: a, change: [{drop: '@id', in: nroth.xml}], expect: {}}",
      ["4:42: The case does not start from “nroth.xml”; is “north.xml” meant?"]
    ),
  ]

  @Test(arguments: cases.indices)
  func saysWhatIsWrongWithACase(index: Int) throws {
    let (text, mistakes) = Self.cases[index]
    let club = try Club(["a.yaml": northTests(text)])
    #expect(club.mistakes() == mistakes.map { "tests/a.yaml:" + placed($0) })
  }

  @Test func aSchemaThatARequirementChecksIsNotExpectedToRefuse() throws {
    let club = try Club(
      ["a.yaml": northTests("{name: a, expect: {schema: fail}}")], requirement: Club.form)
    #expect(
      club.mistakes() == [
        "tests/a.yaml:4:24: error: The schema is checked by the requirement “form”: a case expects "
          + "something of that"
      ])
  }

  @Test func aByteOrderMarkIsNotText() throws {
    let club = try Club(["a.yaml": "\u{FEFF}" + northTests("{name: a, expect: {phone: fial}}")])
    #expect(club.mistakes().map { $0.hasPrefix("tests/a.yaml:4:31: error: ") } == [true])
    #expect(try Club(["a.yaml": "\u{FEFF}" + northTests("{name: a, expect: {}}")]).mistakes() == [])
  }

  private static let files: [(text: String, mistakes: [String])] = [
    ("", ["1:1: The file is empty"]),
    (
      "cases: {",
      ["2:1: This is not YAML: did not find expected node content while parsing a flow node"]
    ),
    ("submission: north.xml", ["1:1: A file of tests has no “cases”"]),
    (
      "period: 2016H2\ncases: [{name: a, expect: {}}]",
      ["1:1: A file of tests starts from one of “submission”, “submissions” and “summary”"]
    ),
    (
      "submission: north.xml\ncases: [{name: a, expect: {}}]",
      ["2:9: The case has no “period”, nor has its file"]
    ),
    (
      "period: 2016H3\nsubmission: north.xml\ncases: []",
      [
        "1:9: “2016H3” is not a period; write a half-year (2016H1, 2016H2), a year (2016), "
          + "a quarter (2016Q1 to 2016Q4) or a month (2016-08)",
        "3:8: There are no cases",
      ]
    ),
    (
      "period: 2016H2\nsubmissions: [north.xml, north.xml]\ncases: [{name: a, expect: {}}]",
      ["2:26: “tests/north.xml” is listed already"]
    ),
    (
      "period: 2016H2\nsubmission: noth.xml\ncases: [{name: a, expect: {}}]",
      ["2:13: There is no file tests/noth.xml"]
    ),
    (
      northTests("{name: a, expect: {}}", "{name: a, expect: {}}"),
      ["5:12: There is a case “a” on line 4 already"]
    ),
    (
      "period: 2016H2\nsummary: league.xml\ncases: [{name: a, expect: {schema: fail}}]",
      ["3:28: A summary has no schema"]
    ),
  ]

  @Test(arguments: files.indices)
  func saysWhatIsWrongWithAFile(index: Int) throws {
    let (text, mistakes) = Self.files[index]
    let club = try Club(["a.yaml": text])
    #expect(club.mistakes() == mistakes.map { "tests/a.yaml:" + placed($0) })
  }

  /// A mistake as it is printed.
  private func placed(_ mistake: String) -> String {
    let parts = mistake.split(separator: " ", maxSplits: 1)
    return "\(parts[0]) error: \(parts[1])"
  }

  @Test func saysWhatIsWrongWithADocument() throws {
    let club = try Club([
      "a.yaml": northTests("{name: a, expect: {}}"), "north.xml": "<club>\n</culb>",
    ])
    #expect(
      club.mistakes() == [
        "tests/north.xml:2:1: error: the end tag </culb> does not fit the start tag <club> of line 1"
      ])
  }

  @Test func saysThatThereAreNoTests() throws {
    let club = try Club([:])
    #expect(club.mistakes() == ["tests: error: There are no tests, no .yaml file"])
  }

  @Test func saysWhatIsWrongWithTheSchema() throws {
    let club = try Club(
      ["a.yaml": northTests("{name: a, expect: {}}")],
      schema: Club.schema.replacing("xs:NCName", with: "xs:NoName"))
    #expect(club.mistakes().map { $0.hasPrefix("roster.xsd:21") } == [true])
  }
}
