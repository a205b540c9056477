import Auditing
import Foundation
import Reporting
import Testing

/// No report shows an identity or telephone number, or the name of an informant.
@Suite struct WaigangPrivacyTests {
  private static let informants = ["governance-office", "police-station"]

  /// The values of the elements of a name in a roster, but for those that say nothing.
  private func values(of name: String, in roster: some StringProtocol) -> Set<String> {
    let matches = String(roster).matches(of: try! Regex("<\(name)>([^<]+)</\(name)>"))
    return Set(
      matches.compactMap { $0.output[1].substring.map(String.init) }.filter { $0.count > 1 })
  }

  /// Everything a report shows, in each of its forms.
  private func texts(of report: AuditReport) -> [String] {
    ReportFormat.all.map { report.text(as: $0) }
  }

  /// Everything a report shows in those of its forms that list findings.
  private func findingTexts(of report: AuditReport) -> [String] {
    ReportFormat.listingFindings.map { report.text(as: $0) }
  }

  /// A roster in which nothing about any member holds: the numbers are there and wrong.
  private func faulty(_ unit: String) throws -> String {
    try Waigang.roster(unit)
      .replacing("</phone>", with: "9</phone>").replacing("</id-number>", with: "X</id-number>")
      .replacing(#/<post>[^<]*<\/post>/#, with: "").replacing("</armband>", with: "章</armband>")
  }

  @Test func masksNumbers() async throws {
    let rosters = try Waigang.units().map { ("\($0).xml", try faulty($0)) }
    let report = try await Waigang.report(on: rosters)
    #expect(report.units.allSatisfy { ($0.score ?? 100) < 100 })
    let numbers = rosters.reduce(into: Set<String>()) { numbers, roster in
      numbers.formUnion(values(of: "phone", in: roster.1))
      numbers.formUnion(values(of: "id-number", in: roster.1))
    }
    #expect(numbers.count > 2_000)
    #expect(findingTexts(of: report).allSatisfy { $0.contains("9901***********") })
    for text in texts(of: report) {
      let words = Set(text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init))
      #expect(words.intersection(numbers) == [])
    }
  }

  @Test(arguments: informants)
  func hidesTheNamesOfInformants(unit: String) async throws {
    let roster = try faulty(unit)
    let start = try #require(roster.range(of: #"-informant" "#)).lowerBound
    let names = values(of: "name", in: roster[start...])
    let others = values(of: "name", in: roster[..<start])
    // A name that somebody else goes by, or that is part of one, may be there.
    let hidden = names.filter { name in !others.contains { $0.contains(name) } }
    #expect(hidden.count > 25)
    let report = try await Waigang.report(on: [("roster.xml", roster)])
    #expect(findingTexts(of: report).allSatisfy { $0.contains("**：电话为100") })
    for text in texts(of: report) {
      #expect(hidden.filter { text.contains($0) } == [])
    }
    let explained = try await Waigang.report(on: [("roster.xml", roster)], explains: true)
    let values = Set(explained.evidence.map(\.value))
    #expect(values.count > 5)
    #expect(hidden.filter { name in values.contains { $0.contains(name) } } == [])
    let revealed = try await Waigang.report(on: [("roster.xml", roster)], reveals: true)
    // The leader, with whom nothing is wrong but the telephone number, is not named.
    for text in findingTexts(of: revealed) {
      #expect(hidden.count { text.contains($0) } >= hidden.count - 1)
    }
  }

  /// The roster of the police with what is given in the place of a piece of its informants' team, and
  /// the names in it that nobody else goes by.
  private func edited(
    _ piece: String, to replacement: String
  ) throws -> (roster: String, hidden: Set<String>) {
    let roster = try Waigang.roster("police-station")
    let start = try #require(roster.range(of: "  <team kind=\"counter-terror-informant\""))
    let (others, team) = (roster[..<start.lowerBound], String(roster[start.lowerBound...]))
    let place = try #require(team.range(of: piece))
    let names = values(of: "name", in: team).subtracting(values(of: "name", in: others))
    return (
      others + team.replacingCharacters(in: place, with: replacement),
      names.filter { name in name.count > 2 && !others.contains(name) }
    )
  }

