import Foundation
import Testing

/// `muster policy test` run as a process, on a policy of one requirement.
@Suite struct PolicyTestCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "policy/policy.yaml": Self.policy, "policy/roster.xsd": Self.schema,
      "policy/tests/a.xml": "<roster unit='a'>\n  <member name='Ann'/>\n</roster>\n",
      "policy/tests/names.yaml": Self.tests,
    ])
  }

  private func test(_ arguments: String...) throws -> Run {
    try Run(["policy", "test", "policy"] + arguments, in: folder.path)
  }

  @Test func succeedsWhenAllCasesHoldAndShowEverything() throws {
    let run = try test()
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output == "3 of 3 cases hold; 1 of 1 requirement covered\n")
  }

  @Test func failsWhenACaseDoesNotHold() throws {
    try folder.write(
      "policy/tests/names.yaml", Self.tests.replacing("{names: {fail: 1}}", with: "{names: pass}"))
    let run = try test()
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(
      run.output == """
        policy/tests/names.yaml:8:14: error: no name: names should come to pass; it came to fail 1
          policy/tests/a.xml:2: fail: Members have names
        policy/policy.yaml:7:9: error: No case that holds shows names come to fail

        2 of 3 cases hold; 0 of 1 requirement covered

        """)
    #expect(try test("--filter", "nobody").status == 0)
  }

  @Test func failsWhenADamageGoesUnnoticed() throws {
    let run = try test("--mutate", "--jobs", "1")
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(
      run.output == """
        policy/tests/a.xml:2: error: nobody notices duplicate of /roster/member, in “all is well”

        damage        made  refused  failed  fewer passes  harmless  unnoticed
        drop             4        2       1             1         0          0
        blank            3        2       1             0         0          0
        shift-date       0        0       0             0         0          0
        swap-value       0        0       0             0         0          0
        duplicate        1        0       0             0         0          1
        change-count     0        0       0             0         0          0
        all              8        4       2             1         0          1

        Damages noticed, by requirement
          names: 2, and 1 by fewer passes only

        3 of 3 cases hold; 1 of 1 requirement covered; 8 damages, 0 harmless, 1 unnoticed; \
        10 omissions, 0 pay unexplained, 0 pay with a reason

        """)
    try folder.write(
      "policy/policy.yaml",
      Self.policy + "harmless: [{damage: duplicate, at: member, why: nobody counts them}]\n")
    let explained = try test("--mutate")
    #expect(explained.status == 0)
    #expect(
      explained.output.contains("  policy/policy.yaml:12: nobody counts them (duplicate 1)\n"))
  }

  @Test func failsWhenSomethingLeftOutOfAFixturePays() throws {
    try folder.write(
      "fixtures/b.xml",
      "<roster unit='b'>\n  <member name='Bo'/>\n  <member name=''/>\n</roster>\n")
    let policy =
      Self.policy + "harmless: [{damage: duplicate, at: member, why: nobody counts them}]\n"
    try folder.write("policy/policy.yaml", policy)
    func testWithFixtures() throws -> Run {
      try test("--mutate", "--fixtures", "fixtures", "--period", "2016H2")
    }
    let run = try testWithFixtures()
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(
      run.output.hasPrefix(
        """
        fixtures/b.xml:3: error: drop of /roster/member[2] pays, in “fixtures”: the score of b is \
        100 instead of 50, by names

        """))
    try folder.write(
      "policy/policy.yaml",
      policy + "gainful: [{damage: drop, at: \"member[@name = '']\", why: there was none}]\n")
    #expect(try testWithFixtures().status == 0)
    #expect(try test("--mutate").status == 0)
  }

  @Test func saysWhichOptionsGoTogether() throws {
    #expect(try test("--fixtures", "policy/tests", "--period", "2016H2").status == 64)
    #expect(try test("--mutate", "--fixtures", "policy/tests").status == 64)
    let missing = try test("--mutate", "--fixtures", "nowhere", "--period", "2016H2")
    #expect(missing.status == 2 && missing.errors.hasPrefix("nowhere: error:"))
  }

  @Test func saysWhatKeepsTheTestsFromBeingRead() throws {
    try folder.write(
      "policy/tests/names.yaml", Self.tests.replacing("{names: pass}", with: "{nmes: pass}"))
    let run = try test()
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.errors
        == "policy/tests/names.yaml:5:14: error: There is no requirement “nmes”; is “names” meant?\n"
    )
    #expect(try Run(["policy", "test", "elsewhere"], in: folder.path).status == 2)
    #expect(try test("--jobs", "0").status == 64)
  }

  @Test func saysItInTheLanguageAskedFor() throws {
    #expect(try test("--lang", "zh").output == "3个用例中3个成立；1个考核项中1个已覆盖\n")
    #expect(try test("--lang", "fr").status == 64)
    try folder.write(
      "policy/tests/names.yaml", Self.tests.replacing("{names: pass}", with: "{nmes: pass}"))
    #expect(
      try test("--lang", "zh").errors
        == "policy/tests/names.yaml:5:14: error: 没有考核项“nmes”；是否应为“names”？\n")
  }

  private static let policy = """
    policy: names
    title: Names
    language: en
    in-force: 2016-01-01
    unit: {select: /roster, id: "@unit"}
    requirements:
      - id: names
        title: Members have names
        clause: "1"
        for: member
        assert: "@name != ''"

    """

  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="roster">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="member" minOccurs="0" maxOccurs="unbounded">
              <xs:complexType><xs:attribute name="name"/></xs:complexType>
            </xs:element>
          </xs:sequence>
          <xs:attribute name="unit" type="xs:NCName" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """

  private static let tests = """
    period: 2016H2
    submission: a.xml
    cases:
      - name: all is well
        expect: {names: pass}
      - name: no name
        change: [{drop: member/@name}]
        expect: {names: {fail: 1}}
      - name: nobody
        change: [{drop: member}]
        expect: {names: not-applicable}
    """
}
