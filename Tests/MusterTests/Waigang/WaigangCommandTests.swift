import Foundation
import Testing

/// The command on the policy and the fixtures of this package.
@Suite struct WaigangCommandTests {
  private func audit(_ paths: [String] = ["fixtures/2016H2"], _ options: String...) throws -> Run {
    try Run(
      ["audit"] + paths + ["--policy", "policies/waigang-2016", "--period", "2016H2"] + options,
      in: Waigang.root)
  }

  @Test func saysInJSONWhatEachUnitScoredAndWhy() throws {
    let run = try audit(["fixtures/2016H2"], "--report", "json")
    #expect(run.status == 0 && run.errors.isEmpty)
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let units = try #require(json?["units"] as? [[String: Any]])
    #expect(units.count == 26)
    for unit in units {
      #expect(unit["id"] is String && unit["name"] is String && unit["file"] is String)
      #expect(unit["score"] is Double && unit["grade"] is String)
      #expect(unit["state"] as? String == "submission")
      // What there is nothing to say of is only counted.
      let requirements = try #require(unit["requirements"] as? [[String: Any]])
      for requirement in requirements {
        #expect(requirement["id"] is String)
        #expect(requirement["earned"] is Double && requirement["available"] is Double)
        let counts = try #require(requirement["counts"] as? [String: Int])
        let findings = try #require(requirement["findings"] as? [[String: Any]])
        let failed = findings.filter { $0["outcome"] as? String == "fail" }
        #expect(failed.count == counts["fail"] ?? 0)
        // What is charged to a unit is judged over all files.
        for finding in failed where finding["file"] is String {
          #expect(finding["file"] as? String == unit["file"] as? String)
          #expect(finding["line"] is Int && finding["subject"] is String)
          #expect(finding["window"] is String || finding["window"] is NSNull)
          #expect(finding["message"] is String && finding["remedy"] is String)
        }
      }
    }
  }

  @Test(arguments: ["text", "json"])
  func givesTheSameBytesWhateverTheJobs(format: String) throws {
    let reports = try ["1", "2"].map {
      try audit(["fixtures/2016H2"], "--report", format, "--jobs", $0).output
    }
    #expect(!reports[0].isEmpty && reports[0] == reports[1])
  }

  @Test(arguments: [("60", 1), ("90", 1)])
  func failsWhereAUnitIsBelowTheBar(bar: String, status: Int32) throws {
    #expect(try audit(["fixtures/2016H2"], "--fail-under", bar).status == status)
  }

  @Test func auditsAllThatCanBe() throws {
    let folder = try TemporaryFolder()
    let roster = try Waigang.roster("gelong-checkpoint")
    try folder.write("good.xml", roster)
    try folder.write("cut off.xml", String(roster.prefix(2_000)))
    try folder.write("invalid.xml", try Edit(#"kind="accident""#, to: #"kind="意外险""#)(roster))
    let run = try audit([folder.path, folder("missing.xml")], "--report", "json")
    #expect(run.status == 2)
    let errors = run.errors.split(separator: "\n")
    #expect(errors.contains { $0.hasPrefix("\(folder("cut off.xml")):") })
    #expect(!errors.contains { $0.hasPrefix(folder("invalid.xml")) })
    #expect(errors.contains("\(folder("missing.xml")): error: 没有这个文件或文件夹"))
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let units = try #require(json?["units"] as? [[String: Any]])
    let files = units.filter { $0["state"] as? String == "submission" }
      .compactMap { $0["file"] as? String }
    #expect(Set(files) == [folder("good.xml"), folder("invalid.xml")])
    #expect(units.last?["file"] as? String == folder("cut off.xml"))
  }

  @Test func reportsEachOfFiveMistakesAtItsPlace() throws {
    let mistakes: [(edit: Edit, place: String, nearest: String)] = [
      (
        Edit("assert: trade = $expected", to: "assert: trade = $exspected"), "$exspected",
        "$expected"
      ),
      (Edit("each: quarter", to: "each: quater"), "quater", "quarter"),
      (
        Edit("case: normalize-space(@case)", to: "case: normalise-space(@case)"),
        "normalise-space", "normalize-space"
      ),
      (
        Edit("points: 12\n    group: training", to: "pionts: 12\n    group: training"), "pionts",
        "points"
      ),
      (Edit("{$open[1]?start}", to: "{$opne[1]?start}"), "$opne[", "$open"),
    ]
    let folder = try TemporaryFolder([
      "roster.xsd": try String(
        contentsOfFile: "\(Waigang.policyFolder)/roster.xsd", encoding: .utf8)
    ])
    var policy = try String(contentsOfFile: "\(Waigang.policyFolder)/policy.yaml", encoding: .utf8)
    for mistake in mistakes { policy = try mistake.edit(policy) }
    try folder.write("policy.yaml", policy)

    let run = try Run(
      ["audit", "fixtures/2016H2", "--policy", folder.path, "--period", "2016H2"],
      in: Waigang.root)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    let errors = run.errors.split(separator: "\n").map(String.init)
    #expect(errors.count == mistakes.count, "\(run.errors)")
    for (error, mistake) in zip(errors, mistakes) {
      let place = try place(of: mistake.place, in: policy)
      #expect(error.hasPrefix("\(folder("policy.yaml")):\(place): error: "), "\(error)")
      #expect(error.contains("is “\(mistake.nearest)” meant?"), "\(error)")
    }
  }

  /// The line and column of the first occurrence of a text.
  private func place(of text: String, in policy: String) throws -> String {
    let start = try #require(policy.range(of: text)).lowerBound
    let lines = policy[..<start].split(separator: "\n", omittingEmptySubsequences: false)
    return "\(lines.count):\((lines.last?.count ?? 0) + 1)"
  }
}
