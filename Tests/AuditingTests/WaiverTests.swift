import Auditing
import Policies
import Schemas
import Testing
import XMLTree

/// Checks that do not hold and are excused.
struct WaiverTests {
  private func policy() throws -> Policy {
    try AuditingTests.policy(
      requirement(
        id: "adult", "for: person", "each: quarter", "assert: \"@age >= 18\"",
        "message: \"{@name} is too young\""))
  }

  private func waivers(
    _ policy: Policy, _ keys: String, of id: String = "adult"
  ) throws -> Waivers {
    try Waivers(
      text: """
        waivers:
          - requirement: \(id)
            reason: the club is new
            approved-by: the board
            until: 2016-12-31
            \(keys)
        """, file: "waivers.yaml", policy: policy)
  }

  private static let club = "<person name='Ann' age='9'/><person name='Bo' age='8'/>"

  @Test(arguments: [
    ("", "waived 4"),
    ("unit: a", "waived 4"),
    ("unit: b", "fail 4"),
    ("subject: person[@name = 'Bo']", "fail 2, waived 2"),
    ("subject: /club/person[2]", "fail 2, waived 2"),
    ("window: 2016Q3", "fail 2, waived 2"),
    ("{unit: a, subject: 'person[1]', window: 2016Q4}", "fail 3, waived 1"),
  ])
  func theyCoverWhatTheyName(keys: String, expected: String) async throws {
    let policy = try policy()
    let lines =
      keys.hasPrefix("{")
      ? keys.dropFirst().dropLast().split(separator: ", ").joined(separator: "\n    ") : keys
    let report = try await audit(policy, Self.club, waivers: waivers(policy, lines))
    #expect(outcomes(report) == expected)
  }

