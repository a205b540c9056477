import Auditing
import Foundation
import Policies
import Reporting
import Testing
import XMLTree
import XPath

/// A second policy, from another field and in another vocabulary, that needs nothing but its folder.
@Suite struct PoolSafetyTests {
  private static let folder = "\(Waigang.root)/policies/pool-safety"
  private static let fixtures = "\(folder)/fixtures"

  private let policy: Policy
  private let reader: XMLReader
  /// The returns that were handed in, by their files.
  private let returns: [String: String]

  init() throws {
    policy = try PolicyLoader().load(Self.folder)
    reader = XMLReader(schema: try Schema(file: policy.submissionSchema))
    returns = try FileManager.default.contentsOfDirectory(atPath: Self.fixtures)
      .filter { $0.hasSuffix(".xml") }
      .reduce(into: [:]) { returns, file in
        returns[file] = try String(contentsOfFile: "\(Self.fixtures)/\(file)", encoding: .utf8)
      }
  }

  private func report(
    on returns: [String: String]? = nil, asOf: String = "2024-12-31", marks: Marks? = nil,
    reveals: Bool = false
  ) async throws -> AuditReport {
    let auditor = Auditor(
      policy: policy, period: try Period("2024H2"), asOf: try #require(CalendarDate(asOf)),
      marks: marks, includesSummary: true, isRevealing: reveals)
    let returns = returns ?? self.returns
    let reader = reader
    return await auditor.audit(returns.keys.sorted()) { file in
      Submission(reader.read(Array((returns[file] ?? "").utf8), documentURI: file))
    }
  }
}

// MARK: - The returns and what becomes of them

extension PoolSafetyTests {
  @Test func theReturnsAreValid() async throws {
    let report = try await report()
    #expect(report.unreadable.isEmpty)
    #expect(report.units.filter { $0.file != nil }.count == 6)
    let results = report.units.flatMap(\.requirements) + (report.whole?.requirements ?? [])
    #expect(results.allSatisfy { $0.counts[.error] == 0 })
  }

  @Test(
    arguments: [
      ("mill-lane", 100, "green", []),
      ("north-park", 100, "green", []),
      // A drill with the ambulance service makes up for the kit.
      ("weir-lido", 100, "green", ["kit.monthly"]),
      ("castle-hill", 97.5, "red", ["incident.answered", "lifeguard.cleared", "medical.reviewed"]),
      ("orchard-street", 95.35, "green", ["kit.monthly", "lifeguard.certificate", "water.limits"]),
      (
        "quarry", 70.87, "red",
        [
          "drill.quarterly", "incident.reported", "lifeguard.identity", "lifeguard.phone",
          "medical.carer", "return.days", "watch.cover", "watch.rest", "water.twice",
        ]
      ),
      ("harbour-basin", 0, "red", ["staff.employed"]),
    ] as [(String, Double, String, [String])])
  func aPoolIsRatedByWhatItFails(
    pool: String, score: Double, grade: String, failed: [String]
  ) async throws {
    let unit = try #require(try await report().units.first { $0.id == pool })
    #expect(unit.score == score && unit.grade == grade)
    #expect(unit.failedRequirements.sorted() == failed)
  }

  @Test(arguments: [
    (
      "weir-lido",
      "First-aid kits: 1 of 2 checked and complete, lifeguard hut not complete when checked on "
        + "2024-08-03", 142
    ),
    ("castle-hill", "Piers Gallow (C2): no child-protection clearance from 2024-10-15", 18),
    ("castle-hill", "Question of 2024-10-21: not answered; the answer was due by 2024-11-04", 82),
    ("castle-hill", "Medical list, entry 2 (**): not reviewed in 2024H2", 91),
    ("orchard-street", "Nestor Quayle (O3): no lifeguard certificate in force from 2024-10-16", 26),
    (
      "orchard-street",
      "2024-11-13, 10:40: free chlorine 3.6 (limits 1.0 to 3.0 mg/l), "
        + "pH 7.9 (limits 7.2 to 7.8); no good test within 60 minutes", 151
    ),
    ("quarry", "Log: 2024-08-10 is missing", 22),
    (
      "quarry",
      "2024-07-13: Quentin Marsh (Q1) on watch from 11:00 to 16:00, longer than four hours",
      35
    ),
    ("quarry", "2024-09-14: 0 of 1 on watch at 14:00", 64),
    ("quarry", "2024-08-14: no water test while the pool was open", 46),
    ("quarry", "Quentin Marsh (Q1): the national identity number 990**7806 has not ten digits", 10),
    (
      "quarry",
      "Rescue on 2024-08-17 at 14:20: reported on 2024-08-19 at 09:00; 24 hours are allowed", 83
    ),
  ])
  func aFindingSaysWhatIsWrongAndWhere(pool: String, message: String, line: Int) async throws {
    let unit = try #require(try await report().units.first { $0.id == pool })
    let findings = unit.requirements.flatMap(\.findings)
    let finding = try #require(findings.first { $0.text == message }, "\(findings)")
    #expect(finding.line == line && !finding.remedy.isEmpty)
  }

