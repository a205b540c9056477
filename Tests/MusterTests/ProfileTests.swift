import Testing

/// What an audit spent its time on.
@Suite struct ProfileTests {
  @Test("--profile says what took how long on standard error, and changes no report")
  func audit() throws {
    let command = [
      "audit", "fixtures/2016H2/gelong-checkpoint.xml", "--policy", "policies/waigang-2016",
      "--period", "2016H2", "--summary", "--lang", "en", "--report", "json",
    ]
    let plain = try Run(command, in: Waigang.root)
    let profiled = try Run(command + ["--profile"], in: Waigang.root)
    #expect(profiled.output == plain.output && profiled.status == plain.status)
    let rows = profiled.errors.split(separator: "\n")
    for name in [
      "reading and validating", "requirement member.phone", "let listings", "facts team",
      "putting together, second level included", "report json", "requirement units.submitted",
    ] {
      #expect(rows.contains { $0.hasSuffix(name) }, "\(name)")
    }
    let total = try #require(rows.last)
    #expect(total.contains("100.00%") && total.hasSuffix("Total"))
    // Each of eleven members is a check.
    let phones = try #require(rows.first { $0.hasSuffix("member.phone") })
    #expect(phones.split(separator: " ")[2] == "11")
  }
}