  /// What is on a team of no known kind is kept as if it were one of informants.
  @Test(arguments: [
    #"kind=" counter-terror-informant ""#, "kind=\"counter-terror-informant&#10;\"",
    "kind=\"&#9;counter-terror-informant\"", #"kind="counter-terror-informnt""#,
    #"kind="spy""#, #"kind="""#, "",
  ])
  func hidesThemHoweverTheKindIsWritten(kind: String) async throws {
    var (roster, hidden) = try edited(#"kind="counter-terror-informant""#, to: kind)
    roster = roster.replacing("</phone>", with: "9</phone>")
    #expect(hidden.count > 15)
    let report = try await Waigang.report(on: [("roster.xml", roster)], explains: true)
    #expect(report.units[0].requirements.contains { !$0.findings.isEmpty })
    for text in texts(of: report) { #expect(hidden.filter { text.contains($0) } == []) }
  }

  /// Where a name stands that the schema wants none in.
  @Test(arguments: [
    (#"headcount="33""#, #"headcount="NAME""#), ("<member>", "<member NAME=\"1\">"),
    ("<member>", "<member hazardous=\"NAME\">"), ("</member>", "<NAME/></member>"),
    ("</team>", "</team><NAME/>"), ("<trade>", "<trade>NAME"),
  ])
  func hidesThemInWrongPlaces(piece: String, replacement: String) async throws {
    let hidden = try edited("<member>", to: "<member>").hidden
    let name = try #require(hidden.sorted().first)
    let (roster, _) = try edited(piece, to: replacement.replacing("NAME", with: name))
    let report = try await Waigang.report(on: [("roster.xml", roster)], explains: true)
    let form = report.units[0].requirements.first { $0.id == "roster.form" }
    #expect(form?.findings.isEmpty == false)
    for text in texts(of: report) { #expect(!text.contains(name)) }
    // The same on the root, for whoever is named there.
    let root = roster.replacing(#"updated="2016-12-30""#, with: "updated=\"\(name)\"")
    let other = try await Waigang.report(on: [("roster.xml", root)], explains: true)
    for text in texts(of: other) { #expect(!text.contains(name)) }
  }

  /// Were one entry of a public table masked, it would be the trade of somebody.
  @Test func saysThePolicysOwnTradesInFullOrNotAtAll() async throws {
    let (roster, _) = try edited("<trade>logistics</trade>", to: "<trade>logistics</trade>")
    let faulty = roster.replacing("<trade>logistics</trade>", with: "<trade>fuel</trade>")
    let report = try await Waigang.report(on: [("roster.xml", faulty)], explains: true)
    let trades = report.evidence.map(\.value).filter { $0.hasPrefix("('") }
    #expect(!trades.isEmpty)
    #expect(trades.allSatisfy { !$0.contains("'**'") || !$0.contains("'fuel'") })
  }

  @Test func showsNoPartOfANumberAsEvidence() async throws {
    for roster in [try Waigang.roster("xiaotang-committee"), try faulty("xiaotang-committee")] {
      let report = try await Waigang.report(on: [("roster.xml", roster)], explains: true)
      let evidence = report.evidence
      #expect(evidence.count > 50)
      let numbers = values(of: "id-number", in: roster).filter { $0.count >= 18 }
      #expect(numbers.count > 40)
      for middle in numbers.map({ $0.dropFirst(4).dropLast(4) }) {
        #expect(!evidence.contains { $0.value.contains(middle) })
      }
      // The codes of the characters of 9901….
      #expect(!evidence.contains { $0.value.contains("57, 57") })
    }
  }

  /// What was probably meant by a hidden value would tell it.
  @Test func saysNotWhatAnInformantsTradeProbablyIs() async throws {
    let roster = try Waigang.roster("governance-office")
    let team = try #require(roster.range(of: #"kind="security-informant""#))
    let trade = try #require(
      roster.range(of: "<trade>", range: team.upperBound..<roster.endIndex))
    let end = try #require(
      roster.range(of: "</trade>", range: trade.upperBound..<roster.endIndex))
    let place = trade.upperBound..<end.lowerBound
    func said(of trade: String, reveals: Bool = false) async throws -> String {
      let edited = roster.replacingCharacters(in: place, with: trade)
      let report = try await Waigang.report(
        on: [("roster.xml", edited)], reveals: reveals)
      let form = report.units[0].requirements.first { $0.id == "roster.form" }
      return try #require(form?.findings.first).text
    }
    #expect(try await said(of: "caterin", reveals: true).hasSuffix("是否应为“catering”？"))
    let hidden = try await said(of: "caterin")
    #expect(hidden.contains("**"))
    #expect(try await said(of: "fue1") == hidden)
  }

  @Test func masksWhatAFindingOnTheFormQuotes() async throws {
    let roster = try Edit(#"headcount=""#, to: #"headcount="10015785904 "#)(
      try Waigang.roster("gelong-checkpoint"))
    let report = try await Waigang.report(on: [("roster.xml", roster)])
    let finding = try #require(
      report.units[0].requirements.first { $0.id == "roster.form" }?.findings.first)
    #expect(finding.text.contains("100****5904"), "\(finding.text)")
    #expect(texts(of: report).allSatisfy { !$0.contains("10015785904") })
  }
}

extension AuditReport {
  /// What the rules saw on all units.
  fileprivate var evidence: [Evidence] {
    units.flatMap(\.requirements).flatMap(\.findings).flatMap(\.evidence)
  }
}