  @Test func theVetoRatesRedWhateverTheScore() async throws {
    let unit = try #require(try await report().units.first { $0.id == "castle-hill" })
    #expect(unit.vetoes == ["lifeguard.cleared"])
    // By its score alone it would be green.
    #expect(policy.scoring.grade(for: try #require(unit.score))?.name == "green")
  }

  @Test func missingReturnDaysCapTheGrade() async throws {
    let unit = try #require(try await report().units.first { $0.id == "quarry" })
    #expect(unit.vetoes == ["return.days"])
    // By its score alone it would be amber.
    #expect(policy.scoring.grade(for: try #require(unit.score))?.name == "amber")
  }

  @Test func drillsWithTheAmbulanceServiceAddPoints() async throws {
    let bonuses = try await report().units.map { "\($0.id) \($0.bonus)" }.sorted()
    #expect(
      bonuses == [
        "castle-hill 2.0", "harbour-basin 0.0", "mill-lane 2.0", "north-park 0.0",
        "orchard-street 0.0", "quarry 0.0", "weir-lido 2.0",
      ])
  }

  @Test func theOfficersMarksCountOnceTheyAreGiven() async throws {
    let marks = try Marks(file: "\(Self.folder)/marks.yaml", policy: policy)
    let marked = try await report(marks: marks)
    #expect(marked.notices.isEmpty)
    let scores = marked.units.map { "\($0.id) \($0.score ?? -1)" }
    #expect(
      scores == [
        "mill-lane 100.0", "north-park 100.0", "weir-lido 100.0", "orchard-street 93.64",
        "castle-hill 96.76", "quarry 68.2", "harbour-basin 0.0",
      ])
    let visits = marked.units.flatMap(\.requirements).filter { $0.id == "officer.visit" }
    #expect(visits.count == 6 && visits.allSatisfy { $0.counts[.pending] == 0 })
  }

  @Test func aPoolAnswersForWhatOnlyAllReturnsTell() async throws {
    let harbour = try #require(try await report().units.first { $0.id == "harbour-basin" })
    #expect(
      harbour.requirements.flatMap(\.findings).map(\.text) == [
        "Harbour Basin: 0 of 2 lifeguards employed"
      ])
  }

  @Test func whatIsNotYetDueIsPending() async throws {
    let report = try await report(asOf: "2024-10-10")
    func pending(_ pool: String) -> [String] {
      let results = report.units.first { $0.id == pool }?.requirements ?? []
      return results.filter { $0.counts[.pending] > 0 }.map(\.id)
    }
    #expect(pending("orchard-street") == ["lifeguard.certificate", "kit.monthly", "officer.visit"])
    #expect(pending("castle-hill") == ["lifeguard.cleared", "medical.reviewed", "officer.visit"])
    #expect(report.units.first { $0.id == "castle-hill" }?.grade == "green")
    let once = report.whole?.requirements.first { $0.id == "returns.once" }
    #expect(once?.counts[.pending] == 1)
  }

  @Test func theTownIsJudgedByAllReturnsTogether() async throws {
    let report = try await report()
    #expect(report.absent.map(\.id) == ["harbour-basin"])
    let town = try #require(report.whole)
    #expect(town.name == "Larkmere" && town.score == 67.86 && town.grade == "red")
    let findings = town.requirements.flatMap(\.findings)
    #expect(
      findings.map(\.text) == [
        "Harbour Basin: no return",
        "2024-11-13: Maeve Sorrento (C1) on watch from 09:00 to 12:00 here, "
          + "and from 08:00 to 12:00 at Orchard Street Baths",
        "2024-11-13: Maeve Sorrento (O2) on watch from 08:00 to 12:00 here, "
          + "and from 09:00 to 12:00 at Castle Hill School Pool",
      ])
    #expect(findings.map(\.file) == [nil, "castle-hill.xml", "orchard-street.xml"])
  }

  @Test func theTownHasItsFigures() async throws {
    let figures = try #require(try await report().whole?.figures)
    #expect(
      figures.map { "\($0.clause) \($0.label): \($0.value)/\($0.target ?? "")" } == [
        "2.7 Lifeguards: Castle Hill School Pool: 2/2", "2.7 Lifeguards: Harbour Basin: /2",
        "2.7 Lifeguards: Mill Lane Baths: 5/4", "2.7 Lifeguards: North Park Pool: 2/2",
        "2.7 Lifeguards: Orchard Street Baths: 3/3", "2.7 Lifeguards: Quarry Pool: 2/2",
        "2.7 Lifeguards: Weir Lido: 4/4",
        // One of the eighteen works at two pools.
        " Lifeguards in the town, each counted once: 17/",
        "5.1 Incidents: rescue: 2/", "5.1 Incidents: injury: 2/",
        "5.1 Incidents: contamination: 1/", "5.1 Incidents: near miss: 2/",
      ])
  }
}

// MARK: - Privacy