  @Test func theyLeaveTheScoreAloneAndStayVisible() async throws {
    let policy = try policy()
    let report = try await audit(
      policy, Self.club + "<person name='Cy' age='20'/>", waivers: waivers(policy, "unit: a"))
    #expect(report.units[0].score == 100)
    let finding = try #require(report.units[0].requirements[0].findings.first)
    #expect(finding.text == "Ann is too young")
    #expect(
      finding.waiver
        == WaiverNote(reason: "the club is new", approver: "the board", until: "2016-12-31"))
    #expect(report.notices.isEmpty)
  }

  @Test(arguments: [
    (
      "", "2017-01-01",
      "waivers.yaml:2:5: warning: The waiver of adult expired on 2016-12-31; "
        + "what it excused fails again"
    ),
    (
      "window: 2016Q1", "2016-12-31",
      "waivers.yaml:2:5: warning: The waiver of adult matches nothing that fails"
    ),
    (
      "subject: person[@name = 'Di']", "2016-12-31",
      "waivers.yaml:2:5: warning: The waiver of adult matches nothing that fails"
    ),
    (
      "unit: a\n    subject: person[@name = 'Di']", "2016-12-31",
      "waivers.yaml:2:5: warning: The waiver of adult has a subject that is not there"
    ),
    (
      "window: 2016Q5", "2016-12-31",
      "waivers.yaml:2:5: warning: The waiver of adult is for “2016Q5”, which is none of its windows; "
        + "is “2016Q3” meant?"
    ),
    (
      "window: 2016-08", "2016-12-31",
      "waivers.yaml:2:5: warning: The waiver of adult is for “2016-08”, which is none of its windows"
    ),
    (
      "window: 2015Q4", "2016-12-31",
      "waivers.yaml:2:5: warning: The waiver of adult is for “2015Q4”, which is none of its windows"
    ),
    (
      "subject: 1 to 1000000000000", "2016-12-31",
      "waivers.yaml:2:5: error: The waiver of adult has a subject that fails: "
        + "it selects more than 1000000 items"
    ),
    (
      "subject: person/xs:date(@name)", "2016-12-31",
      "waivers.yaml:2:5: error: The waiver of adult has a subject that fails: FORG0001: "
        + "“**” is not a valid xs:date"
    ),
  ])
  func theyAreWarnedOfWhereTheyExcuseNothing(
    keys: String, asOf: String, notice: String
  ) async throws {
    let policy = try policy()
    let report = try await audit(
      policy, Self.club, asOf: asOf, waivers: waivers(policy, keys))
    #expect(outcomes(report) == "fail 4")
    #expect(report.notices.count == 1)
    #expect(report.notices[0].description.hasPrefix(notice))
  }

  @Test func oneForAUnitThatIsNotThereIsNoMatter() async throws {
    let policy = try policy()
    let report = try await audit(policy, Self.club, waivers: waivers(policy, "unit: z"))
    #expect(report.notices.isEmpty)
  }

  /// Where there is no register, a unit may be in a file that was not audited.
  @Test(arguments: [
    ("team-nroth", "team-north"), ("team-noth", "team-north"), ("team-northh", "team-north"),
    ("team-south", nil), ("team-morth", nil), ("team-north2", nil),
  ])
  func oneForAUnitThatIsMisspeltIsNamedWithoutARegister(unit: String, meant: String?) async throws {
    let policy = try policy()
    let club =
      "<?xml version='1.0'?><club id='team-north' name='N'><person name='Ann' age='9'/></club>"
    let report = try await audit(policy, club, waivers: waivers(policy, "unit: \(unit)"))
    #expect(
      report.notices.map(\.description)
        == (meant.map {
          [
            "waivers.yaml:2:5: warning: The waiver of adult is for the unit “\(unit)”, of which there "
              + "is no file here; is “\($0)” meant?"
          ]
        } ?? []))
  }

  @Test func aUnitWithWaiversOfItsOwnIsNotTakenForAnother() async throws {
    let policy = try policy()
    let waivers = try Waivers(
      text: """
        waivers:
          - {requirement: adult, unit: north, reason: new, approved-by: me, until: 2016-12-31}
          - {requirement: adult, unit: norths, reason: new, approved-by: me, until: 2016-12-31}
        """, file: "w.yaml", policy: policy)
    let club = "<?xml version='1.0'?><club id='north' name='N'><person name='Ann' age='9'/></club>"
    #expect(try await audit(policy, club, waivers: waivers).notices.isEmpty)
  }

  @Test(arguments: [
    (
      "subject: persn[@name = 'Bo']", "6:14",
      "a subject with the name persn, which nothing has; is “person” meant?"
    ),
    (
      "subject: person[@nmae = 'Bo']", "6:21",
      "a subject with the name @nmae, which nothing has; is “@name” meant?"
    ),
    (
      "unit: elsewhere\n    subject: persn", "7:14",
      "a subject with the name persn, which nothing has; is “person” meant?"
    ),
    ("subject: person[@name = 'Di']", "2:5", "matches nothing that fails"),
    ("subject: person | persn", nil, nil),
  ])
  func aNameInASubjectThatNothingHasIsSaid(
    keys: String, place: String?, notice: String?
  ) async throws {
    let policy = try policy()
    let report = try await audit(
      policy, [Self.club], waivers: waivers(policy, keys),
      schema: Self.schema)
    guard let place else {
      #expect(report.notices.isEmpty)
      return
    }
    let notices = report.notices.map(\.description)
    #expect(notices.count == 1 && notices[0].hasPrefix("waivers.yaml:\(place): warning: "))
    #expect(notices[0].hasSuffix(notice ?? ""))
  }

  /// What clubs hold.
  private static let schema = SchemaModel(
    elements: [
      ElementDeclaration(
        id: 0, name: ExpandedName(localName: "club"),
        children: [.init(element: 1, occurrence: .any)],
        attributes: ["id", "name"].map(attribute)),
      ElementDeclaration(
        id: 1, name: ExpandedName(localName: "person"), attributes: ["name", "age"].map(attribute)),
    ], roots: [0])

  private static func attribute(_ name: String) -> AttributeDeclaration {
    AttributeDeclaration(
      name: ExpandedName(localName: name), isRequired: true, value: SimpleType(.string))
  }

  @Test func ofVeryManyTheFirstAreSaid() async throws {
    let policy = try registeredPolicy()
    let entries = (1...300).map {
      "  - {requirement: adult, unit: u\($0), reason: r, approved-by: b, until: 2016-12-31}"
    }
    let waivers = try Waivers(
      text: "waivers:\n" + entries.joined(separator: "\n"), file: "w.yaml", policy: policy)
    let notices = try await audit(policy, Self.club, waivers: waivers).notices
    #expect(notices.count == 101)
    #expect(
      notices.last?.description
        == "w.yaml:102:5: warning: more waivers of which the same is to be said, which are not "
        + "listed: 200")
  }

  /// A policy with a register of the units `a`, `b` and `club-ten`.
  private func registeredPolicy() throws -> Policy {
    try AuditingTests.policy(
      requirement(
        id: "adult", "for: person", "assert: \"@age >= 18\"",
        "message: \"{@name} is too young\""),
      more: """
        tables:
          clubs: [{id: a, name: A}, {id: b, name: B}, {id: club-ten, name: C}]
        summary:
          id: all-clubs
          name: All clubs
          register: clubs
          facts: [{element: member, for: person}]
          requirements:
            - {id: many, title: Many, clause: "2", for: ., assert: count(.//member) > 9}
        """)
  }

  @Test(arguments: [
    (
      "adult", "unit: club-tne",
      "is for the unit “club-tne”, which is not there; is “club-ten” meant?"
    ),
    ("adult", "unit: nobody", "is for the unit “nobody”, which is not there"),
    ("many", "unit: a", "is for the unit “a”, which is not there"),
    ("many", "unit: all-club", "“all-club”, which is not there; is “all-clubs” meant?"),
    ("adult", "window: 2016Q3", "is for “2016Q3”, but the requirement has no windows"),
  ])
  func theyAreWarnedOfInEveryScope(id: String, keys: String, notice: String) async throws {
    let policy = try registeredPolicy()
    let waivers = try waivers(policy, keys, of: id)
    for summary in [false, true] {
      for clubs in [[Self.club], [Self.club, Self.club]] {
        let report = try await audit(policy, clubs, waivers: waivers, summary: summary)
        #expect(report.notices.map(\.severity) == [.warning] && report.notices[0].line == 2)
        #expect(report.notices[0].description.contains(notice))
      }
    }
  }

  @Test(arguments: [("adult", "club-ten"), ("many", "all-clubs")])
  func oneForAUnitThatIsKnownIsNoMatter(id: String, unit: String) async throws {
    let policy = try registeredPolicy()
    let report = try await audit(
      policy, Self.club, waivers: waivers(policy, "unit: \(unit)", of: id))
    #expect(report.notices.isEmpty)
  }

  @Test func oneThatExpiredIsNotMissedWhereAnotherTookItsPlace() async throws {
    let policy = try policy()
    let waivers = try Waivers(
      text: """
        waivers:
          - {requirement: adult, reason: new, approved-by: me, until: 2016-06-30}
          - {requirement: adult, reason: newer, approved-by: me, until: 2016-12-31}
        """, file: "w.yaml", policy: policy)
    let report = try await audit(policy, Self.club, waivers: waivers)
    #expect(outcomes(report) == "waived 4")
    #expect(
      report.notices.map(\.description) == [
        "w.yaml:2:5: warning: The waiver of adult expired on 2016-06-30"
      ])
  }

  @Test(arguments: [
    ("requirement: adlut", "is “adult” meant?"), ("until: soon", "must be a date"),
    ("resaon: none", "is “reason” meant?"), ("subject: person[", "XPST0003"),
    ("approved-by: ''", "must be a text"), ("until: 2016-02-30", "There is no such day"),
    ("until: 0000-01-01", "There is no such day"),
  ])
  func mistakesAreReportedWithTheirPlace(line: String, problem: String) throws {
    let key = line.split(separator: ":")[0]
    var lines = ["requirement: adult", "reason: new", "approved-by: me", "until: 2016-12-31"]
    lines.removeAll { $0.hasPrefix(key) }
    let text = "waivers:\n  - " + (lines + [line]).joined(separator: "\n    ")
    do throws(PolicyErrors) {
      _ = try Waivers(text: text, file: "w.yaml", policy: try! policy())
      Issue.record("the waiver was accepted")
    } catch {
      #expect(error.description.contains(problem))
      #expect(error.description.hasPrefix("w.yaml:"))
    }
  }
}