extension PoolSafetyTests {
  /// The returns with something wrong about each lifeguard, telephone number and bather.
  private var faulty: [String: String] {
    returns.mapValues { text in
      text.replacing("</national-id>", with: "X</national-id>")
        .replacing("</phone>", with: "X</phone>")
        .replacing("</carer-phone>", with: "X</carer-phone>")
        .replacing(#/<review on="[^"]*"\/>/#, with: "")
    }
  }

  private func values(of name: String, in texts: some Sequence<String>) -> Set<String> {
    let pattern = try! Regex("<\(name)>([^<]+)</\(name)>")
    return Set(
      texts.flatMap {
        $0.matches(of: pattern).compactMap { $0.output[1].substring.map(String.init) }
      })
  }

  @Test func nobodyIsNamedNorNumberedWhoMustNotBe() async throws {
    let faulty = faulty
    let numbers = ["national-id", "phone", "carer-phone"].reduce(into: Set<String>()) {
      $0.formUnion(values(of: $1, in: faulty.values))
    }
    #expect(numbers.count > 40)
    let lists = faulty.values.compactMap { text in
      text.range(of: "<medical-list>").map { String(text[$0.lowerBound...]) }
    }
    let bathers = values(of: "full-name", in: lists)
    #expect(bathers.count == 9)

    let secrets = numbers.union(bathers)
    let masked = try await report(on: faulty)
    for text in ReportFormat.listingFindings.map({ masked.text(as: $0) }) {
      #expect(text.contains("entry 1 (**)") && text.contains("990****271X"))
    }
    for text in ReportFormat.all.map({ masked.text(as: $0) }) {
      #expect(secrets.filter { text.contains($0) } == [])
    }
    let revealed = try await report(on: faulty, reveals: true)
    for text in ReportFormat.listingFindings.map({ revealed.text(as: $0) }) {
      #expect(bathers.filter { !text.contains($0) } == [])
      #expect(values(of: "national-id", in: faulty.values).filter { !text.contains($0) } == [])
    }
  }

  @Test func nobodyInTheReturnsIsReal() {
    let ids = values(of: "national-id", in: returns.values)
    #expect(ids.allSatisfy { $0.hasPrefix("99") })
    let phones = values(of: "phone", in: returns.values)
      .union(values(of: "carer-phone", in: returns.values))
    #expect(phones.allSatisfy { $0.hasPrefix("100") })
  }
}

// MARK: - The policy beside its document

extension PoolSafetyTests {
  private func document() throws -> String {
    try String(contentsOfFile: "\(Self.folder)/source.md", encoding: .utf8)
  }

  @Test func everyClauseHasItsObligationsAndNoOtherIsCited() throws {
    let clauses = try document().matches(of: #/\n(\d\.\d) /#).map { String($0.1) }
    #expect(clauses.count > 15)
    #expect(Set(policy.obligations.map(\.clause)) == Set(clauses))
    #expect(Set(policy.requirements.map(\.clause)).isSubset(of: clauses))
  }

  @Test func everyRequirementChecksAnObligation() {
    let checked = Set(policy.obligations.flatMap(\.requirements))
    #expect(checked == Set(policy.requirements.map(\.id)))
  }

  @Test(arguments: [
    ("pools", "?name, ?watching, ?employed, if (?classes) then 'yes' else 'no', ?kits"),
    ("incident-kinds", "lower-case(?name), ?hours"),
    (
      "limits",
      "?name, format-number(?least, '0.0') || ?unit, format-number(?most, '0.0') || ?unit"
    ),
  ])
  func theTablesAreTheSchedules(table: String, cells: String) throws {
    var names = StaticContext()
    let variable = names.declareVariable(table)
    let day = try #require(DateTime(year: 2024, month: 12, day: 31))
    let evaluator = Evaluator(context: DynamicContext(currentDateTime: day))
    evaluator[variable] = try #require(policy.tables.first { $0.name == table }?.value)
    let rows = try XPathExpression(
      "$\(table) ! ('| ' || string-join((\(cells)), ' | ') || ' |')", in: names
    ).evaluate(with: evaluator).map { try $0.stringValue() }
    let lines = try document().split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0 == rows.first })
    // The rows stand there in this order, and the schedule ends behind them.
    #expect(Array(lines[first...].prefix { $0.hasPrefix("|") }) == rows)
  }

  @Test func areWorthAHundredPoints() {
    let own = policy.levels.map { $0.requirements.filter { !$0.isBonus && $0.rule?.charge == nil } }
    #expect(own.map { $0.reduce(0) { $0 + $1.points } } == [100, 100])
  }

  @Test(arguments: [["policy", "check", "--strict"], ["policy", "test"]])
  func theCommandsFindNothingWrong(command: [String]) throws {
    let run = try Run(command + ["policies/pool-safety"], in: Waigang.root)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.output) \(run.errors)")
  }

  @Test func theCommandReportsInEnglish() throws {
    let run = try Run(
      ["audit", "policies/pool-safety/fixtures", "--policy", "policies/pool-safety"]
        + ["--period", "2024H2", "--as-of", "2024-12-31"], in: Waigang.root)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("Bathing safety in the pools of Larkmere  Order 12/2024\n"))
    #expect(
      run.output.contains("7 units  green 4  red 3  1 not handed in, counted as 0\n"))
    #expect(run.output.unicodeScalars.allSatisfy { !(0x3400...0x9FFF).contains($0.value) })
  }
}
